/// What the QR code on a citizen card says: `số|CMND cũ|họ tên|ngày sinh|giới tính|nơi thường trú|ngày cấp`.
public struct CitizenCard: Hashable, Sendable {
    public let number: String
    /// The nine digits of the former card.
    public let oldNumber: String?
    public let fullName: String
    public let birthDay: Int
    public let birthMonth: Int
    public let birthYear: Int
    public let gender: String
    public let address: String

    /// Reads what a scanner typed; nil when it is not a card's text. More fields than known are ignored.
    public init?(qrText: String) {
        let bar = qrText.map { $0 == "｜" ? "|" : $0 }
        let parts = String(bar).split(separator: "|", omittingEmptySubsequences: false).map { String($0).cleaned }
        guard parts.count >= 6, let number = PersonalNumber.normalised(parts[0]), !parts[2].isEmpty else { return nil }
        let date = Array(parts[3].utf8)
        guard date.count == 8, date.allSatisfy({ (48...57).contains($0) }) else { return nil }
        func value(_ range: Range<Int>) -> Int { date[range].reduce(0) { $0 * 10 + Int($1 - 48) } }
        self.number = number
        oldNumber = parts[1].isEmpty ? nil : parts[1]
        fullName = parts[2]
        (birthDay, birthMonth, birthYear) = (value(0..<2), value(2..<4), value(4..<8))
        gender = parts[4]
        address = parts[5]
    }

    /// "02/09/1964"
    public var birthDate: String {
        "\(birthDay < 10 ? "0" : "")\(birthDay)/\(birthMonth < 10 ? "0" : "")\(birthMonth)/\(birthYear)"
    }
}
