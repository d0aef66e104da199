import Domain
import Records

/// Moves the appointments that a new calendar makes later, and tells it in each dossier's log; the
/// outbox message of each event is what the applicants are told by.
public struct ReprojectDeadlines: Sendable {
    private let province: Province
    private let old: UnitCalendars.Edition
    private let new: UnitCalendars.Edition

    public init(_ province: Province, from old: UnitCalendars.Edition, to new: UnitCalendars.Edition) {
        self.province = province
        self.old = old
        self.new = new
    }

    public struct Moved: Hashable, Sendable {
        public let code: DossierCode
        public let unit: UnitCode
        public let from: Timestamp
        public let to: Timestamp
        public let reason: String
    }

    /// So many dossiers a transaction, at most a thousand: others write in between.
    private static let slice = 500
    /// How often a slice is decided anew because somebody wrote to one of its dossiers meanwhile.
    private static let attempts = 5

    /// What would move.
    public func dryRun() async throws -> [Moved] {
        var moved: [Moved] = []
        try await eachSlice { codes in moved += try await requests(codes).map(\.moved) }
        return moved
    }

    /// Moves them; returns what moved now.
    public func callAsFunction() async throws -> [Moved] {
        var moved: [Moved] = []
        try await eachSlice { codes in moved += try await append(codes, attempt: 1) }
        return moved
    }

    private func append(_ codes: [DossierCode], attempt: Int) async throws -> [Moved] {
        let decided = try await requests(codes)
        guard !decided.isEmpty else { return [] }
        do {
            try await province.log.append(slice: decided.map(\.request))
            return decided.map(\.moved)
        } catch AppendFailure.stale where attempt < Self.attempts {
            return try await append(codes, attempt: attempt + 1)
        } catch AppendFailure.stale where codes.count > 1 {
            // A busy slice goes one by one.
            var moved: [Moved] = []
            for code in codes { moved += try await append([code], attempt: 1) }
            return moved
        }
    }

    private func requests(_ codes: [DossierCode]) async throws -> [(request: AppendRequest, moved: Moved)] {
        var requests: [(request: AppendRequest, moved: Moved)] = []
        let now = province.now()
        for code in codes {
            guard let loaded = try await province.load(code) else { continue }
            let unit = loaded.dossier.submission.competentUnit
            guard let due = loaded.dossier.due, let event = loaded.dossier.reprojection(from: old[unit], to: new[unit], at: now) else { continue }
            var dossier = loaded.dossier
            dossier.apply(.deadlineReprojected(event), at: now, by: .system)
            let recorded = RecordedEvent(revision: dossier.revision, at: now, actor: .system, event: .deadlineReprojected(event))
            let chain = PreparedEvent.chain([recorded], code: code, after: loaded.row.headHash)
            let row = DossierRow(dossier, headHash: chain.last?.hash ?? loaded.row.headHash, process: province.process(of: dossier))
            let request = AppendRequest(events: chain, expecting: loaded.dossier.revision, before: loaded.row, row: row)
            requests.append((request, Moved(code: code, unit: unit, from: due, to: event.due, reason: event.reason)))
        }
        return requests
    }

    /// Open dossiers whose clock runs or stands, a slice at a time. What moves meanwhile comes again
    /// later in the order of due times, and stays where it is then.
    private func eachSlice(_ work: ([DossierCode]) async throws -> Void) async throws {
        for list in [DossierList.running(unit: nil, field: nil, from: nil, to: nil), .paused(unit: nil, field: nil)] {
            var key: PageKey?
            repeat {
                let page = try await province.dossiers.page(list, after: key, limit: Self.slice)
                // An appointment at the end of all times is none.
                try await work(page.items.filter { $0.due != nil }.map(\.code))
                key = page.next
            } while key != nil
        }
    }
}
