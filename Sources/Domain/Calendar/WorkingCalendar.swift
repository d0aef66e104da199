/// Working time of one unit, answered by prefix sums: however far two instants lie apart, the
/// answer costs the same.
///
/// Inside `span` the exceptions hold; outside it every day is an ordinary day of the week.
public struct WorkingCalendar: Sendable {
    public let week: WorkingWeek
    public let span: ClosedRange<LocalDay>
    private let exceptionsByDay: [Int32: DayException]
    /// Intervals of each day of the span.
    private let plans: [[WorkingInterval]]
    /// Working minutes before each day of the span; one more than days.
    private let before: [Int64]

    public init(week: WorkingWeek = .standard, exceptions: [DayException], from: LocalDay, to: LocalDay) {
        self.week = week
        span = from...max(from, to)
        let byDay = Self.merged(exceptions, week: week)
        exceptionsByDay = byDay
        var plans: [[WorkingInterval]] = []
        var before: [Int64] = [0]
        for number in span.lowerBound.number...span.upperBound.number {
            let plan = byDay[number].map(\.intervals) ?? week.intervals(weekday: LocalDay(number: number).weekday)
            plans.append(plan)
            before.append((before.last ?? 0) + plan.reduce(0) { $0 + Int64($1.closes - $1.opens) })
        }
        self.plans = plans
        self.before = before
    }

    /// The country's calendar with one unit's own closures.
    public static func vietnam(
        week: WorkingWeek = .standard, closures: [DayException] = [], years: ClosedRange<Int> = 2018...2045
    ) -> WorkingCalendar {
        let national = years.flatMap { PublicHolidays.exceptions(of: $0) }
        let from = LocalDay(year: years.lowerBound, month: 1, day: 1) ?? LocalDay(number: 0)
        let to = LocalDay(year: years.upperBound, month: 12, day: 31) ?? from
        return WorkingCalendar(week: week, exceptions: national + closures, from: from, to: to)
    }

    /// A closure only shuts: what is open on its day is what both the closure and the day itself leave
    /// open, so half a day shut on a public holiday leaves the whole of it free. Everything else
    /// replaces what was said of the day before.
    private static func merged(_ exceptions: [DayException], week: WorkingWeek) -> [Int32: DayException] {
        var byDay: [Int32: DayException] = [:]
        for exception in exceptions {
            let number = exception.day.number
            guard exception.kind == .closure else {
                byDay[number] = exception
                continue
            }
            let open = byDay[number].map(\.intervals) ?? week.intervals(weekday: exception.day.weekday)
            // On a day that was free anyway the closure changes nothing, its reason included.
            guard !open.isEmpty else { continue }
            let left = open.flatMap { part in exception.intervals.compactMap { part.intersection($0) } }
            byDay[number] = DayException(day: exception.day, kind: .closure, name: exception.name, intervals: left)
        }
        return byDay
    }

    public func exception(on day: LocalDay) -> DayException? { exceptionsByDay[day.number] }

    public func intervals(on day: LocalDay) -> [WorkingInterval] {
        guard span.contains(day) else { return week.intervals(weekday: day.weekday) }
        return plans[Int(day.number - span.lowerBound.number)]
    }

    public func isWorkingDay(_ day: LocalDay) -> Bool { !intervals(on: day).isEmpty }

    public func isOpen(at time: Timestamp) -> Bool {
        let milliseconds = time.millisecondsOfDay
        return intervals(on: time.day).contains { milliseconds >= $0.opensAt && milliseconds < $0.closesAt }
    }

    /// Within the unit's hours, the moment of closing included: when a result can be fetched.
    public func isWithinHours(_ time: Timestamp) -> Bool {
        let milliseconds = time.millisecondsOfDay
        return intervals(on: time.day).contains { milliseconds >= $0.opensAt && milliseconds <= $0.closesAt }
    }

    /// The last closing of one day; nil when it is free.
    public func closing(of day: LocalDay) -> Timestamp? { intervals(on: day).last.map { day.at(minute: $0.closes) } }

    /// `time` itself when open, else the next opening: before the morning its start, in the lunch
    /// break the afternoon's, after hours the next working day's (domain.md §2.8, snap rules).
    public func nextOpening(atOrAfter time: Timestamp) -> Timestamp {
        var day = time.day
        let milliseconds = time.millisecondsOfDay
        for interval in intervals(on: day) where milliseconds < interval.closesAt {
            return milliseconds >= interval.opensAt ? time : day.at(minute: interval.opens)
        }
        for _ in 0..<maximumGap {
            day = day.advanced(by: 1)
            if let first = intervals(on: day).first { return day.at(minute: first.opens) }
        }
        return time
    }

