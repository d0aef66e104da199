import Crypto
import Database
import Domain

/// Procedures taken in from outside the product, one JSON text each.
public struct CatalogueStore: Sendable {
    private let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    public struct Change: Hashable, Sendable {
        public var taken = 0
        public var changed = 0
        public var unchanged = 0

        public init() {}
    }

    /// Keeps what is new or different.
    public func put(_ entries: [(code: ProcedureCode, json: [UInt8])], at now: Timestamp) async throws -> Change {
        let hashed = entries.map { ($0.code.text, $0.json, Array(SHA256.hash(data: $0.json))) }
        return try await engine.write { db in
            var change = Change()
            for (code, json, hash) in hashed {
                let known = try db.first("SELECT hash FROM catalogue_entry WHERE code = \(code)") { try $0.blob(0) }
                if known == hash {
                    change.unchanged += 1
                    continue
                }
                if known == nil { change.taken += 1 } else { change.changed += 1 }
                try db.execute(
                    """
                    INSERT INTO catalogue_entry (code, hash, json, imported_at) VALUES (\(code), \(hash), \(json), \(now.milliseconds))
                    ON CONFLICT (code) DO UPDATE SET hash = excluded.hash, json = excluded.json, imported_at = excluded.imported_at
                    """)
            }
            return change
        }
    }

    public func all() async throws -> [[UInt8]] {
        try await engine.read { db in try db.query("SELECT json FROM catalogue_entry ORDER BY code") { try $0.blob(0) } }
    }
}
