import Domain
import Records

/// What waits for somebody, due first.
public struct Inbox: Sendable {
    private let province: Province
    public static let pageSize = 50
    /// Counts stop here: "500+" says enough.
    public static let countBound = 500

    public init(_ province: Province) { self.province = province }

    public enum Tab: String, CaseIterable, Hashable, Sendable {
        case mine, unclaimed, everyone, waiting

        public var word: String {
            switch self {
            case .mine: "Của tôi"
            case .unclaimed: "Chưa ai nhận"
            case .everyone: "Cả bộ phận"
            case .waiting: "Đang chờ người dân"
            }
        }
    }

    public struct Filter: Hashable, Sendable {
        public var tab: Tab
        public var procedure: ProcedureCode?
        public var dueBefore: Timestamp?

        public init(tab: Tab = .everyone, procedure: ProcedureCode? = nil, dueBefore: Timestamp? = nil) {
            self.tab = tab
            self.procedure = procedure
            self.dueBefore = dueBefore
        }
    }

    public func callAsFunction(_ filter: Filter, by actor: Actor, after key: PageKey?, limit: Int = pageSize) async throws -> Page<DossierLine> {
        guard let list = list(filter, for: actor) else { return Page(items: [], next: nil) }
        return try await province.lines(list, by: actor, after: key, limit: limit)
    }

    /// How many wait in each tab.
    public func counts(for actor: Actor) async throws -> [Tab: Int] {
        var counts: [Tab: Int] = [:]
        for tab in Tab.allCases {
            guard let list = list(Filter(tab: tab), for: actor) else { continue }
            counts[tab] = try await province.dossiers.count(list, upTo: Self.countBound)
        }
        return counts
    }

    private func list(_ filter: Filter, for actor: Actor) -> DossierList? {
        guard actor.role != .applicant, let unit = actor.unit else { return nil }
        let holder: DossierList.Holder =
            switch filter.tab {
            case .mine: .person(actor.account)
            case .unclaimed: .nobody
            case .everyone, .waiting: .anyone
            }
        return .queue(
            unit: unit, role: actor.role, holder: holder, waiting: filter.tab == .waiting, procedure: filter.procedure, dueBefore: filter.dueBefore)
    }
}