    /// The last closing of the day, or of the next working day when this one is free.
    public func endOfWorkingDay(onOrAfter day: LocalDay) -> Timestamp {
        var day = day
        for _ in 0..<maximumGap {
            if let last = intervals(on: day).last { return day.at(minute: last.closes) }
            day = day.advanced(by: 1)
        }
        return day.start
    }

    /// The first working day after `day`.
    public func workingDay(after day: LocalDay) -> LocalDay {
        var day = day.advanced(by: 1)
        for _ in 0..<maximumGap where !isWorkingDay(day) { day = day.advanced(by: 1) }
        return day
    }

    /// Working milliseconds in `from ..< to`; 0 when `to` is not later.
    public func workingMilliseconds(from: Timestamp, to: Timestamp) -> Int64 {
        guard to > from else { return 0 }
        return position(of: to) - position(of: from)
    }

    /// The instant at which `amount` of working time after `start` is used up. What ends with a
    /// working period ends there, not at the next opening. Zero or less gives the next opening.
    public func adding(workingMilliseconds amount: Int64, to start: Timestamp) -> Timestamp {
        guard amount > 0 else { return nextOpening(atOrAfter: start) }
        return instant(at: position(of: start) + amount)
    }

    /// More free days in a row than any calendar has: a bound against a week without work.
    private var maximumGap: Int { 400 }
}

extension WorkingCalendar {
    /// Working milliseconds since the beginning of the span, negative before it.
    private func position(of time: Timestamp) -> Int64 {
        let day = time.day
        return minutes(before: day) * 60_000 + worked(on: day, until: time.millisecondsOfDay)
    }

    private func worked(on day: LocalDay, until milliseconds: Int64) -> Int64 {
        intervals(on: day).reduce(0) { sum, interval in
            sum + max(0, min(milliseconds, interval.closesAt) - interval.opensAt)
        }
    }

    private func minutes(before day: LocalDay) -> Int64 {
        if day < span.lowerBound { return -plainMinutes(from: day, to: span.lowerBound) }
        let inSpan = before[Int(min(day.number, span.upperBound.number + 1) - span.lowerBound.number)]
        return day.number > span.upperBound.number + 1 ? inSpan + plainMinutes(from: span.upperBound.advanced(by: 1), to: day) : inSpan
    }

    /// Minutes of ordinary weeks in `from ..< to`.
    private func plainMinutes(from: LocalDay, to: LocalDay) -> Int64 {
        let weekly = (1...7).reduce(Int64(0)) { $0 + length(weekday: $1) }
        let days = Int64(to.number - from.number)
        var rest = weekly * (days / 7)
        for offset in 0..<Int(days % 7) { rest += length(weekday: from.advanced(by: offset).weekday) }
        return rest
    }

    private func length(weekday: Int) -> Int64 { week.intervals(weekday: weekday).reduce(0) { $0 + Int64($1.closes - $1.opens) } }

    private func instant(at position: Int64) -> Timestamp {
        let day = dayReaching(position)
        var rest = position - minutes(before: day) * 60_000
        for interval in intervals(on: day) {
            let length = interval.closesAt - interval.opensAt
            if rest <= length { return day.at(minute: interval.opens).advanced(byMilliseconds: rest) }
            rest -= length
        }
        return endOfWorkingDay(onOrAfter: day)
    }

    /// The day on whose end the position is reached: the first whose minutes to its end are enough.
    private func dayReaching(_ position: Int64) -> LocalDay {
        if position > (before.last ?? 0) * 60_000 || position <= 0 { return outsideDayReaching(position) }
        var low = 0
        var high = plans.count - 1
        while low < high {
            let middle = (low + high) / 2
            if before[middle + 1] * 60_000 >= position { high = middle } else { low = middle + 1 }
        }
        return span.lowerBound.advanced(by: low)
    }

    /// Outside the span a step of whole ordinary weeks, then single days.
    private func outsideDayReaching(_ position: Int64) -> LocalDay {
        let weekly = max(1, (1...7).reduce(Int64(0)) { $0 + length(weekday: $1) }) * 60_000
        var day = span.upperBound.advanced(by: 1)
        if position <= 0 { day = span.lowerBound.advanced(by: -7 * Int(-position / weekly + 2)) } else {
            let weeks = (position - (before.last ?? 0) * 60_000) / weekly
            day = day.advanced(by: 7 * Int(max(0, weeks - 1)))
        }
        for _ in 0..<maximumGap where minutes(before: day.advanced(by: 1)) * 60_000 < position { day = day.advanced(by: 1) }
        return day
    }
}

extension WorkingInterval {
    func intersection(_ other: WorkingInterval) -> WorkingInterval? {
        let common = WorkingInterval(opens: max(opens, other.opens), closes: min(closes, other.closes))
        return common.opens < common.closes ? common : nil
    }

    var opensAt: Int64 { Int64(opens) * 60_000 }
    var closesAt: Int64 { Int64(closes) * 60_000 }
}
