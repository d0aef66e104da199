/// Why an appointment is when it is, in words (DESIGN "Clock": every due date can say so). What a
/// limit is counted in decides what is said: free days are left out of working days and counted in
/// days and months.
public struct DueExplanation: Sendable {
    public let limit: TimeLimit
    public let counting: DayCounting
    public let sameDay: Bool
    private let calendar: WorkingCalendar
    /// False where closures were announced after the appointment was given: they did not make it.
    private let knowsClosures: Bool

    public init(limit: TimeLimit, counting: DayCounting, sameDay: Bool, calendar: WorkingCalendar) {
        self.init(limit: limit, counting: counting, sameDay: sameDay, calendar: calendar, knowsClosures: true)
    }

    init(limit: TimeLimit, counting: DayCounting, sameDay: Bool, calendar: WorkingCalendar, knowsClosures: Bool) {
        self.limit = limit
        self.counting = counting
        self.sameDay = sameDay
        self.calendar = calendar
        self.knowsClosures = knowsClosures
    }

    /// The limit in words: "trong ngày làm việc" where a same-day procedure has one working day.
    public var limitText: String { sameDay ? "trong ngày làm việc" : limit.text }

    /// The whole sentence: how long, from when, what was not counted, until when.
    public func sentence(start: Timestamp, due: Timestamp) -> String {
        let head = sameDay ? "Trả \(limitText)" : limitText.prefix(1).uppercased() + limitText.dropFirst()
        return "\(head) kể từ \(start.text), hẹn \(due.text). \(capitalised(note(start: start, due: due)))."
    }

    /// What decided the date beside the limit, to stand behind it in brackets.
    public func note(start: Timestamp, due: Timestamp) -> String {
        if sameDay { return sameDayNote(start, due) }
        switch limit.unit {
        case .calendarDay, .month: return dateNote(start, due)
        case .workingHour: return workingNote(start, due)
        case .workingDay:
            let end = counting == .endOfDay ? "đến hết giờ làm việc của ngày cuối" : "mỗi ngày làm việc là 8 giờ"
            return "\(end); \(workingNote(start, due))"
        }
    }

    private func workingNote(_ start: Timestamp, _ due: Timestamp) -> String {
        let opening = calendar.nextOpening(atOrAfter: start)
        let snapped = opening > start ? ["ngoài giờ làm việc nên tính từ \(opening.text)"] : []
        let left = daysNotCounted(from: start, to: due).map { ["không tính \($0)"] } ?? []
        let all = snapped + left
        return all.isEmpty ? "chỉ tính giờ làm việc" : all.joined(separator: "; ")
    }

    /// Days and months go by date: free days between count, only a free last day moves the end.
    private func dateNote(_ start: Timestamp, _ due: Timestamp) -> String {
        let first = calendar.nextOpening(atOrAfter: start).day
        let last = limit.unit == .month ? first.advanced(byMonths: limit.amount) : first.advanced(by: limit.amount)
        let counted = "tính cả thứ Bảy, Chủ nhật và ngày lễ, đến hết giờ làm việc của ngày cuối"
        guard due.day != last else { return counted }
        let why = calendar.exception(on: last).map { " (\($0.name))" } ?? ""
        return "\(counted); ngày cuối là \(last.weekdayText)\(why), ngày nghỉ, nên chuyển sang ngày làm việc kế tiếp"
    }

    /// Received before 15:00 the same day, afterwards the next working day (domain.md §2.8).
    private func sameDayNote(_ start: Timestamp, _ due: Timestamp) -> String {
        let opening = calendar.nextOpening(atOrAfter: start)
        let late = opening.minuteOfDay >= WorkingCalendar.afternoonBorder
        let left = daysNotCounted(from: start, to: due).map { "; không tính \($0)" } ?? ""
        if opening.day > start.day { return "nhận ngoài giờ làm việc nên tính từ \(opening.text)\(left)" }
        return late ? "nhận sau 15:00 nên trả vào ngày làm việc kế tiếp\(left)" : "nhận trước 15:00 nên trả trong ngày"
    }

    /// "24/11 (Ngày Văn hóa Việt Nam), thứ Bảy, Chủ nhật": what lay between and was not counted.
    private func daysNotCounted(from: Timestamp, to: Timestamp) -> String? {
        var named: [String] = []
        var weekdays: [String] = []
        var day = from.day
        // Beyond three months single days say nothing any more.
        let last = min(to.day, from.day.advanced(by: 92))
        while day <= last {
            if let exception = calendar.exception(on: day), exception.kind != .swappedWork {
                if knowsClosures || exception.kind != .closure { named.append("\(day.shortText) (\(exception.name))") }
            } else if !calendar.isWorkingDay(day), !weekdays.contains(day.weekdayName) {
                weekdays.append(day.weekdayName)
            }
            day = day.advanced(by: 1)
        }
        let all = named + weekdays
        return all.isEmpty ? nil : all.joined(separator: ", ")
    }

    private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
