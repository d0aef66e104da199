import Domain
import Records

/// The figures of the province, or of one unit, from the counters.
public struct Overview: Sendable {
    public struct Line: Hashable, Sendable {
        public var received = 0
        /// Undecided, the clock running; what is paused stands apart.
        public var inProgress = 0
        public var dueSoon = 0
        public var overdue = 0
        public var paused = 0
        public var onTime = 0
        public var late = 0

        public init() {}

        /// Share of ended dossiers that were on time, in tenths of a percent; nil where none ended.
        public var onTimeShare: Int? {
            let ended = onTime + late
            return ended == 0 ? nil : onTime * 1_000 / ended
        }

        static func += (a: inout Line, b: Line) {
            a.received += b.received
            a.inProgress += b.inProgress
            a.dueSoon += b.dueSoon
            a.overdue += b.overdue
            a.paused += b.paused
            a.onTime += b.onTime
            a.late += b.late
        }
    }

    public let asOf: Timestamp
    public let total: Line
    public let byUnit: [(unit: UnitCode, line: Line)]
    public let byField: [(field: String, line: Line)]
}

/// Reads the overview. The counters know due times by the hour; the hours of now and of the border
/// are counted from the rows, so the figures are exact.
public struct ReadOverview: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    public func callAsFunction(unit: UnitCode?, by actor: Actor) async throws -> Overview {
        let allowed = try scope(unit, for: actor)
        let now = province.now()
        let border = province.soonBorder(at: now)
        let counters = try await province.counters.snapshot()
        let exact = try await exactHours(of: [now] + border.moments)
        var lines: [Key: Overview.Line] = [:]
        func add(_ totals: [CounterTotal], _ change: (inout Overview.Line, CounterTotal) -> Void) {
            for total in totals where allowed == nil || total.unit == allowed { change(&lines[Key(total.unit, total.field), default: .init()], total) }
        }
        let hour = CounterHour.of(now)
        add(counters.totals, Self.add)
        add(counters.open(due: 0..<hour)) { $0.overdue += Int($1.amount) }
        for soon in border.moments {
            let soonHour = CounterHour.of(soon)
            add(counters.open(due: min(hour + 1, soonHour)..<soonHour).filter { border[$0.unit] == soon }) { $0.dueSoon += Int($1.amount) }
        }
        for row in exact where allowed == nil || row.unit == allowed {
            let soon = border[row.unit]
            let rowHour = CounterHour.of(row.due)
            if row.due < now, rowHour == hour { lines[Key(row.unit, row.field), default: .init()].overdue += 1 }
            if row.due >= now, row.due < soon, rowHour == hour || rowHour == CounterHour.of(soon) { lines[Key(row.unit, row.field), default: .init()].dueSoon += 1 }
        }
        return summed(lines, asOf: now)
    }

    /// The rows of the hours that a moment cuts in two, each hour once.
    private func exactHours(of moments: [Timestamp]) async throws -> [DossierStore.Due] {
        var rows: [DossierStore.Due] = []
        var read: Set<Int64> = []
        for moment in moments where read.insert(CounterHour.of(moment)).inserted {
            rows += try await province.dossiers.dueBetween(CounterHour.start(of: moment), CounterHour.end(of: moment))
        }
        return rows
    }

    private struct Key: Hashable {
        let unit: UnitCode
        let field: String
        init(_ unit: UnitCode, _ field: String) {
            self.unit = unit
            self.field = field
        }
    }

    /// Roles that have no figures to look after.
    private static let withoutFigures: Set<Role> = [.applicant, .systemAdmin, .assistant, .dataProtectionOfficer, .postalAgent, .serviceAgent]

    public static func serves(_ role: Role) -> Bool { !withoutFigures.contains(role) }

    private func scope(_ unit: UnitCode?, for actor: Actor) throws -> UnitCode? {
        guard Self.serves(actor.role) else { throw ServiceFailure.notFound }
        switch actor.role {
        case .centreDirector, .supervisor, .auditor: return unit
        default:
            guard let own = actor.unit else { throw ServiceFailure.notFound }
            // A branch's people see the agency of their own area.
            return province.units[own]?.kind == .branch ? province.units[own]?.counterpart ?? own : own
        }
    }

    private static func add(_ line: inout Overview.Line, _ total: CounterTotal) {
        let amount = Int(total.amount)
        switch total.kind {
        case .received: line.received += amount
        case .open: line.inProgress += amount
        case .paused: line.paused += amount
        case .finishedEarly, .finishedOnTime: line.onTime += amount
        case .finishedLate: line.late += amount
        case .waiting, .submitted, .declined, .stopped, .resultReady: break
        }
    }

    private func summed(_ lines: [Key: Overview.Line], asOf now: Timestamp) -> Overview {
        var total = Overview.Line()
        var units: [UnitCode: Overview.Line] = [:]
        var fields: [String: Overview.Line] = [:]
        for (key, line) in lines {
            total += line
            units[key.unit, default: .init()] += line
            fields[key.field, default: .init()] += line
        }
        return Overview(
            asOf: now, total: total,
            byUnit: units.map { (unit: $0.key, line: $0.value) }.sorted { ($0.line.overdue, $0.line.received, $1.unit) > ($1.line.overdue, $1.line.received, $0.unit) },
            byField: fields.map { (field: $0.key, line: $0.value) }.sorted { ($0.line.overdue, $0.line.received, $1.field) > ($1.line.overdue, $1.line.received, $0.field) })
    }
}
