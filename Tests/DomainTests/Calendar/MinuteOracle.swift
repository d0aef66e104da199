/// A second reading of the clock's rules, written from the text alone (domain.md §2.6–2.9, DESIGN
/// "Clock"): it walks minute by minute in Vietnamese time and shares nothing with the product, its
/// days and holidays included.
struct MinuteOracle {
    /// Open minutes of one unit, day by day from `firstDay`.
    private let open: [[Range<Int>]]
    let firstDay: Int

    init(firstDay: Int, open: [[Range<Int>]]) {
        self.firstDay = firstDay
        self.open = open
    }

    func isWorkingDay(_ day: Int) -> Bool { !open[day - firstDay].isEmpty }
    func isOpen(_ minute: Int) -> Bool { open[minute / 1440 - firstDay].contains { $0.contains(minute % 1440) } }

    func firstOpenMinute(from start: Int) -> Int {
        var minute = start
        while !isOpen(minute) { minute += 1 }
        return minute
    }

    func worked(from: Int, to: Int) -> Int {
        var sum = 0
        var minute = from
        while minute < to {
            if isOpen(minute) { sum += 1 }
            minute += 1
        }
        return sum
    }

    /// The minute at which so much work has been done.
    func after(_ work: Int, from start: Int) -> Int {
        var left = work
        var minute = start
        while left > 0 {
            if isOpen(minute) { left -= 1 }
            minute += 1
        }
        return minute
    }

    /// The last minute shut of that day, or of the next one that is worked.
    func closing(day: Int) -> Int {
        var day = day
        while !isWorkingDay(day) { day += 1 }
        var minute = day * 1440 + 1439
        while !isOpen(minute) { minute -= 1 }
        return minute + 1
    }

    enum Limit { case hours(Int), workingDays(Int), calendarDays(Int), months(Int) }

    /// - Parameter endOfDay: a limit in working days ends with its last day.
    func due(_ limit: Limit, from start: Int, endOfDay: Bool, sameDay: Bool) -> Int {
        let begin = firstOpenMinute(from: start)
        if sameDay {
            guard begin % 1440 >= 15 * 60 else { return closing(day: begin / 1440) }
            return closing(day: begin / 1440 + 1)
        }
        switch limit {
        case .hours(let hours): return after(hours * 60, from: begin)
        case .workingDays(let days):
            let exact = after(days * 480, from: begin)
            return endOfDay ? closing(day: (exact - 1) / 1440) : exact
        case .calendarDays(let days): return closing(day: begin / 1440 + days)
        case .months(let months): return closing(day: PlainDate(dayNumber: begin / 1440).later(months: months).dayNumber)
        }
    }

    /// Received before 15:00, handed over that day; from 15:00 on, at the next day's opening.
    func handOver(receivedAt start: Int) -> Int {
        let begin = firstOpenMinute(from: start)
        if begin % 1440 < 15 * 60 { return closing(day: begin / 1440) }
        return firstOpenMinute(from: (begin / 1440 + 1) * 1440)
    }
}

/// A date by counting days from 1970-01-01, the slow way.
struct PlainDate: Equatable {
    var year: Int
    var month: Int
    var day: Int

    static func length(_ month: Int, _ year: Int) -> Int {
        let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    init(dayNumber: Int) {
        self.init(1970, 1, 1)
        var left = dayNumber
        while left >= Self.length(month, year) {
            left -= Self.length(month, year)
            month += 1
            if month == 13 { (year, month) = (year + 1, 1) }
        }
        day += left
    }

    var dayNumber: Int {
        var sum = day - 1
        for earlier in 1970..<year { for month in 1...12 { sum += Self.length(month, earlier) } }
        for earlier in 1..<max(month, 1) where earlier < month { sum += Self.length(earlier, year) }
        return sum
    }

    /// The same day of a later month, or that month's last.
    func later(months: Int) -> PlainDate {
        let index = year * 12 + month - 1 + months
        let (y, m) = (index / 12, index % 12 + 1)
        return PlainDate(y, m, min(day, Self.length(m, y)))
    }
}
