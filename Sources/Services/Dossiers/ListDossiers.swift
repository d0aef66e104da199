import Domain
import Records
import VietnameseText

/// One line of a list: the row with what people read in it.
public struct DossierLine: Sendable {
    public let row: DossierRow
    public let procedureName: String
    /// Nil where the personal data were destroyed, or are not this reader's.
    public let applicant: String?
    /// A branch's figures are its agency's; the names in them stay where they were received.
    public var isWithheld = false

    func shown(to actor: Actor) -> DossierLine {
        guard let unit = actor.unit, !actor.role.overseesProvince, !row.units.contains(unit) else { return self }
        return DossierLine(row: row, procedureName: procedureName, applicant: nil, isWithheld: true)
    }
}

extension DossierRow {
    /// Every unit that has to do with it.
    var units: [UnitCode] { [receivingUnit, competentUnit, processingUnit, returnUnit] }
}

extension Role {
    var overseesProvince: Bool { self == .centreDirector || self == .supervisor || self == .auditor }
}

/// Lists of dossiers for staff and citizens: filtered, in pages, and never more than may be read.
public struct ListDossiers: Sendable {
    private let province: Province
    public static let pageSize = 50

    public init(_ province: Province) { self.province = province }

    public struct Filter: Hashable, Sendable {
        public var stage: Stage?
        public var procedure: ProcedureCode?
        public var unit: UnitCode?
        public var field: String?
        public var standing: StandingFilter?

        public init(
            stage: Stage? = nil, procedure: ProcedureCode? = nil, unit: UnitCode? = nil, field: String? = nil, standing: StandingFilter? = nil
        ) {
            self.stage = stage
            self.procedure = procedure
            self.unit = unit
            self.field = field
            self.standing = standing
        }
    }

    /// The drill-downs of the overview.
    public enum StandingFilter: String, CaseIterable, Hashable, Sendable {
        case received, inProgress, dueSoon, overdue, paused, onTime, late

        public var word: String {
            switch self {
            case .received: "Đã tiếp nhận"
            case .inProgress: "Đang giải quyết"
            case .dueSoon: "Sắp đến hạn"
            case .overdue: "Quá hạn"
            case .paused: "Đang tạm dừng"
            case .onTime: "Xong đúng hạn"
            case .late: "Xong trễ hạn"
            }
        }
    }

    /// Roles that read no dossiers at all.
    private static let withoutDossiers: Set<Role> = [.systemAdmin, .businessAdmin, .dataProtectionOfficer, .assistant]

    public static func serves(_ role: Role) -> Bool { !withoutDossiers.contains(role) }

    public func callAsFunction(_ filter: Filter, by actor: Actor, after key: PageKey?, limit: Int = pageSize) async throws -> Page<DossierLine> {
        guard Self.serves(actor.role) else { throw ServiceFailure.notFound }
        let list = try list(filter, for: actor)
        return try await province.lines(list, by: actor, after: key, limit: limit)
    }

    private func list(_ filter: Filter, for actor: Actor) throws -> DossierList {
        if actor.role == .applicant { return .applicant(actor.account) }
        if let standing = filter.standing { return list(standing, unit: try decidingUnit(filter.unit, for: actor), field: filter.field) }
        let unit = try readableUnit(filter.unit, for: actor)
        guard let unit else { return .all(scope: .province, stage: filter.stage, procedure: filter.procedure) }
        let isBranch = province.units[unit]?.kind == .branch
        return .all(scope: isBranch ? .receiving(unit) : .competent(unit), stage: filter.stage, procedure: filter.procedure)
    }

    /// Staff read their own unit; those who oversee the province read any, or all.
    private func readableUnit(_ asked: UnitCode?, for actor: Actor) throws -> UnitCode? {
        switch actor.role {
        case .centreDirector, .supervisor, .auditor: return asked
        default:
            guard let own = actor.unit, asked == nil || asked == own else { throw ServiceFailure.notFound }
            return own
        }
    }

    /// Deadlines are the agency's: a branch's people read those of the agency of their own area.
    private func decidingUnit(_ asked: UnitCode?, for actor: Actor) throws -> UnitCode? {
        guard let own = actor.unit, let unit = province.units[own], unit.kind == .branch, let agency = unit.counterpart else {
            return try readableUnit(asked, for: actor)
        }
        guard asked == nil || asked == own || asked == agency else { throw ServiceFailure.notFound }
        return agency
    }

    private func list(_ standing: StandingFilter, unit: UnitCode?, field: String?) -> DossierList {
        let now = province.now()
        return switch standing {
        case .received: .received(unit: unit, field: field)
        case .inProgress: .running(unit: unit, field: field, from: nil, to: nil)
        case .dueSoon: .dueSoon(unit: unit, field: field, from: now, border: province.soonBorder(at: now))
        case .overdue: .running(unit: unit, field: field, from: nil, to: now)
        case .paused: .paused(unit: unit, field: field)
        case .onTime: .finished(unit: unit, field: field, late: false)
        case .late: .finished(unit: unit, field: field, late: true)
        }
    }
}

extension Province {
    /// Reads a page and the names in it; staff's reading is recorded with the codes shown.
    func lines(_ list: DossierList, by actor: Actor, after key: PageKey?, limit: Int) async throws -> Page<DossierLine> {
        try await lines(of: dossiers.page(list, after: key, limit: limit), by: actor)
    }

    func lines(_ list: DossierList, by actor: Actor, before key: PageKey, limit: Int) async throws -> Page<DossierLine> {
        try await lines(of: dossiers.page(list, before: key, limit: limit), by: actor)
    }

    private func lines(of page: Page<DossierRow>, by actor: Actor) async throws -> Page<DossierLine> {
        let lines = try await lines(page.items).map { $0.shown(to: actor) }
        if actor.role != .applicant, !lines.isEmpty {
            let codes = lines.map(\.row.code.text).joined(separator: " ")
            try await access.record(.list, by: actor, code: nil, detail: codes, at: now())
        }
        return Page(items: lines, next: page.next, previous: page.previous)
    }

    func lines(_ rows: [DossierRow]) async throws -> [DossierLine] {
        let unknown = rows.filter { shownNames.name(of: $0.code, $0.revision) == nil }
        let parties = try await personal.parties(of: unknown.map(\.code))
        for row in unknown { if let name = parties[row.code]?.applicant.name { shownNames.put(name, of: row.code, row.revision) } }
        let catalogue = procedures.now.catalogue
        return rows.map { row in
            DossierLine(
                row: row, procedureName: catalogue.procedure(row.procedure, version: row.procedureVersion)?.shortName ?? row.procedure.text,
                applicant: shownNames.name(of: row.code, row.revision))
        }
    }
}
