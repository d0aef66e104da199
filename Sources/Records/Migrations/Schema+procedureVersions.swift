import Database

extension Schema {
    /// What is imported anew stands beside what was imported before: dossiers keep the version they were filed under.
    static let procedureVersions = Migration(
        number: 4, name: "versions of imported procedures",
        statements: [
            """
            CREATE TABLE catalogue_version (
                code TEXT NOT NULL, version BIGINT NOT NULL, from_day BIGINT NOT NULL, hash BLOB NOT NULL, json BLOB NOT NULL,
                imported_at BIGINT NOT NULL, PRIMARY KEY (code, version))
            """,
            """
            INSERT INTO catalogue_version (code, version, from_day, hash, json, imported_at)
            SELECT code, 1, 0, hash, json, imported_at FROM catalogue_entry
            """,
            // What was imported before there were numbers is the first list.
            "INSERT INTO installation (name, value) SELECT 'catalogue.number', '1' WHERE EXISTS (SELECT 1 FROM catalogue_entry)",
            "DROP TABLE catalogue_entry",
        ])
}
