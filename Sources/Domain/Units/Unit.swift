/// One of the two kinds of units (domain.md §14), or the Centre itself.
public enum UnitKind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A branch of the provincial Centre: receives and returns, for any listed procedure.
    case branch
    /// Decides.
    case agency
}

/// A unit as it is called during some time. Papers keep the name of their day.
public struct UnitVersion: Hashable, Sendable, Codable {
    public let from: LocalDay
    public let to: LocalDay?
    public let name: String
    public let shortName: String
    /// The code that begins a dossier's code; a dated attribute, never invented for real use.
    public let agencyCode: String
    public let parent: UnitCode?

    public init(from: LocalDay, to: LocalDay? = nil, name: String, shortName: String, agencyCode: String, parent: UnitCode? = nil) {
        self.from = from
        self.to = to
        self.name = name
        self.shortName = shortName
        self.agencyCode = agencyCode
        self.parent = parent
    }
}

public struct Unit: Hashable, Sendable, Codable {
    public let code: UnitCode
    public let kind: UnitKind
    public let level: GovernmentLevel
    /// The administrative unit's code (`06685`), for branches and communes.
    public let areaCode: String?
    /// For an agency: the branch in whose house it sits; for a branch: the agency of the same area.
    public let counterpart: UnitCode?
    public let versions: [UnitVersion]

    public init(code: UnitCode, kind: UnitKind, level: GovernmentLevel, areaCode: String? = nil, counterpart: UnitCode? = nil, versions: [UnitVersion]) {
        self.code = code
        self.kind = kind
        self.level = level
        self.areaCode = areaCode
        self.counterpart = counterpart
        self.versions = versions.sorted { $0.from < $1.from }
    }

    /// As it was called on a day; before its first day by its first name.
    public func version(on day: LocalDay) -> UnitVersion? {
        versions.last { $0.from <= day && ($0.to.map { day <= $0 } ?? true) } ?? versions.first
    }
}

/// All units, found by code.
public struct UnitDirectory: Sendable {
    private let byCode: [UnitCode: Unit]
    public let all: [Unit]
    /// Names of communes before the merger of 1 July 2025, each with the units that followed it.
    public let predecessors: [Predecessor]

    public struct Predecessor: Hashable, Sendable, Codable {
        public let name: String
        public let successors: [UnitCode]

        public init(name: String, successors: [UnitCode]) {
            self.name = name
            self.successors = successors
        }

        /// Divided among several new units: the old address alone does not tell which.
        public var isSplit: Bool { successors.count > 1 }
    }

    public init(units: [Unit], predecessors: [Predecessor] = []) {
        all = units.sorted { $0.code < $1.code }
        byCode = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        self.predecessors = predecessors
    }

    public subscript(code: UnitCode) -> Unit? { byCode[code] }
    public var branches: [Unit] { all.filter { $0.kind == .branch } }
    public var agencies: [Unit] { all.filter { $0.kind == .agency } }

    /// The unit's name on a day; its code when unknown.
    public func name(_ code: UnitCode, on day: LocalDay) -> String { byCode[code]?.version(on: day)?.name ?? code.text }
    public func shortName(_ code: UnitCode, on day: LocalDay) -> String { byCode[code]?.version(on: day)?.shortName ?? code.text }

    /// Who decides a procedure filed at a branch: the agency chosen, if it is competent; else the one named
    /// by the procedure; else, for what a commune decides, the People's Committee of the branch's own area.
    /// Any branch receives for any place (NĐ 118/2025/NĐ-CP, Điều 14.4). Nil: somebody has to choose.
    public func competentUnit(for procedure: ProcedureVersion, receivedAt branch: UnitCode, chosen: UnitCode? = nil) -> UnitCode? {
        if let chosen { return isCompetent(chosen, for: procedure) ? chosen : nil }
        if let agency = procedure.competentAgency, byCode[agency] != nil { return agency }
        return procedure.levels.contains(.commune) ? byCode[branch]?.counterpart : nil
    }

    /// Every agency that may be chosen for the procedure.
    public func agencies(for procedure: ProcedureVersion) -> [Unit] { agencies.filter { isCompetent($0.code, for: procedure) } }

    /// An agency of a tier that decides the procedure; only the named one where the procedure names it.
    public func isCompetent(_ code: UnitCode, for procedure: ProcedureVersion) -> Bool {
        guard let unit = byCode[code], unit.kind == .agency, procedure.levels.contains(unit.level) else { return false }
        guard let named = procedure.competentAgency, byCode[named] != nil else { return true }
        return named == code
    }

    /// Whether the branch stands for the agency's own territory, so that the clock starts at
    /// reception (NĐ 118/2025/NĐ-CP, Điều 17.3). Provincial agencies are at home in every branch.
    public func isTerritorial(branch: UnitCode, agency: UnitCode) -> Bool {
        guard let agency = byCode[agency] else { return false }
        return agency.level == .province || agency.counterpart == branch
    }
}
