/// A Vietnamese telephone number.
public enum PhoneNumber {
    /// "0912345318", or nil when it is not one.
    public static func normalised(_ text: String) -> String? {
        guard problem(text) == nil else { return nil }
        return national(text)
    }

    public static func problem(_ text: String) -> String? {
        let digits = national(text)
        guard Digits.only(text.filter { $0 != "+" && $0 != "(" && $0 != ")" }) != nil else {
            return "Số điện thoại chỉ gồm chữ số, ví dụ 0912 345 678."
        }
        guard digits.first == "0" else { return "Số điện thoại bắt đầu bằng số 0, ví dụ 0912 345 678." }
        let count = digits.utf8.count
        if count < 10 { return "Số điện thoại thiếu \(10 - count) chữ số: cần đủ 10, hiện có \(count)." }
        // Fixed lines have eleven digits with their area code.
        let longest = digits.hasPrefix("02") ? 11 : 10
        return count > longest ? "Số điện thoại thừa \(count - longest) chữ số." : nil
    }

    /// "0912 ••• 318"
    public static func masked(_ number: String) -> String {
        let digits = Array(Digits.of(number))
        guard digits.count >= 9 else { return "•••" }
        return "\(String(digits.prefix(4))) ••• \(String(digits.suffix(3)))"
    }

    private static func national(_ text: String) -> String {
        let digits = Digits.of(text)
        return digits.hasPrefix("84") && digits.utf8.count >= 11 ? "0" + digits.dropFirst(2) : digits
    }
}
