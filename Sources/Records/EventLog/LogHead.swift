import Database
import Domain

/// The right edge of the province's log, one row.
enum LogHeadTable {
    static func frontier(on db: any Connection) throws -> MerkleFrontier {
        let stored = try db.first("SELECT size, frontier FROM log_head WHERE id = 1") { (try $0.integer(0), try $0.blob(1)) }
        guard let (size, bytes) = stored else { return MerkleFrontier() }
        guard let frontier = MerkleFrontier(size: size, stored: bytes) else { throw LogHeadFailure.damaged }
        return frontier
    }

    static func put(_ frontier: MerkleFrontier, on db: any Connection) throws {
        try db.execute(
            """
            INSERT INTO log_head (id, size, frontier) VALUES (1, \(frontier.size), \(frontier.stored))
            ON CONFLICT (id) DO UPDATE SET size = excluded.size, frontier = excluded.frontier
            """)
    }
}

public enum LogHeadFailure: Error, Hashable, Sendable {
    case damaged
}

/// The log's head and the signed heads that were given out.
public struct LogHeads: Sendable {
    private let engine: any Engine
    private let keys: KeyRing

    public init(engine: any Engine, keys: KeyRing) {
        self.engine = engine
        self.keys = keys
    }

    public func current() async throws -> SignedHead {
        let frontier = try await engine.read { db in try LogHeadTable.frontier(on: db) }
        return try SignedHead(frontier, keys: keys)
    }

    /// Signs the head as it is now and remembers it: whoever holds it can prove a later rewrite.
    public func sign(at now: Timestamp) async throws -> SignedHead {
        let head = try await current()
        try await engine.write { db in
            try db.execute(
                """
                INSERT INTO signed_head (size, root, signature, at) VALUES (\(head.size), \(head.root), \(head.signature), \(now.milliseconds))
                ON CONFLICT (size) DO NOTHING
                """)
        }
        return head
    }

    public func all() async throws -> [SignedHead] {
        try await engine.read { db in
            try db.query("SELECT size, root, signature FROM signed_head ORDER BY size") {
                SignedHead(size: try $0.integer(0), root: try $0.blob(1), signature: try $0.blob(2))
            }
        }
    }
}
