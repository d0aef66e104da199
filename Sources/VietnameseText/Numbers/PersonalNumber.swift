/// The twelve digits on the citizen card (Luật Căn cước 26/2023/QH15, Điều 12).
public enum PersonalNumber {
    /// Digits only, or nil when it is not one.
    public static func normalised(_ text: String) -> String? {
        let digits = Digits.of(text)
        return problem(text) == nil ? digits : nil
    }

    /// What is wrong with it and how to mend it; nil when it is fine.
    public static func problem(_ text: String) -> String? {
        guard let digits = Digits.only(text) else { return "Số định danh chỉ gồm chữ số: nhập 12 chữ số trên thẻ căn cước." }
        if digits.utf8.count < 12 {
            return "Số định danh thiếu \(12 - digits.utf8.count) chữ số: cần đủ 12, hiện có \(digits.utf8.count)."
        }
        if digits.utf8.count > 12 { return "Số định danh thừa \(digits.utf8.count - 12) chữ số: chỉ có 12." }
        let province = Int(digits.prefix(3)) ?? 0
        guard (1...96).contains(province) else { return "Ba số đầu của số định danh phải là mã tỉnh (001–096): xem lại trên thẻ." }
        return nil
    }

    /// "022 064 ••• 218"
    public static func masked(_ number: String) -> String {
        let digits = Array(Digits.of(number))
        guard digits.count == 12 else { return "•••" }
        return "\(String(digits[0..<3])) \(String(digits[3..<6])) ••• \(String(digits[9..<12]))"
    }
}

enum Digits {
    /// All digits of a text, whatever stands between them.
    static func of(_ text: String) -> String { text.filter { $0.isASCII && $0.isNumber } }

    /// The digits, or nil when something else than spaces, dots and dashes stands between them.
    static func only(_ text: String) -> String? {
        let rest = text.filter { !($0.isWhitespace || $0 == "." || $0 == "-") }
        return rest.allSatisfy { $0.isASCII && $0.isNumber } ? rest : nil
    }
}
