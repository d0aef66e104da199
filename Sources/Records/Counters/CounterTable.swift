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
