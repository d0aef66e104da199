/// Why an appointment is when it is, in words (DESIGN "Clock": every due date can say so).
public enum DueExplanation {
    /// "24/11 (Ngày Văn hóa Việt Nam), thứ Bảy, Chủ nhật": what lay between and was not counted.
    public static func daysNotCounted(from: Timestamp, to: Timestamp, calendar: WorkingCalendar) -> String? {
        var named: [String] = []
        var weekdays: [String] = []
        var day = from.day
        // Beyond three months single days say nothing any more.
        let last = min(to.day, from.day.advanced(by: 92))
        while day <= last {
            if let exception = calendar.exception(on: day), exception.kind != .swappedWork {
                named.append("\(day.shortText) (\(exception.name))")
            } else if !calendar.isWorkingDay(day), !weekdays.contains(day.weekdayName) {
                weekdays.append(day.weekdayName)
            }
            day = day.advanced(by: 1)
        }
        let all = named + weekdays
        return all.isEmpty ? nil : all.joined(separator: ", ")
    }

    /// The whole sentence: from when, how long, what was not counted.
    public static func sentence(start: Timestamp, due: Timestamp, limit: TimeLimit, calendar: WorkingCalendar) -> String {
        let left = daysNotCounted(from: start, to: due, calendar: calendar).map { ". Không tính \($0)" } ?? ""
        return "\(limit.text) kể từ \(start.text), hẹn \(due.text)\(left)."
    }
}
