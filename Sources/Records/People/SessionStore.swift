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

    /// The session, while its account is in use and still holds the position on that day.
    public func session(_ hash: [UInt8], on day: LocalDay) async throws -> Stored? {
        let holds = Self.stillHolds(day)
        return try await engine.read { db in
            try db.first("SELECT h.account, h.role, h.unit, h.started_at, h.seen_at FROM session h \(holds) AND h.token_hash = \(hash)") { row in
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

    /// Rights end when they are taken away, not when the secret runs out.
    private static func stillHolds(_ day: LocalDay) -> SQL {
        """
        JOIN account a ON a.code = h.account WHERE a.disabled = 0 AND ((a.kind = 'citizen' AND h.role = 'applicant') OR EXISTS (
            SELECT 1 FROM position p WHERE p.account = h.account AND p.role = h.role AND p.unit = h.unit
                AND p.from_day <= \(Int64(day.number)) AND p.to_day > \(Int64(day.number))))
        """
    }

    /// Ends all API tokens of an account; returns how many there were.
    public func revokeTokens(of account: AccountCode) async throws -> Int {
        try await engine.write { db in try db.execute("DELETE FROM api_token WHERE account = \(account.text)") }
    }

    public func token(_ hash: [UInt8], at now: Timestamp) async throws -> Actor? {
        let holds = Self.stillHolds(now.day)
        return try await engine.read { db in
            try db.first("SELECT h.account, h.role, h.unit FROM api_token h \(holds) AND h.token_hash = \(hash) AND h.ends_at > \(now.milliseconds)") { row in
                guard let actor = Actor(stored: "\(try row.text(0))|\(try row.text(1))|\(try row.text(2))") else {
                    throw DatabaseError.wrongColumnType(index: 1)
                }
                return actor
            }
        }
    }
}
