import Foundation
import GRDB

/// SQLite in WAL mode: readers beside one writing thread with group commit.
public final class SQLiteEngine: Engine {
    private let pool: DatabasePool
    private let committer: GroupCommitter

    /// How the writer waits for the disk; anything but `full` refuses to open.
    public enum Durability: Int, Sendable { case normal = 1, full = 2 }

    /// Opens or makes the database and brings its schema up to date.
    ///
    /// - Parameter onCommitFailure: called when a commit fails. The program should end: its restart recovers.
    /// - Throws: `DatabaseError.notDurable` unless the writer's `PRAGMA synchronous` reads back 2.
    public init(
        path: String, migrations: [Migration], durability: Durability = .full, readers: Int = 4,
        onCommitFailure: @escaping @Sendable (DatabaseError) -> Void
    ) throws {
        var configuration = Configuration()
        configuration.maximumReaderCount = readers
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -16000")
            try db.execute(sql: "PRAGMA mmap_size = 268435456")
            try db.execute(sql: "PRAGMA temp_store = MEMORY")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
        // GRDB's pool sets NORMAL after `prepareDatabase`, which would lose the last commits in a
        // power cut: set it again on the writer, and believe only what reads back.
        let synchronous = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = \(durability.rawValue)")
            // The writer alone touches every index: it gets the room, and the log fewer interruptions.
            try db.execute(sql: "PRAGMA cache_size = -65536")
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 10000")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? 0
        }
        guard synchronous == Durability.full.rawValue else { throw DatabaseError.notDurable(synchronous: synchronous) }
        try pool.writeWithoutTransaction { db in
            try db.inTransaction(.immediate) {
                try Migration.apply(migrations, on: SQLiteConnection(db: db), translate: Self.strict)
                return .commit
            }
        }
        committer = GroupCommitter(pool: pool, onCommitFailure: onCommitFailure)
    }

    deinit { committer.stop() }

    public func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await pool.read { db in try body(SQLiteConnection(db: db)) }
    }

    @discardableResult
    public func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            committer.submit { db in
                guard let db else { return { continuation.resume(throwing: $0 ?? DatabaseError.busy) } }
                do {
                    let value = try Self.inSavepoint(db) { try body(SQLiteConnection(db: db)) }
                    return { failure in
                        if let failure { continuation.resume(throwing: failure) } else { continuation.resume(returning: value) }
                    }
                } catch {
                    return { _ in continuation.resume(throwing: error) }
                }
            }
        }
    }

    public func plan(of query: SQL) async throws -> [String] {
        try await pool.read { db in
            let rows = try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + query.text, arguments: StatementArguments(query.values.map(\.grdbValue)))
            return rows.map { $0["detail"] ?? "" }
        }
    }

    /// Statistics for the planner, after bulk work.
    public func analyse() async throws {
        try await write { try $0.execute("ANALYZE") }
    }

    private static func inSavepoint<T>(_ db: GRDB.Database, _ body: () throws -> T) throws -> T {
        try db.cachedStatement(sql: "SAVEPOINT job").execute()
        do {
            let value = try body()
            try db.cachedStatement(sql: "RELEASE job").execute()
            return value
        } catch {
            try db.execute(sql: "ROLLBACK TO job")
            try db.execute(sql: "RELEASE job")
            throw error
        }
    }

    /// SQLite's strict tables know INTEGER, REAL, TEXT and BLOB.
    private static func strict(_ portable: String) -> String {
        let typed = portable.replacingOccurrences(of: "BIGINT", with: "INTEGER").replacingOccurrences(of: "DOUBLE", with: "REAL")
        return typed.hasPrefix("CREATE TABLE") ? typed + " STRICT" : typed
    }
}
