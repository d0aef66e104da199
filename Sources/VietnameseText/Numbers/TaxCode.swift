/// A tax code: ten digits with a check digit, thirteen for a dependent unit, or a person's twelve.
public enum TaxCode {
    public static func normalised(_ text: String) -> String? {
        guard problem(text) == nil else { return nil }
        let digits = Digits.of(text)
        return digits.utf8.count == 13 ? "\(digits.prefix(10))-\(digits.suffix(3))" : digits
    }

    public static func problem(_ text: String) -> String? {
        guard let digits = Digits.only(text) else { return "Mã số thuế chỉ gồm chữ số." }
        switch digits.utf8.count {
        case 10, 13:
            return hasCheckDigit(Array(digits.utf8)) ? nil : "Mã số thuế không đúng: xem lại từng số trên giấy chứng nhận đăng ký thuế."
        case 12: return PersonalNumber.problem(digits)
        default: return "Mã số thuế có 10 số, 13 số (đơn vị phụ thuộc) hoặc 12 số (số định danh): hiện có \(digits.utf8.count)."
        }
    }

    /// The tenth digit is 10 minus the weighted sum of the nine before it, modulo 11.
    private static func hasCheckDigit(_ digits: [UInt8]) -> Bool {
        let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
        let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * Int($1.1 - 48) }
        return 10 - sum % 11 == Int(digits[9] - 48)
    }
}
