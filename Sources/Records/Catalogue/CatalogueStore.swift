import Crypto
import Database
import Domain

/// Procedures taken in from outside the product, one JSON text a version. A version is never changed:
/// what differs is appended.
public struct CatalogueStore: Sendable {
    private let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    public struct Change: Hashable, Sendable {
        public var taken = 0
        public var changed = 0
        public var unchanged = 0

        public init() {}
    }

    public struct Entry: Sendable {
        public let version: Int
        public let from: LocalDay
        public let json: [UInt8]
    }

    /// Keeps what is new from the first day on, and what differs as a new version from the given day.
    public func put(_ entries: [(code: ProcedureCode, json: [UInt8])], from day: LocalDay, at now: Timestamp) async throws -> Change {
        let hashed = entries.map { ($0.code.text, $0.json, Array(SHA256.hash(data: $0.json))) }
        return try await engine.write { db in
            var change = Change()
            for (code, json, hash) in hashed {
                let latest = try db.first("SELECT version, hash FROM catalogue_version WHERE code = \(code) ORDER BY version DESC LIMIT 1") {
                    (version: try $0.int(0), hash: try $0.blob(1))
                }
                if latest?.hash == hash {
                    change.unchanged += 1
                    continue
                }
                if latest == nil { change.taken += 1 } else { change.changed += 1 }
                let version = (latest?.version ?? 0) + 1
                let from = latest == nil ? 0 : Int(day.number)
                try db.execute(
                    """
                    INSERT INTO catalogue_version (code, version, from_day, hash, json, imported_at)
                    VALUES (\(code), \(version), \(from), \(hash), \(json), \(now.milliseconds))
                    """)
            }
            if change.taken + change.changed > 0 {
                let number = try Self.number(db) + 1
                try db.execute(
                    """
                    INSERT INTO installation (name, value) VALUES (\(Self.numberName), \(String(number)))
                    ON CONFLICT (name) DO UPDATE SET value = excluded.value
                    """)
            }
            return change
        }
    }

    /// Counts the imports that changed something: whoever holds an older number reads again.
    public func number() async throws -> Int { try await engine.read { try Self.number($0) } }

    private static let numberName = "catalogue.number"

    private static func number(_ db: any Connection) throws -> Int {
        try db.first("SELECT value FROM installation WHERE name = \(numberName)") { try $0.text(0) }.flatMap { Int($0) } ?? 0
    }

    /// Every version, by procedure and number.
    public func all() async throws -> [Entry] {
        try await engine.read { db in
            try db.query("SELECT version, from_day, json FROM catalogue_version ORDER BY code, version") {
                Entry(version: try $0.int(0), from: LocalDay(number: Int32(try $0.int(1))), json: try $0.blob(2))
            }
        }
    }
}
