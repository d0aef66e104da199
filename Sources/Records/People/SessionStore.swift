import Database
import Domain

/// Sessions of the browser and tokens of the API, both known only by the hash of their secret.
public struct SessionStore: Sendable {
    private let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    public struct Stored: Hashable, Sendable {
        public let actor: Actor
        public let startedAt: Timestamp
        public let seenAt: Timestamp
    }

    public func start(_ hash: [UInt8], actor: Actor, at now: Timestamp) async throws {
        try await engine.write { db in
            try db.execute(
                """
                INSERT INTO session (token_hash, account, role, unit, started_at, seen_at)
                VALUES (\(hash), \(actor.account.text), \(actor.role.rawValue), \(actor.unit?.text ?? ""), \(now.milliseconds), \(now.milliseconds))
                """)
        }
    }

    public func session(_ hash: [UInt8]) async throws -> Stored? {
        try await engine.read { db in
            try db.first("SELECT account, role, unit, started_at, seen_at FROM session WHERE token_hash = \(hash)") { row in
                guard let actor = Actor(stored: "\(try row.text(0))|\(try row.text(1))|\(try row.text(2))") else {
                    throw DatabaseError.wrongColumnType(index: 1)
                }
                return Stored(
                    actor: actor, startedAt: Timestamp(milliseconds: try row.integer(3)), seenAt: Timestamp(milliseconds: try row.integer(4)))
            }
        }
    }

    /// Keeps an idle session alive; written at most once a minute by the caller.
    public func touch(_ hash: [UInt8], at now: Timestamp) async throws {
        try await engine.write { db in try db.execute("UPDATE session SET seen_at = \(now.milliseconds) WHERE token_hash = \(hash)") }
    }

    public func end(_ hash: [UInt8]) async throws {
        try await engine.write { db in try db.execute("DELETE FROM session WHERE token_hash = \(hash)") }
    }

    public func endIdle(before time: Timestamp) async throws {
        try await engine.write { db in try db.execute("DELETE FROM session WHERE seen_at < \(time.milliseconds)") }
    }

    public func issueToken(_ hash: [UInt8], actor: Actor, name: String, at now: Timestamp, ends: Timestamp) async throws {
        try await engine.write { db in
            try db.execute(
                """
                INSERT INTO api_token (token_hash, account, role, unit, name, created_at, ends_at)
                VALUES (\(hash), \(actor.account.text), \(actor.role.rawValue), \(actor.unit?.text ?? ""), \(name), \(now.milliseconds), \(ends.milliseconds))
                """)
        }
    }

    public func token(_ hash: [UInt8], at now: Timestamp) async throws -> Actor? {
        try await engine.read { db in
            try db.first("SELECT account, role, unit FROM api_token WHERE token_hash = \(hash) AND ends_at > \(now.milliseconds)") { row in
                guard let actor = Actor(stored: "\(try row.text(0))|\(try row.text(1))|\(try row.text(2))") else {
                    throw DatabaseError.wrongColumnType(index: 1)
                }
                return actor
            }
        }
    }
}
