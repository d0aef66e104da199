import Database

extension Migration {
    /// Which signed head stands on which print: a paper printed again carries the head it was issued under.
    static let issuedPrints = Migration(
        number: 6, name: "issued prints",
        statements: [
            """
            CREATE TABLE issued_print (
                code TEXT NOT NULL, kind TEXT NOT NULL, revision BIGINT NOT NULL, size BIGINT NOT NULL, root BLOB NOT NULL,
                signature BLOB NOT NULL, at BIGINT NOT NULL, PRIMARY KEY (code, kind, revision))
            """
        ])
}
