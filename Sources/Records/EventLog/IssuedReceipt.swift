import Database
import Domain

/// A receipt issued elsewhere, as a cashier reports it: its number stands for one payment only.
public struct IssuedReceipt: Hashable, Sendable {
    public let unit: UnitCode
    public let number: String

    public init(unit: UnitCode, number: String) {
        self.unit = unit
        self.number = number
    }

    /// Taken in the append's own transaction, so that of two cashiers at once one is told.
    func take(for code: DossierCode, on db: any Connection) throws {
        let taken = try db.first("SELECT 1 FROM issued_receipt WHERE unit = \(unit.text) AND number = \(number)") { try $0.int(0) } != nil
        guard !taken else { throw AppendFailure.receiptTaken }
        try db.execute("INSERT INTO issued_receipt (unit, number, code) VALUES (\(unit.text), \(number), \(code.text))")
    }
}
