/// A place where rows are kept. SQLite today; PostgreSQL is its second conformer.
///
/// Closures are synchronous and run on the engine's own threads; a write closure touches nothing
/// but its connection, since it may be run again. Only `Sendable` values leave.
public protocol Engine: Sendable {
    /// A consistent view; never sees half a write.
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// Returns only after what was written is durable. Many writes may share one commit; one that
    /// throws leaves nothing behind and does not disturb the others.
    @discardableResult
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T

    /// How the engine would run a query, a line a step: a full scan shows.
    func plan(of query: SQL) async throws -> [String]
}

/// One connection, valid inside a closure only.
public protocol Connection {
    /// Runs a statement; returns how many rows it changed.
    @discardableResult
    func execute(_ sql: SQL) throws -> Int

    func query<T>(_ sql: SQL, _ row: (any ResultRow) throws -> T) throws -> [T]
}

extension Connection {
    public func first<T>(_ sql: SQL, _ row: (any ResultRow) throws -> T) throws -> T? { try query(sql, row).first }
}

/// One row of a result, read by position.
public protocol ResultRow {
    func integer(_ index: Int) throws -> Int64
    func text(_ index: Int) throws -> String
    func blob(_ index: Int) throws -> [UInt8]
    /// Whatever stands there.
    func value(_ index: Int) throws -> SQLValue
}

extension ResultRow {
    public func int(_ index: Int) throws -> Int { Int(try integer(index)) }
    public func bool(_ index: Int) throws -> Bool { try integer(index) != 0 }
}

public enum DatabaseError: Error, Hashable, Sendable {
    /// The writer does not wait for the disk: `PRAGMA synchronous` did not read back 2.
    case notDurable(synchronous: Int)
    /// The commit failed; nobody's write in the batch took place.
    case commitFailed(String)
    case unique(String)
    case constraint(String)
    case busy
    /// A column is not of the type that was asked for.
    case wrongColumnType(index: Int)
    case other(code: Int, message: String)
    /// The database belongs to a later release.
    case newerSchema(found: Int, known: Int)
}
