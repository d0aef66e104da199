import Crypto
import Domain
import Records
import VietnameseText

/// Files a dossier: checks, seals the personal data, appends, and returns once it is on disk.
public struct FileDossier: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    /// - Parameters:
    ///   - order: the desk's answer to a filing at the counter, decided and appended together with it.
    ///   - idempotency: hashes of the caller's key and body; the same pair answers the same again.
    public func callAsFunction(
        _ filing: Filing, by actor: Actor, answeredBy order: CommandOrder? = nil, idempotency: IdempotencyRecord? = nil
    ) async throws -> Filed {
        if let idempotency, let earlier = try await recall(idempotency) { return earlier }
        let checked = try await province.check(filing, by: actor)
        let now = province.now()
        guard let agencyCode = province.units[filing.receivingUnit]?.version(on: now.day)?.agencyCode else { throw ServiceFailure.notFound }
        let print = filingPrint(filing, checked)
        let isRepeated = try await province.dossiers.equalFilings(print)
        // Sealed before the code is drawn: a filing that is refused leaves no gap.
        let key = try DataKey(new: province.keys)
        let parties = try SealedBlock(.parties, checked.parties.canonical, key: key)
        let answers = try checked.answers.map { try SealedBlock(.answers, $0.canonical, key: key) }
        let submission = Submission(
            procedure: checked.procedure.code, procedureVersion: checked.procedure.version, field: checked.procedure.field,
            form: checked.form?.code, formVersion: checked.form?.version, procedureCase: checked.procedureCase.key, channel: filing.channel,
            receivingUnit: filing.receivingUnit, competentUnit: checked.competentUnit, returnUnit: filing.receivingUnit,
            applicantAccount: actor.role == .applicant ? actor.account : nil, parties: parties.reference, answers: answers?.reference,
            papers: checked.papers, returnBy: filing.returnBy, origin: filing.origin, possibleDuplicate: isRepeated)
        let process = province.procedures.now.catalogue.process(for: checked.procedure)
        let rules = province.rules(procedure: checked.procedure, process: process, competent: checked.competentUnit, receiving: filing.receivingUnit)
        let submitted = try decide(submission, by: actor, at: now, under: rules)
        let answer = try answer(order, to: submitted, of: checked, key: key, by: actor, at: now, under: rules)
        let events = submitted + answer.events
        let code = try await province.sequence.next(agency: agencyCode, day: now.day)
        let recorded = events.enumerated().map { RecordedEvent(revision: $0 + 1, at: now, actor: actor, event: $1) }
        let dossier = try Dossier(code: code, replaying: recorded)
        let prepared = PreparedEvent.chain(recorded, code: code, after: EventHash.none)
        let request = AppendRequest(
            events: prepared, expecting: 0, before: nil, row: DossierRow(dossier, headHash: prepared.last?.hash ?? EventHash.none, process: process),
            blocks: [parties] + (answers.map { [$0] } ?? []) + answer.blocks, dataKey: key.wrapped, searchTokens: province.searchTokens(of: checked.parties),
            files: checked.papers.flatMap(\.files), idempotency: idempotency, filingPrint: print)
        let committed = try await append(request)
        return filed(committed, possibleDuplicate: isRepeated)
    }

    private func decide(_ submission: Submission, by actor: Actor, at now: Timestamp, under rules: DossierRules) throws -> [DossierEvent] {
        do { return try Dossier.decide(submission: submission, by: actor, at: now, under: rules) } catch { throw ServiceFailure.refused(error) }
    }

    private func append(_ request: AppendRequest) async throws -> Committed {
        do { return try await province.log.append(request) } catch let failure as AppendFailure { throw ServiceFailure(failure) }
    }

    private func recall(_ idempotency: IdempotencyRecord) async throws -> Filed? {
        do {
            guard let earlier = try await province.log.earlier(idempotency) else { return nil }
            let duplicate = try await province.dossiers.row(earlier.code)?.possibleDuplicate ?? false
            return filed(earlier, possibleDuplicate: duplicate)
        } catch AppendFailure.keyReused { throw ServiceFailure.keyReused }
    }

    private func filed(_ committed: Committed, possibleDuplicate: Bool) -> Filed {
        Filed(
            code: committed.code, revision: committed.revision, secret: province.keys.trackingSecret(of: committed.code.text),
            replayed: committed.replayed, possibleDuplicate: possibleDuplicate)
    }

    /// Equal procedure, applicant, answers and place: a keyed hash, so that it tells nothing.
    private func filingPrint(_ filing: Filing, _ checked: CheckedFiling) -> [UInt8] {
        let person = checked.parties.dossierOwner.personalId ?? checked.parties.dossierOwner.taxCode ?? checked.parties.dossierOwner.name.folded
        let content = Array("\(filing.procedure)|\(person)|".utf8) + (checked.answers?.canonical.bytes ?? [])
        return Array(HMAC<SHA256>.authenticationCode(for: content, using: province.keys.index).prefix(16))
    }
}

extension Province {
    /// How the people of a dossier can be found again.
    func searchTokens(of parties: Parties) -> [[UInt8]] {
        let tokens = SearchTokens(keys: keys)
        var found: Set<[UInt8]> = []
        for party in parties.all {
            if let id = party.personalId { found.insert(tokens.token(.personalId, id)) }
            if let code = party.taxCode { found.insert(tokens.token(.taxCode, code)) }
            if let phone = party.phone { found.insert(tokens.token(.phone, phone)) }
            if let email = party.email { found.insert(tokens.token(.email, email.lowercased())) }
            for word in PersonName.searchWords(party.name) { found.insert(tokens.token(.name, word)) }
        }
        return Array(found)
    }
}
