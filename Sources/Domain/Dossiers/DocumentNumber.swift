/// A document number with the register it was taken from: the unit's, of one year. Given once
/// (NĐ 30/2020/NĐ-CP, Điều 15).
public struct DocumentNumber: Hashable, Sendable {
    public let unit: UnitCode
    public let year: Int
    public let text: String

    public init(unit: UnitCode, year: Int, text: String) {
        self.unit = unit
        self.year = year
        self.text = text
    }

    /// Equal numbers whatever their spaces and capitals.
    public var normalised: String { String(text.uppercased().filter { !$0.isWhitespace }) }
}
