import Database

extension Schema {
    /// Open consultations by the unit that is asked, the register of document numbers, and an index for
    /// supplements whose time has run out.
    static let consultationsAndNumbers = Migration(
        number: 3, name: "consultations, document numbers, expiring supplements",
        statements: [
            "CREATE TABLE consultation (code TEXT NOT NULL, unit TEXT NOT NULL, answer_due BIGINT NOT NULL, PRIMARY KEY (code, unit))",
            "CREATE INDEX consultation_unit ON consultation (unit, answer_due, code)",
            """
            CREATE TABLE issued_number (
                unit TEXT NOT NULL, year BIGINT NOT NULL, number TEXT NOT NULL, code TEXT NOT NULL, PRIMARY KEY (unit, year, number))
            """,
            "CREATE INDEX dossier_expiring ON dossier (stage, queue_due, id) WHERE queue_waiting = 1",
        ])
}
