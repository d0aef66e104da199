import Database
import Domain

/// The registers of document numbers: one unit gives one number once a year (NĐ 30/2020/NĐ-CP, Điều 15).
enum NumberTable {
    /// The primary key is the last guard, also between two clerks at once.
    static func give(_ numbers: [DocumentNumber], to code: DossierCode, on db: any Connection) throws {
        for number in numbers {
            let given = try db.query(
                """
                INSERT INTO issued_number (unit, year, number, code) VALUES (\(number.unit.text), \(number.year), \(number.normalised), \(code.text))
                ON CONFLICT DO NOTHING RETURNING year
                """
            ) { try $0.int(0) }
            guard given.isEmpty else { continue }
            throw AppendFailure.numberTaken(number)
        }
    }

    /// As the log tells them. Where an earlier release gave a number twice, the first holder keeps it.
    static func replace(with numbers: [(DocumentNumber, DossierCode)], on db: any Connection) throws {
        for (number, code) in numbers {
            try db.execute(
                """
                INSERT INTO issued_number (unit, year, number, code) VALUES (\(number.unit.text), \(number.year), \(number.normalised), \(code.text))
                ON CONFLICT DO NOTHING
                """)
        }
    }
}
