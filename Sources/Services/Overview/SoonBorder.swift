import Domain
import Records

extension Province {
    /// Where "due soon" ends in each unit: one rule for figures and for the lists behind them.
    func soonBorder(at now: Timestamp) -> DueBorder {
        let calendars = calendars.now
        return DueBorder(
            standard: settings.policy.soonEnd(after: now, calendar: calendars.standard),
            own: calendars.own.mapValues { settings.policy.soonEnd(after: now, calendar: $0) })
    }
}

extension ReceptionPolicy {
    /// The first moment that is further away than `soon` working hours: closed hours in between are
    /// no further away than the closing before them.
    fileprivate func soonEnd(after now: Timestamp, calendar: WorkingCalendar) -> Timestamp {
        let exact = calendar.adding(workingMilliseconds: soon, to: now)
        return calendar.nextOpening(atOrAfter: exact).advanced(byMilliseconds: 1)
    }
}

extension DueBorder {
    /// Every different border.
    var moments: [Timestamp] { Set(own.values).union([standard]).sorted() }
}
