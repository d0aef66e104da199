import Domain
import HTML

/// The status in its official word, with its shape.
func statusBadge(_ stage: Stage, plain: Bool, _ h: inout HTMLWriter) {
    let status = stage.nationalStatus
    let words = stage == .withdrawn ? "Đã rút" : plain ? status.plainWord : status.officialWord
    h.span(.class("st st\(status.rawValue)")) { h in
        h.drawing(StatusShape.drawing(status))
        h.text(words)
    }
}

/// How much time is left, in words and with a shape.
func deadlineBadge(_ standing: Standing, _ h: inout HTMLWriter) {
    let (style, drawing, words) = deadlineParts(standing)
    h.span(.class("dl \(style)")) { h in
        h.drawing(drawing)
        h.text(words)
    }
}

private func deadlineParts(_ standing: Standing) -> (String, Drawing, L) {
    switch standing {
    case .notStarted: ("none", DeadlineShape.none, L("Chưa bắt đầu tính ngày", en: "Not started"))
    case .running(let left):
        ("ok", DeadlineShape.running, L("Còn \(WorkingTimeText.of(left))", en: "\(WorkingTimeText.english(left)) left"))
    case .dueSoon(let left):
        ("soon", DeadlineShape.soon, L("Sắp đến hạn: còn \(WorkingTimeText.of(left))", en: "Due soon: \(WorkingTimeText.english(left))"))
    case .overdue(let by):
        ("late", DeadlineShape.late, L("Quá hạn \(WorkingTimeText.of(by))", en: "Overdue by \(WorkingTimeText.english(by))"))
    case .paused: ("pause", DeadlineShape.paused, L("Đang tạm dừng đếm ngày", en: "Clock paused"))
    case .finished(.early): ("ok", DeadlineShape.done, L("Xong trước hạn", en: "Done early"))
    case .finished(.onTime): ("ok", DeadlineShape.done, L("Xong đúng hạn", en: "Done on time"))
    case .finished(.countedLate):
        ("late", DeadlineShape.late, L("Xong, tính là trễ: bổ sung từ lần thứ hai", en: "Done, counted late: supplemented twice"))
    case .finished(.late(let by)):
        ("late", DeadlineShape.late, L("Xong trễ \(WorkingTimeText.of(by))", en: "Late by \(WorkingTimeText.english(by))"))
    }
}

/// Working time as people say it: days of eight hours, then hours, then minutes.
enum WorkingTimeText {
    static func of(_ milliseconds: Int64) -> String { text(milliseconds, day: "ngày", hour: "giờ", minute: "phút", tail: " làm việc") }
    static func english(_ milliseconds: Int64) -> String { text(milliseconds, day: "working days", hour: "hours", minute: "minutes", tail: "") }

    private static func text(_ milliseconds: Int64, day: String, hour: String, minute: String, tail: String) -> String {
        let minutes = max(1, milliseconds / 60_000)
        let days = minutes / 480
        let hours = minutes % 480 / 60
        if days > 0 { return hours > 0 && days < 5 ? "\(days) \(day) \(hours) \(hour)\(tail)" : "\(days) \(day)\(tail)" }
        return hours > 0 ? "\(hours) \(hour)\(tail)" : "\(minutes) \(minute)\(tail)"
    }
}

/// One entry of a list of links: title, small print, an arrow.
func linkEntry(_ address: String, icon: Drawing?, title: String, small: [String], _ h: inout HTMLWriter, below: (inout HTMLWriter) -> Void = { _ in }) {
    h.li { h in
        h.a(.class("go"), .href(address)) { h in
            if let icon { h.drawing(icon) }
            h.span { h in
                h.b(title)
                for line in small where !line.isEmpty { h.small(line) }
            }
            h.drawing(Icon.right)
        }
        below(&h)
    }
}

/// The path back.
func crumb(_ items: [(String, String)], _ h: inout HTMLWriter) {
    h.nav(.class("w crumb"), .label("Đường dẫn")) { h in
        for (index, item) in items.enumerated() {
            if index > 0 { h.text(" › ") }
            h.a(item.1, .href(item.0))
        }
    }
}
