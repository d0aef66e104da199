extension Clock {
    /// The appointment's whole story: the first one, every pause with its reason, every change; one
    /// sentence each (DESIGN "Clock").
    public func explanation(under accepted: AcceptedUnder, calendar: WorkingCalendar) -> [String] {
        let same = calendar.due(from: startedAt, limit: limit, counting: accepted.counting, sameDay: accepted.sameDay) == originalDue
        let first = DueExplanation(limit: limit, counting: accepted.counting, sameDay: accepted.sameDay, calendar: calendar, knowsClosures: same)
        var told: [(at: Timestamp, order: Int, sentence: String)] = [(startedAt, 0, first.sentence(start: startedAt, due: originalDue))]
        for pause in suspensions { told.append((pause.from, 1, Self.sentence(pause, policy: accepted.pausePolicy))) }
        for change in changes { told.append((change.at, 2, Self.sentence(change))) }
        return told.sorted { ($0.at, $0.order) < ($1.at, $1.order) }.map(\.sentence)
    }

    private static func sentence(_ pause: Suspension, policy: PausePolicy) -> String {
        guard let end = pause.to else { return "Tạm dừng từ \(pause.from.text) để \(pause.reason.word)." }
        let unmoved = policy == .continue ? " Thủ tục này không cộng thời gian chờ vào ngày hẹn." : ""
        return "Tạm dừng từ \(pause.from.text) đến \(end.text) để \(pause.reason.word).\(unmoved)"
    }

    private static func sentence(_ change: Change) -> String {
        let moved = "hẹn chuyển từ \(change.from.text) sang \(change.to.text)"
        switch change.reason {
        case .pause: return "Sau khi tạm dừng, \(moved)."
        case .apology: return "Cơ quan xin lỗi và hẹn lại (Mẫu 04): \(moved)."
        case .calendarChanged: return "Lịch làm việc thay đổi\(change.note.map { " – \($0)" } ?? ""): \(moved)."
        }
    }
}

extension Clock.PauseReason {
    var word: String {
        switch self {
        case .supplement: "chờ bổ sung giấy tờ"
        case .payment: "chờ nộp tiền"
        case .withdrawal: "xét yêu cầu rút hồ sơ"
        }
    }
}

extension Dossier {
    /// Why the appointment in force is when it is; empty while there is none.
    public func dueExplanation(calendar: WorkingCalendar) -> [String] {
        guard let accepted = reception?.acceptedUnder else { return [] }
        if let clock { return clock.explanation(under: accepted, calendar: calendar) }
        guard let limit = accepted.limit else { return [] }
        return ["\(limit.text) kể từ khi cơ quan có thẩm quyền nhận được hồ sơ (NĐ 118/2025/NĐ-CP, Điều 17.3)."]
    }

    /// An apology is due at or before the appointment it moves (domain.md §2.6): a later one is
    /// allowed, and said.
    public var apologyCameLate: Bool { clock?.changes.contains { $0.reason == .apology && $0.at > $0.from } ?? false }
}
