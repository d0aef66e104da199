/// A place to sign (NĐ 30/2020/NĐ-CP, Phụ lục I: chức vụ, họ tên và chữ ký của người có thẩm quyền).
public struct SheetSignature: Hashable, Sendable {
    /// Over the capacity, italic: "Giao: 16 giờ 30 phút, ngày 23 tháng 11 năm 2026".
    public let when: String?
    /// "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC": capitals, bold, one entry per line.
    public let capacity: [String]
    /// "(Ký và ghi rõ họ tên)"
    public let hint: String?
    /// Without academic titles.
    public let name: String?

    public init(when: String? = nil, capacity: [String], hint: String? = nil, name: String? = nil) {
        self.when = when
        self.capacity = capacity
        self.hint = hint
        self.name = name
    }

    public static let byHand = "(Ký và ghi rõ họ tên)"
}
