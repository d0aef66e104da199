/// One forward step of the schema. Statements use the portable types BIGINT, DOUBLE, TEXT and BLOB.
public struct Migration: Sendable {
    public let number: Int
    public let name: String
    public let statements: [String]

    public init(number: Int, name: String, statements: [String]) {
        self.number = number
        self.name = name
        self.statements = statements
    }
}

extension Migration {
    /// Applies what is missing, in order, in the caller's transaction. `translate` turns a portable
    /// statement into the engine's own.
    static func apply(_ migrations: [Migration], on db: any Connection, translate: (String) -> String) throws {
        try db.execute(SQL(stringLiteral: translate("CREATE TABLE IF NOT EXISTS schema_migration (number BIGINT PRIMARY KEY, name TEXT NOT NULL)")))
        let applied = Set(try db.query("SELECT number FROM schema_migration") { try $0.int(0) })
        let known = Set(migrations.map(\.number))
        if let newer = applied.subtracting(known).max() { throw DatabaseError.newerSchema(found: newer, known: known.max() ?? 0) }
        // By number and not by "later than the last": two lines of work may each bring a step.
        for migration in migrations.sorted(by: { $0.number < $1.number }) where !applied.contains(migration.number) {
            for statement in migration.statements { try db.execute(SQL(stringLiteral: translate(statement))) }
            try db.execute("INSERT INTO schema_migration (number, name) VALUES (\(migration.number), \(migration.name))")
        }
    }
}
