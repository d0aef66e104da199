extension Clock {
    /// The appointment that the same ledger gives in another calendar, never earlier than the one in
    /// force (DESIGN "Clock"). The start, every ended pause and every apology are gone through again in
    /// their order; an apology promised a time, which moves only when that time is no longer worked.
    public func projectedDue(under accepted: AcceptedUnder, calendar: WorkingCalendar) -> Timestamp {
        var projected = calendar.due(from: startedAt, limit: limit, counting: accepted.counting, sameDay: accepted.sameDay)
        for step in ledger {
            switch step {
            case .pause(let pause, let end):
                projected = moved(projected, by: pause, endingAt: end, policy: accepted.pausePolicy, counting: accepted.counting, calendar: calendar, sameDay: accepted.sameDay)
            case .apology(let promised):
                projected = calendar.isWithinHours(promised) ? promised : calendar.endOfWorkingDay(onOrAfter: promised.day)
            }
        }
        return max(due, projected)
    }

    private enum LedgerStep {
        case pause(Suspension, end: Timestamp)
        case apology(Timestamp)
    }

    private var ledger: [LedgerStep] {
        let pauses = suspensions.compactMap { pause in pause.to.map { (at: $0, step: LedgerStep.pause(pause, end: $0)) } }
        let apologies = changes.filter { $0.reason == .apology }.map { (at: $0.at, step: LedgerStep.apology($0.to)) }
        return (pauses + apologies).sorted { $0.at < $1.at }.map(\.step)
    }
}
