/// An instant: milliseconds since 1970-01-01T00:00:00Z.
public struct Timestamp: Hashable, Comparable, Sendable, Codable {
    public let milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
    public init(seconds: Int64) { milliseconds = seconds * 1_000 }

    /// Vietnam keeps UTC+7 all year (Luật Thời giờ; no summer time).
    static let offsetMilliseconds: Int64 = 7 * 3_600_000
    static let dayMilliseconds: Int64 = 86_400_000

    /// The day this instant falls on in Vietnam.
    public var day: LocalDay {
        LocalDay(number: Int32((milliseconds + Self.offsetMilliseconds).flooredDivision(by: Self.dayMilliseconds)))
    }

    /// Milliseconds since local midnight, 0 ..< 86 400 000.
    public var millisecondsOfDay: Int64 { (milliseconds + Self.offsetMilliseconds).flooredRemainder(by: Self.dayMilliseconds) }

    /// Whole minutes since local midnight.
    public var minuteOfDay: Int { Int(millisecondsOfDay / 60_000) }

    public func advanced(byMilliseconds amount: Int64) -> Timestamp { Timestamp(milliseconds: milliseconds + amount) }

    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.milliseconds < b.milliseconds }
}

extension Int64 {
    func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }

    func flooredRemainder(by divisor: Int64) -> Int64 {
        let remainder = self % divisor
        return remainder < 0 ? remainder + divisor : remainder
    }
}
