import Domain

/// A second reading of the clock's rules, written from the text alone: it walks minute by minute
/// and shares nothing with the calendar but the list of free and worked days.
struct MinuteOracle {
    /// For each day from `firstDay` on: is it worked?
    private let worked: [Bool]
    private let firstDay: Int

    init(free: Set<Int32>, workedRestDays: Set<Int32>, days: ClosedRange<Int32>) {
        firstDay = Int(days.lowerBound)
        worked = days.map { day in
            if workedRestDays.contains(day) { return true }
            if free.contains(day) { return false }
            // 1970-01-01 was a Thursday.
            return (Int(day) + 3) % 7 < 5
        }
    }

    func isWorkingDay(_ day: Int) -> Bool { worked[day - firstDay] }

    /// Minutes since 1970 in Vietnamese time; 7:30 to 11:30 and 13:00 to 17:00.
    func isWorking(_ minute: Int) -> Bool {
        let ofDay = minute % 1440
        guard (ofDay >= 450 && ofDay < 690) || (ofDay >= 780 && ofDay < 1020) else { return false }
        return isWorkingDay(minute / 1440)
    }

    func working(from: Int, to: Int) -> Int {
        var sum = 0
        var minute = from
        while minute < to {
            if isWorking(minute) { sum += 1 }
            minute += 1
        }
        return sum
    }

    /// The first minute by which so much work has been done since `start`.
    func due(start: Int, workingMinutes: Int) -> Int {
        var left = workingMinutes
        var minute = start
        while left > 0 {
            if isWorking(minute) { left -= 1 }
            minute += 1
        }
        return minute
    }

    func firstWorkingMinute(from start: Int) -> Int {
        var minute = start
        while !isWorking(minute) { minute += 1 }
        return minute
    }

    /// 17:00 of the day, or of the next day that is worked.
    func closing(day: Int) -> Int {
        var day = day
        while !isWorkingDay(day) { day += 1 }
        return day * 1440 + 1020
    }

    func sameDay(start: Int) -> Int {
        let opening = firstWorkingMinute(from: start)
        let day = opening / 1440
        return opening % 1440 < 900 ? closing(day: day) : closing(day: day + 1)
    }
}
