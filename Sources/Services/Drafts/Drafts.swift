import Domain
import Records

/// A citizen's drafts: begun, saved at every step, filed once.
public struct Drafts: Sendable {
    private let province: Province
    /// Thirty days without a change.
    public static let lifetime: Int64 = 30 * 86_400_000

    public init(_ province: Province) { self.province = province }

    /// Begins a draft with what the account already tells.
    public func begin(_ procedure: ProcedureVersion, procedureCase: CaseKey, unit: UnitCode, by actor: Actor) async throws -> FilingDraft {
        let form = procedure.form.flatMap { province.procedures.now.catalogue.form($0) }
        let known = try await province.known(of: actor.account)
        let draft = FilingDraft(
            name: RandomName.next(), procedure: procedure.code, procedureCase: procedureCase, receivingUnit: unit,
            answers: form?.prefilled(from: known) ?? FormAnswers(), savedAt: province.now())
        try await save(draft, by: actor)
        return draft
    }

    public func draft(_ name: String, by actor: Actor) async throws -> FilingDraft {
        guard let stored = try await province.drafts.draft(name, of: actor.account),
            let draft = FilingDraft(name: stored.name, procedure: stored.procedure, canonical: stored.content, savedAt: stored.savedAt)
        else { throw ServiceFailure.notFound }
        return draft
    }

    public func save(_ draft: FilingDraft, by actor: Actor) async throws {
        try await province.drafts.save(
            StoredDraft(name: draft.name, account: actor.account, procedure: draft.procedure, content: draft.canonical,
                files: draft.files.values.flatMap { $0 }, savedAt: province.now()))
    }

    public func all(of actor: Actor) async throws -> [FilingDraft] {
        try await province.drafts.drafts(of: actor.account).compactMap {
            FilingDraft(name: $0.name, procedure: $0.procedure, canonical: $0.content, savedAt: $0.savedAt)
        }
    }

    public func remove(_ name: String, by actor: Actor) async throws {
        guard try await province.drafts.draft(name, of: actor.account) != nil else { throw ServiceFailure.notFound }
        try await province.drafts.remove(name)
    }

    /// Files the draft once: its own name is the idempotency key, so a double click files one dossier.
    public func file(_ draft: FilingDraft, by actor: Actor) async throws -> Filed {
        let profile = try await province.accounts.account(actor.account)?.profile
        let applicant = Party(
            name: profile?.name ?? "", personalId: profile?.personalId, birthDate: profile?.birthDate, phone: profile?.phone, email: profile?.email,
            address: profile?.address)
        let number = draft.ownerNumber
        let isOrganisation = Self.isTaxCode(number)
        let owner =
            draft.ownerName.isEmpty
            ? nil
            : Party(
                kind: isOrganisation ? .organisation : .individual, name: draft.ownerName, personalId: isOrganisation || number.isEmpty ? nil : number,
                taxCode: isOrganisation ? number : nil)
        let papers = draft.files.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }
            .map { SubmittedPaper(component: $0.key, copyKind: .electronicCopy, count: 1, files: $0.value) }
        let promised = draft.toFollow.filter { draft.files[$0]?.isEmpty ?? true }.sorted().map { SubmittedPaper(component: $0, state: .toFollow) }
        let filing = Filing(
            procedure: draft.procedure, procedureCase: draft.procedureCase, receivingUnit: draft.receivingUnit, competentUnit: draft.competentUnit, channel: .online,
            parties: Parties(applicant: applicant, owner: owner), answers: draft.answers, papers: papers + promised, returnBy: draft.returnBy)
        let filed = try await FileDossier(province)(filing, by: actor, idempotency: filingKey(draft.name, actor))
        try await province.drafts.remove(draft.name)
        return filed
    }

    /// The dossier that a draft of this person has become: a second click and a way back lead there.
    public func filed(_ name: String, by actor: Actor) async throws -> DossierCode? {
        try await province.log.earlier(filingKey(name, actor))?.code
    }

    /// Ten digits, or thirteen for a dependent unit; a personal number has twelve.
    public static func isTaxCode(_ number: String) -> Bool { [10, 13].contains(number.count(where: \.isNumber)) }

    private func filingKey(_ name: String, _ actor: Actor) -> IdempotencyRecord {
        IdempotencyKeys(province).record(key: "draft:\(name)", body: [], actor: actor)
    }
}

extension Province {
    /// What an account tells to a form.
    func known(of account: AccountCode) async throws -> [String: String] {
        guard let profile = try await accounts.account(account)?.profile else { return [:] }
        let pairs: [(String, String?)] = [
            ("citizen.fullName", profile.name), ("citizen.personalId", profile.personalId), ("citizen.birthDate", profile.birthDate),
            ("citizen.gender", profile.gender), ("citizen.phone", profile.phone), ("citizen.email", profile.email), ("citizen.address", profile.address),
        ]
        return Dictionary(pairs.compactMap { key, value in value.map { (key, $0) } }, uniquingKeysWith: { first, _ in first })
    }
}
