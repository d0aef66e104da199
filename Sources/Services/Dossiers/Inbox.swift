import Domain
import Records

/// What waits for somebody, due first.
public struct Inbox: Sendable {
    private let province: Province
    public static let pageSize = 25
    /// Counts are exact to here; beyond, "500+" says enough.
    public static let countBound = 500

    public init(_ province: Province) { self.province = province }

    public enum Tab: String, CaseIterable, Hashable, Sendable {
        case mine, unclaimed, waiting, everyone
    }

    public struct Filter: Hashable, Sendable {
        public var tab: Tab
        public var procedure: ProcedureCode?
        public var dueBefore: Timestamp?
        public var stage: Stage?
        /// Who has it in hand.
        public var assignee: AccountCode?
        /// The applicant's number, telephone or words of the name.
        public var applicant: String?

        public init(
            tab: Tab = .everyone, procedure: ProcedureCode? = nil, dueBefore: Timestamp? = nil, stage: Stage? = nil, assignee: AccountCode? = nil,
            applicant: String? = nil
        ) {
            self.tab = tab
            self.procedure = procedure
            self.dueBefore = dueBefore
            self.stage = stage
            self.assignee = assignee
            self.applicant = applicant
        }
    }

    /// The tabs of a role, first the one it opens with. A role that takes nothing into its own hands has
    /// no "mine"; a cashier's work is what waits for payment.
    public static func tabs(of role: Role) -> [Tab] {
        switch role {
        case .caseOfficer, .divisionHead: [.mine, .unclaimed, .waiting, .everyone]
        case .cashier: [.waiting]
        default: [.everyone, .waiting]
        }
    }

    /// Whether a role ever has dossiers waiting for it: one that may give a command to somebody else's dossier.
    public static func serves(_ role: Role) -> Bool {
        role != .applicant && CommandKind.allCases.contains { !CommandRights.relations($0, role).isEmpty }
    }

    public func callAsFunction(_ filter: Filter, by actor: Actor, after key: PageKey?, limit: Int = pageSize) async throws -> Page<DossierLine> {
        guard let list = list(filter, for: actor) else { return Page(items: [], next: nil) }
        return try await province.lines(list, by: actor, after: key, limit: limit)
    }

    /// The page that ends before a key.
    public func callAsFunction(_ filter: Filter, by actor: Actor, before key: PageKey, limit: Int = pageSize) async throws -> Page<DossierLine> {
        guard let list = list(filter, for: actor) else { return Page(items: [], next: nil) }
        return try await province.lines(list, by: actor, before: key, limit: limit)
    }

    /// How many wait in each tab of the actor's role.
    public func counts(for actor: Actor) async throws -> [Tab: Int] {
        var counts: [Tab: Int] = [:]
        for tab in Self.tabs(of: actor.role) {
            guard let list = list(Filter(tab: tab), for: actor) else { continue }
            counts[tab] = try await province.dossiers.count(list, upTo: Self.countBound)
        }
        return counts
    }

    /// Where a dossier stands among those that wait for the actor, and its neighbours.
    public struct Place: Sendable {
        public let number: Int
        public let count: Int
        public let previous: DossierCode?
        public let next: DossierCode?
    }

    /// Nil when it does not wait for this actor.
    public func place(of opened: OpenedDossier, for actor: Actor) async throws -> Place? {
        guard let queue = opened.dossier.workQueue(process: opened.process), queue.unit == actor.unit, queue.role == actor.role else { return nil }
        let isMine = queue.account == actor.account
        let tab: Tab = queue.isWaiting ? .waiting : isMine ? .mine : queue.account == nil && Self.tabs(of: actor.role).contains(.unclaimed) ? .unclaimed : .everyone
        guard let list = list(Filter(tab: tab), for: actor), let stands = try await province.dossiers.place(of: opened.dossier.code, in: list, upTo: Self.countBound)
        else { return nil }
        let before = try await province.dossiers.page(list, before: stands.key, limit: 1)
        let after = try await province.dossiers.page(list, after: stands.key, limit: 1)
        let count = try await province.dossiers.count(list, upTo: Self.countBound)
        return Place(number: stands.before + 1, count: count, previous: before.items.first?.code, next: after.items.first?.code)
    }

    private func list(_ filter: Filter, for actor: Actor) -> DossierList? {
        guard actor.role != .applicant, let unit = actor.unit else { return nil }
        var holder: DossierList.Holder =
            switch filter.tab {
            case .mine: .person(actor.account)
            case .unclaimed: .nobody
            case .everyone, .waiting: .anyone
            }
        if let assignee = filter.assignee, filter.tab == .everyone || filter.tab == .waiting { holder = .person(assignee) }
        return .queue(
            unit: unit, role: actor.role, holder: holder, waiting: filter.tab == .waiting, procedure: filter.procedure, dueBefore: filter.dueBefore,
            stage: filter.stage, applicant: filter.applicant.map(province.applicantTokens) ?? [])
    }
}
