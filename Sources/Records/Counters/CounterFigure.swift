import Database
import Domain

/// One figure: how many of a kind there are in a bucket.
public struct CounterFigure: Hashable, Sendable {
    public let kind: CounterKind
    public let unit: UnitCode
    public let field: String
    public let bucket: Int64
    public let amount: Int64

    var total: CounterTotal { CounterTotal(kind: kind, unit: unit, field: field, amount: amount) }
}

extension CounterFigure {
    /// From columns in the order of the properties.
    init(row: any ResultRow) throws {
        guard let kind = CounterKind(rawValue: try row.text(0)) else { throw DatabaseError.wrongColumnType(index: 0) }
        self.init(
            kind: kind, unit: UnitCode(try row.text(1)), field: try row.text(2), bucket: try row.integer(3), amount: try row.integer(4))
    }
}
