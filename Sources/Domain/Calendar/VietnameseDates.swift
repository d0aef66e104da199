extension LocalDay {
    private static let weekdayNames = ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]

    public var weekdayName: String { Self.weekdayNames[weekday - 1] }

    /// "26/11/2026"
    public var text: String {
        let p = parts
        return "\(two(p.day))/\(two(p.month))/\(p.year)"
    }

    /// "thứ Năm 26/11/2026"
    public var weekdayText: String { "\(weekdayName) \(text)" }

    /// "26/11"
    public var shortText: String { "\(two(parts.day))/\(two(parts.month))" }

    /// "ngày 05 tháng 02 năm 2026": a day below 10 and the months 1 and 2 take a 0 (NĐ 30/2020/NĐ-CP, Phụ lục I).
    public var letterText: String {
        let p = parts
        return "ngày \(two(p.day)) tháng \(p.month < 3 ? two(p.month) : "\(p.month)") năm \(p.year)"
    }

    /// "2026-11-26"
    public var isoText: String {
        let p = parts
        return "\(p.year)-\(two(p.month))-\(two(p.day))"
    }

    /// The digits of a dossier code: "261126".
    public var codeText: String {
        let p = parts
        return "\(two(p.year % 100))\(two(p.month))\(two(p.day))"
    }
}

extension Timestamp {
    /// "9:40"
    public var clockText: String { "\(minuteOfDay / 60):\(two(minuteOfDay % 60))" }

    /// "9:40 thứ Năm 26/11/2026"
    public var text: String { "\(clockText) \(day.weekdayText)" }

    /// "9:40 26/11"
    public var shortText: String { "\(clockText) \(day.shortText)" }

    /// "9 giờ 40 phút, ngày 26 tháng 11 năm 2026", as on the forms.
    public var letterText: String { "\(minuteOfDay / 60) giờ \(two(minuteOfDay % 60)) phút, \(day.letterText)" }

    /// "2026-11-26T09:40:00+07:00"
    public var isoText: String {
        let seconds = Int(millisecondsOfDay / 1000)
        return "\(day.isoText)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))+07:00"
    }
}

private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
