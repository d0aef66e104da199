/// A calendar day in Vietnam, as days since 1970-01-01. Integer arithmetic only.
public struct LocalDay: Hashable, Comparable, Sendable, Codable {
    public let number: Int32

    public init(number: Int32) { self.number = number }

    /// A day by its parts, or nil when the month has no such day. Years 1…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
        // Howard Hinnant's days_from_civil: eras of 400 years, years that begin in March.
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    public struct Parts: Hashable, Sendable {
        public let year: Int
        public let month: Int
        public let day: Int
    }

    public var parts: Parts {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return Parts(year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// 1 = Monday … 7 = Sunday.
    public var weekday: Int { Int((Int64(number) + 3).flooredRemainder(by: 7)) + 1 }

    /// Local midnight at which the day begins.
    public var start: Timestamp {
        Timestamp(milliseconds: Int64(number) * Timestamp.dayMilliseconds - Timestamp.offsetMilliseconds)
    }

    public func at(minute: Int) -> Timestamp { start.advanced(byMilliseconds: Int64(minute) * 60_000) }
    public func advanced(by days: Int) -> LocalDay { LocalDay(number: number + Int32(days)) }

    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func < (a: LocalDay, b: LocalDay) -> Bool { a.number < b.number }
}
