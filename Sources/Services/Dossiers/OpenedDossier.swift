import Domain
import Records

/// A dossier as its log tells it, with the law that holds for it and its row.
struct LoadedDossier: Sendable {
    let dossier: Dossier
    let events: [RecordedEvent]
    let row: DossierRow
    let rules: DossierRules
}

extension LoadedDossier {
    /// The dossier with only its first events.
    func asOf(_ revision: Int?) throws -> LoadedDossier {
        guard let revision else { return self }
        guard (1...events.count).contains(revision) else { throw ServiceFailure.notFound }
        let kept = Array(events.prefix(revision))
        return LoadedDossier(dossier: try Dossier(code: dossier.code, replaying: kept), events: kept, row: row, rules: rules)
    }
}

extension Province {
    /// Reads and replays; nil when there is no such dossier.
    func load(_ code: DossierCode) async throws -> LoadedDossier? {
        guard let row = try await dossiers.row(code) else { return nil }
        let rows = try await log.events(of: code)
        let events = try rows.map { try $0.recorded() }
        let dossier = try Dossier(code: code, replaying: events)
        guard let rules = rules(for: dossier) else { return nil }
        // The row may be one commit behind or ahead of the events read after it: the events count.
        var current = row
        current.headHash = rows.last?.hash ?? row.headHash
        if row.revision != dossier.revision { current = DossierRow(dossier, headHash: current.headHash, process: rules.process) }
        return LoadedDossier(dossier: dossier, events: events, row: current, rules: rules)
    }

    /// The same, for somebody who may read it; for everybody else it does not exist.
    func load(_ code: DossierCode, for actor: Actor) async throws -> LoadedDossier {
        guard let loaded = try await load(code), CommandRights.mayRead(actor, loaded.dossier) else { throw ServiceFailure.notFound }
        return loaded
    }
}

/// A dossier opened by somebody who may read it.
public struct OpenedDossier: Sendable {
    public let dossier: Dossier
    public let events: [RecordedEvent]
    /// Limits, fees and process: as accepted, today's before.
    public let procedure: ProcedureVersion
    /// Form and required papers: as filed.
    public let filedUnder: ProcedureVersion
    public let process: ProcessDefinition
    public let form: FormDefinition?
    public let parties: Parties?
    public let answers: FormAnswers?
    /// Notes by the name of their block.
    public let notes: [String: String]
    public let files: [FileName: StoredFile]
    /// What the reader may do now.
    public let commands: [CommandKind]
    public let standing: Standing?
    public let readAt: Timestamp
    public let calendar: WorkingCalendar
}

/// Opens a dossier; what staff read is recorded before they get it.
public struct OpenDossier: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    /// - Parameter revision: as it was then, for a paper that was printed before something was amended.
    public func callAsFunction(_ code: DossierCode, by actor: Actor, asOf revision: Int? = nil) async throws -> OpenedDossier {
        let loaded = try await province.load(code, for: actor).asOf(revision)
        let now = province.now()
        if actor.role != .applicant { try await province.access.record(.dossier, by: actor, code: code, at: now) }
        let dossier = loaded.dossier
        let blocks = dossier.erased ? [:] : try await province.personal.open(visible(dossier.blocks, to: actor, in: loaded), of: code)
        let names = dossier.papers.flatMap(\.files) + dossier.results.map(\.file)
        let files = try await province.files.files(names)
        return OpenedDossier(
            dossier: dossier, events: loaded.events, procedure: loaded.rules.procedure, filedUnder: loaded.rules.filedUnder, process: loaded.rules.process,
            form: dossier.submission.form.flatMap { province.procedures.now.catalogue.form($0, version: dossier.submission.formVersion) },
            parties: blocks[dossier.parties.name].flatMap { Parties(canonical: $0) },
            answers: dossier.answers.flatMap { blocks[$0.name] }.flatMap { try? FormAnswers(canonical: $0) }, notes: notes(blocks),
            files: Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
            commands: dossier.commands(for: actor, at: now, under: loaded.rules),
            standing: dossier.standing(at: now, calendar: loaded.rules.deadlineCalendar, policy: province.settings.policy), readAt: now,
            calendar: loaded.rules.deadlineCalendar)
    }

    /// An applicant reads what was written to them, not what the offices wrote to each other.
    private func visible(_ blocks: [BlockReference], to actor: Actor, in loaded: LoadedDossier) -> [BlockReference] {
        guard actor.role == .applicant else { return blocks }
        let inner = Dossier.innerNotes(of: loaded.events)
        return blocks.filter { !inner.contains($0.name) }
    }

    private func notes(_ blocks: [String: CanonicalValue]) -> [String: String] {
        blocks.compactMapValues { value in
            guard case .text(let text) = value else { return nil }
            return text
        }
    }
}
