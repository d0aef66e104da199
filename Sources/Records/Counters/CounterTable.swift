import Database
import Domain

/// Counters are insert-only deltas, folded now and then; a reader sums both, so they are exact.
enum CounterTable {
    static func add(_ deltas: [CounterKey: Int64], on db: any Connection) throws {
        var id = try db.first("SELECT COALESCE(MAX(id), 0) FROM counter_delta") { try $0.integer(0) } ?? 0
        for (key, amount) in deltas where amount != 0 {
            id += 1
            try db.execute(
                """
                INSERT INTO counter_delta (id, kind, unit, field, bucket, amount)
                VALUES (\(id), \(key.kind.rawValue), \(key.unit.text), \(key.field), \(key.bucket), \(amount))
                """)
        }
    }
}

public struct CounterStore: Sendable {
    private let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    /// Folds the deltas that are there now into the sums.
    public func fold() async throws {
        try await engine.write { db in
            let last = try db.first("SELECT COALESCE(MAX(id), 0) FROM counter_delta") { try $0.integer(0) } ?? 0
            try db.execute(
                """
                INSERT INTO counter (kind, unit, field, bucket, amount)
                SELECT kind, unit, field, bucket, SUM(amount) FROM counter_delta WHERE id <= \(last) GROUP BY kind, unit, field, bucket
                ON CONFLICT (kind, unit, field, bucket) DO UPDATE SET amount = counter.amount + excluded.amount
                """)
            try db.execute(
                """
                INSERT INTO counter_total (kind, unit, field, amount)
                SELECT kind, unit, field, SUM(amount) FROM counter_delta WHERE id <= \(last) GROUP BY kind, unit, field
                ON CONFLICT (kind, unit, field) DO UPDATE SET amount = counter_total.amount + excluded.amount
                """)
            try db.execute("DELETE FROM counter_delta WHERE id <= \(last)")
            // Hours that are over leave nothing behind.
            try db.execute("DELETE FROM counter WHERE kind IN ('open', 'waiting') AND amount = 0")
        }
    }

    /// A sum over all buckets, or over some of them.
    public struct Total: Hashable, Sendable {
        public let kind: CounterKind
        public let unit: UnitCode
        public let field: String
        public let amount: Int64
    }

    /// How many there are of each kind, whatever their number of days: small, and exact. Folded and
    /// unfolded sums stand as entries of their own; whoever reads adds.
    public func totals() async throws -> [Total] {
        try await engine.read { db in
            try db.query("SELECT kind, unit, field, amount FROM counter_total WHERE amount <> 0", Self.total)
                + db.query("SELECT kind, unit, field, SUM(amount) FROM counter_delta GROUP BY kind, unit, field", Self.total)
        }
    }

    /// Open dossiers whose due hour lies in `from ..< to`, per unit and field; entries are to be added, too.
    public func openDue(from: Int64, to: Int64) async throws -> [Total] {
        try await engine.read { db in
            // In the order of the primary key: nothing is sorted.
            try db.query(
                """
                SELECT kind, unit, field, SUM(amount) FROM counter
                WHERE kind = 'open' AND bucket >= \(from) AND bucket < \(to) GROUP BY kind, unit, field
                """, Self.total)
                + db.query(
                    """
                    SELECT kind, unit, field, SUM(amount) FROM counter_delta
                    WHERE kind = 'open' AND bucket >= \(from) AND bucket < \(to) GROUP BY kind, unit, field
                    """, Self.total)
        }
    }

    private static func total(_ row: any ResultRow) throws -> Total {
        guard let kind = CounterKind(rawValue: try row.text(0)) else { throw DatabaseError.wrongColumnType(index: 0) }
        return Total(kind: kind, unit: UnitCode(try row.text(1)), field: try row.text(2), amount: try row.integer(3))
    }

    /// Puts the figures that the log gives in place of all that is there.
    public func replace(with figures: [CounterKey: Int64]) async throws {
        try await engine.write { db in
            try db.execute("DELETE FROM counter_delta")
            try db.execute("DELETE FROM counter")
            try db.execute("DELETE FROM counter_total")
            for (key, amount) in figures {
                try db.execute(
                    "INSERT INTO counter (kind, unit, field, bucket, amount) VALUES (\(key.kind.rawValue), \(key.unit.text), \(key.field), \(key.bucket), \(amount))")
            }
            try db.execute("INSERT INTO counter_total (kind, unit, field, amount) SELECT kind, unit, field, SUM(amount) FROM counter GROUP BY kind, unit, field")
        }
    }

    public struct Figure: Hashable, Sendable {
        public let kind: CounterKind
        public let unit: UnitCode
        public let field: String
        public let bucket: Int64
        public let amount: Int64
    }

    /// Every figure that is not zero, folded and unfolded together.
    public func figures() async throws -> [Figure] {
        try await engine.read { db in try Self.figures(on: db) }
    }

    static func figures(on db: any Connection) throws -> [Figure] {
        try db.query(
            """
            SELECT kind, unit, field, bucket, SUM(amount) FROM (
                SELECT kind, unit, field, bucket, amount FROM counter UNION ALL SELECT kind, unit, field, bucket, amount FROM counter_delta) AS both_parts
            GROUP BY kind, unit, field, bucket HAVING SUM(amount) <> 0 ORDER BY kind, unit, field, bucket
            """
        ) { row in
            guard let kind = CounterKind(rawValue: try row.text(0)) else { throw DatabaseError.wrongColumnType(index: 0) }
            return Figure(
                kind: kind, unit: UnitCode(try row.text(1)), field: try row.text(2), bucket: try row.integer(3), amount: try row.integer(4))
        }
    }
}
