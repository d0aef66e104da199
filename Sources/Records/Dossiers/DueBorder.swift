import Database
import Domain

/// Until when an appointment is near: so many working hours from now, which ends at another moment
/// in a unit with hours of its own. The border itself lies outside.
public struct DueBorder: Hashable, Sendable {
    public let standard: Timestamp
    public let own: [UnitCode: Timestamp]

    public init(standard: Timestamp, own: [UnitCode: Timestamp] = [:]) {
        self.standard = standard
        self.own = own
    }

    public subscript(unit: UnitCode) -> Timestamp { own[unit] ?? standard }

    /// The latest border that counts for one unit, or for any.
    func latest(in unit: UnitCode?) -> Timestamp { unit.map { self[$0] } ?? own.values.reduce(standard, max) }

    /// Each unit's own border, for a list over all units.
    var condition: SQL {
        let different = own.filter { $0.value != standard }.sorted { $0.key < $1.key }
        guard !different.isEmpty else { return "" }
        var sql: SQL = " AND due < CASE competent_unit"
        for (unit, border) in different { sql += " WHEN \(unit.text) THEN \(border.milliseconds)" }
        return sql + " ELSE \(standard.milliseconds) END"
    }
}
