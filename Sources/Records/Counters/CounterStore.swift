import Database
import Domain
import Synchronization

/// The counters of the province. One for each node: it keeps the folded sums between folds.
public final class CounterStore: Sendable {
    private let engine: any Engine
    private let kept = Mutex<FoldedCounters?>(nil)
    /// Where the number of the last fold stands.
    private static let foldName = "counters.fold"

    public init(engine: any Engine) { self.engine = engine }

    /// Folds the deltas that are there now into the sums.
    public func fold() async throws {
        try await engine.write { db in
            let last = try db.first("SELECT COALESCE(MAX(id), 0) FROM counter_delta") { try $0.integer(0) } ?? 0
            guard last > 0 else { return }
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
            try Self.numberFold(on: db)
        }
    }

    /// Everything that is counted, at one moment.
    public func snapshot() async throws -> CounterSnapshot {
        let known = kept.withLock { $0 }
        let snapshot = try await engine.read { db in
            let fold = try Self.foldNumber(on: db)
            let folded = try known.flatMap { $0.fold == fold ? $0 : nil } ?? Self.folded(fold, on: db)
            let fresh = try db.query("SELECT kind, unit, field, bucket, amount FROM counter_delta", CounterFigure.init(row:))
            return CounterSnapshot(folded: folded, fresh: fresh)
        }
        kept.withLock { kept in
            if kept.map({ $0.fold < snapshot.folded.fold }) ?? true { kept = snapshot.folded }
        }
        return snapshot
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
            try Self.numberFold(on: db)
        }
    }

    /// Every figure that is not zero, folded and unfolded together.
    public func figures() async throws -> [CounterFigure] {
        try await engine.read { db in
            try db.query(
                """
                SELECT kind, unit, field, bucket, SUM(amount) FROM (
                    SELECT kind, unit, field, bucket, amount FROM counter UNION ALL SELECT kind, unit, field, bucket, amount FROM counter_delta) AS both_parts
                GROUP BY kind, unit, field, bucket HAVING SUM(amount) <> 0 ORDER BY kind, unit, field, bucket
                """, CounterFigure.init(row:))
        }
    }

    private static func folded(_ fold: Int64, on db: any Connection) throws -> FoldedCounters {
        let totals = try db.query("SELECT kind, unit, field, 0, amount FROM counter_total WHERE amount <> 0") { try CounterFigure(row: $0).total }
        let open = try db.query("SELECT kind, unit, field, bucket, amount FROM counter WHERE kind = 'open'", CounterFigure.init(row:))
        return FoldedCounters(
            fold: fold, totals: totals,
            open: open.map { FoldedCounters.OpenHour(hour: $0.bucket, total: $0.total) }.sorted { $0.hour < $1.hour })
    }

    private static func foldNumber(on db: any Connection) throws -> Int64 {
        let text = try db.first("SELECT value FROM installation WHERE name = \(foldName)") { try $0.text(0) }
        return text.flatMap { Int64($0) } ?? 0
    }

    private static func numberFold(on db: any Connection) throws {
        let next = String(try foldNumber(on: db) + 1)
        try db.execute(
            "INSERT INTO installation (name, value) VALUES (\(foldName), \(next)) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
    }
}
