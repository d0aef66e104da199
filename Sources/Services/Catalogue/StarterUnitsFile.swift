import Domain

/// Units and the names that came before them.
struct UnitsFile: Decodable {
    let units: [UnitFile]
    let predecessors: [PredecessorFile]

    struct UnitFile: Decodable {
        let code: String
        let kind: UnitKind
        let level: GovernmentLevel
        let area: String?
        let counterpart: String?
        let name: String
        let shortName: String
        let agencyCode: String
        let from: DayFile
    }

    struct PredecessorFile: Decodable {
        let name: String
        let successors: [String]
    }

    var directory: UnitDirectory {
        UnitDirectory(
            units: units.map {
                Unit(
                    code: UnitCode($0.code), kind: $0.kind, level: $0.level, areaCode: $0.area, counterpart: $0.counterpart.map { UnitCode($0) },
                    versions: [
                        UnitVersion(
                            from: $0.from.day, name: $0.name, shortName: $0.shortName, agencyCode: $0.agencyCode)
                    ])
            }, predecessors: predecessors.map { UnitDirectory.Predecessor(name: $0.name, successors: $0.successors.map { UnitCode($0) }) })
    }
}

/// A day written `2025-07-01`.
struct DayFile: Decodable {
    let day: LocalDay

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = LocalDay(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” không phải ngày dạng 2025-07-01.")
        }
        self.day = day
    }
}
