import Database

extension Migration {
    /// Receipt numbers, each taken once per unit.
    static let issuedReceipts = Migration(
        number: 7, name: "issued receipts",
        statements: [
            "CREATE TABLE issued_receipt (unit TEXT NOT NULL, number TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (unit, number))",
            "CREATE INDEX access_record_seen ON access_record (code, account, purpose, at)",
        ])
}
