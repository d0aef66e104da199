import Database
import Domain

/// One question that waits for a unit's answer.
public struct OpenConsultation: Hashable, Sendable {
    public let code: DossierCode
    public let unit: UnitCode
    public let answerDue: Timestamp

    public init(code: DossierCode, unit: UnitCode, answerDue: Timestamp) {
        self.code = code
        self.unit = unit
        self.answerDue = answerDue
    }
}

extension Dossier {
    /// Its open questions as the table keeps them.
    public var openConsultations: [OpenConsultation] {
        consultations.map { OpenConsultation(code: code, unit: $0.unit, answerDue: $0.answerDue) }
    }
}

/// Which units are asked about which dossiers: filled by the append, derived from the log.
public struct ConsultationStore: Sendable {
    let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    /// What a unit is asked, the first to be answered first.
    public func page(of unit: UnitCode, after last: OpenConsultation?, limit: Int) async throws -> [(OpenConsultation, DossierRow)] {
        let query = Self.query(of: unit, after: last, limit: limit)
        return try await engine.read { db in
            let open = try db.query(query, Self.read)
            return try open.compactMap { one in
                try db.first(DossierTable.columns + " WHERE code = \(one.code.text)", DossierTable.read).map { (one, $0.row) }
            }
        }
    }

    /// How the engine would read a page.
    public func plan(of unit: UnitCode) async throws -> [String] {
        let last = OpenConsultation(code: "a", unit: unit, answerDue: Timestamp(milliseconds: 1))
        return try await engine.plan(of: Self.query(of: unit, after: last, limit: 50))
    }

    public func count(of unit: UnitCode, upTo bound: Int) async throws -> Int {
        try await engine.read { db in
            try db.first("SELECT COUNT(*) FROM (SELECT 1 FROM consultation WHERE unit = \(unit.text) LIMIT \(bound)) AS counted") { try $0.int(0) } ?? 0
        }
    }

    public func isAsked(_ unit: UnitCode, about code: DossierCode) async throws -> Bool {
        try await engine.read { db in
            try db.first("SELECT 1 FROM consultation WHERE code = \(code.text) AND unit = \(unit.text)") { try $0.int(0) } != nil
        }
    }

    public func all() async throws -> [OpenConsultation] {
        try await engine.read { db in try db.query("SELECT code, unit, answer_due FROM consultation", Self.read) }
    }

    /// Makes the table, and the registers of numbers, as the log tells them.
    public func replace(with open: [OpenConsultation], numbers: [(DocumentNumber, DossierCode)]) async throws {
        try await engine.write { db in
            try db.execute("DELETE FROM consultation")
            try db.execute("DELETE FROM issued_number")
            for one in open { try Self.insert(one, on: db) }
            try NumberTable.replace(with: numbers, on: db)
        }
    }

    /// The numbers as registered.
    public func numbers() async throws -> Set<DocumentNumber> {
        try await engine.read { db in
            Set(
                try db.query("SELECT unit, year, number FROM issued_number") {
                    DocumentNumber(unit: UnitCode(try $0.text(0)), year: try $0.int(1), text: try $0.text(2))
                })
        }
    }

    private static func query(of unit: UnitCode, after last: OpenConsultation?, limit: Int) -> SQL {
        var sql: SQL = "SELECT code, unit, answer_due FROM consultation WHERE unit = \(unit.text)"
        if let last {
            sql += " AND (answer_due > \(last.answerDue.milliseconds) OR (answer_due = \(last.answerDue.milliseconds) AND code > \(last.code.text)))"
        }
        sql += " ORDER BY answer_due, code LIMIT \(limit)"
        return sql
    }

    private static func read(_ row: any ResultRow) throws -> OpenConsultation {
        OpenConsultation(code: DossierCode(try row.text(0)), unit: UnitCode(try row.text(1)), answerDue: Timestamp(milliseconds: try row.integer(2)))
    }

    private static func insert(_ one: OpenConsultation, on db: any Connection) throws {
        try db.execute("INSERT INTO consultation (code, unit, answer_due) VALUES (\(one.code.text), \(one.unit.text), \(one.answerDue.milliseconds))")
    }

    static func put(_ open: [OpenConsultation], of code: DossierCode, on db: any Connection) throws {
        try db.execute("DELETE FROM consultation WHERE code = \(code.text)")
        for one in open { try insert(one, on: db) }
    }
}
