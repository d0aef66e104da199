import Database

extension Schema {
    /// The editions of the units' calendar, as their files were given; the highest number holds.
    static let calendar = Migration(
        number: 5, name: "editions of the calendar",
        statements: [
            "CREATE TABLE calendar_edition (number BIGINT PRIMARY KEY, text TEXT NOT NULL, at BIGINT NOT NULL)",
            "CREATE INDEX dossier_field ON dossier (field, id)",
        ])
}
