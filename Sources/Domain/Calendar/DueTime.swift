extension WorkingCalendar {
    /// When a limit that begins at `start` ends.
    ///
    /// - Working days are eight working hours each and hour-exact, unless `counting` says end of day.
    /// - Calendar days and months go by date, clipped to the month's last day, and end with the
    ///   working day; a free day moves on to the end of the next working one.
    /// - A start outside hours counts from the next opening.
    /// - `sameDay`: due at the end of the day of reception; received after 15:00, of the next
    ///   working day (domain.md §2.8; civil status and certification).
    public func due(from start: Timestamp, limit: TimeLimit, counting: DayCounting, sameDay: Bool = false) -> Timestamp {
        let opening = nextOpening(atOrAfter: start)
        if sameDay { return sameDayDue(opening) }
        switch limit.unit {
        case .workingHour:
            return adding(workingMilliseconds: Int64(limit.amount) * 3_600_000, to: opening)
        case .workingDay:
            let exact = adding(workingMilliseconds: Int64(limit.amount) * 8 * 3_600_000, to: opening)
            return counting == .hourExact ? exact : endOfWorkingDay(onOrAfter: exact.day)
        case .calendarDay:
            return endOfWorkingDay(onOrAfter: opening.day.advanced(by: limit.amount))
        case .month:
            return endOfWorkingDay(onOrAfter: opening.day.advanced(byMonths: limit.amount))
        }
    }

    private func sameDayDue(_ opening: Timestamp) -> Timestamp {
        let lateInTheDay = opening.minuteOfDay >= Self.afternoonBorder
        return endOfWorkingDay(onOrAfter: lateInTheDay ? workingDay(after: opening.day) : opening.day)
    }

    /// By when a dossier received at the counter must be with the agency that decides: the same
    /// working day; received after 15:00, at the start of the next (NĐ 118/2025/NĐ-CP, Điều 18.2
    /// as amended by NĐ 309/2026/NĐ-CP). The clock has started all the same.
    public func handOverDue(receivedAt: Timestamp) -> Timestamp {
        let opening = nextOpening(atOrAfter: receivedAt)
        if opening.minuteOfDay < Self.afternoonBorder { return endOfWorkingDay(onOrAfter: opening.day) }
        return nextOpening(atOrAfter: workingDay(after: opening.day).start)
    }

    /// 15:00.
    static let afternoonBorder = 15 * 60
}

extension LocalDay {
    /// The same day of a later month, or that month's last day.
    public func advanced(byMonths months: Int) -> LocalDay {
        let parts = parts
        let index = parts.year * 12 + parts.month - 1 + months
        let year = index / 12
        let month = index % 12 + 1
        let day = min(parts.day, LocalDay.length(ofMonth: month, year: year))
        return LocalDay(year: year, month: month, day: day) ?? self
    }
}
