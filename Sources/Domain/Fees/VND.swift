/// An amount of Vietnamese đồng. Whole đồng only: the currency has no smaller unit in use.
public struct VND: Hashable, Comparable, Sendable, Codable {
    public let amount: Int64

    public init(_ amount: Int64) { self.amount = amount }
    public static let zero = VND(0)

    public static func + (a: VND, b: VND) -> VND { VND(a.amount + b.amount) }
    public static func - (a: VND, b: VND) -> VND { VND(a.amount - b.amount) }
    public static func < (a: VND, b: VND) -> Bool { a.amount < b.amount }
}
