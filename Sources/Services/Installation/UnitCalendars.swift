import Domain

/// Each unit's working time: its own closures on the country's calendar.
public struct UnitCalendars: Sendable {
    private let standard: WorkingCalendar
    private let own: [UnitCode: WorkingCalendar]

    public init(own: [UnitCode: WorkingCalendar] = [:]) {
        standard = .vietnam()
        self.own = own
    }

    public subscript(unit: UnitCode) -> WorkingCalendar { own[unit] ?? standard }
}
