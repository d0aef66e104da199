/// Money in figures and in words.
public enum Money {
    /// "75.000 đ"
    public static func text(_ amount: Int64) -> String { "\(grouped(amount)) đ" }

    /// "1.234.567"
    public static func grouped(_ amount: Int64) -> String {
        var out: [Character] = []
        for (place, digit) in String(amount.magnitude).reversed().enumerated() {
            if place > 0, place % 3 == 0 { out.append(".") }
            out.append(digit)
        }
        return (amount < 0 ? "-" : "") + String(out.reversed())
    }

    /// "Bảy mươi lăm nghìn đồng"
    public static func words(_ amount: Int64) -> String {
        let words = number(amount.magnitude) + " đồng"
        let whole = amount < 0 ? "âm " + words : words
        return whole.prefix(1).uppercased() + whole.dropFirst()
    }

    private static let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    private static let scales = ["", " nghìn", " triệu"]

    private static func number(_ value: UInt64) -> String {
        if value == 0 { return "không" }
        var parts: [String] = []
        let billions = value / 1_000_000_000
        if billions > 0 { parts.append(number(billions) + " tỷ") }
        let rest = value % 1_000_000_000
        for scale in stride(from: 2, through: 0, by: -1) {
            let group = rest / [1, 1_000, 1_000_000][scale] % 1_000
            if group > 0 { parts.append(hundreds(Int(group), isFirst: parts.isEmpty) + scales[scale]) }
        }
        return parts.joined(separator: " ")
    }

    /// Three digits; inside a number "không trăm" and "linh" are said.
    private static func hundreds(_ value: Int, isFirst: Bool) -> String {
        var parts: [String] = []
        let (hundred, ten, unit) = (value / 100, value / 10 % 10, value % 10)
        if hundred > 0 || !isFirst { parts.append("\(digits[hundred]) trăm") }
        switch ten {
        case 0: if unit > 0, hundred > 0 || !isFirst { parts.append("linh") }
        case 1: parts.append("mười")
        default: parts.append("\(digits[ten]) mươi")
        }
        if unit > 0 { parts.append(unitWord(unit, after: ten)) }
        return parts.joined(separator: " ")
    }

    private static func unitWord(_ unit: Int, after ten: Int) -> String {
        switch unit {
        case 1 where ten > 1: "mốt"
        case 5 where ten > 0: "lăm"
        case 4 where ten > 1: "tư"
        default: digits[unit]
        }
    }
}
