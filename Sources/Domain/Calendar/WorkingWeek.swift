/// Opening hours within a day, in minutes after midnight; `closes` is the first minute shut.
public struct WorkingInterval: Hashable, Sendable, Codable {
    public let opens: Int
    public let closes: Int

    public init(opens: Int, closes: Int) {
        self.opens = opens
        self.closes = closes
    }

    public static let morning = WorkingInterval(opens: 7 * 60 + 30, closes: 11 * 60 + 30)
    public static let afternoon = WorkingInterval(opens: 13 * 60, closes: 17 * 60)
}

/// A unit's ordinary week.
public struct WorkingWeek: Hashable, Sendable, Codable {
    /// Monday first, seven entries.
    private let days: [[WorkingInterval]]

    /// Days beyond the seventh are ignored, missing ones are free.
    public init(days: [[WorkingInterval]]) {
        self.days = (0..<7).map { $0 < days.count ? days[$0].sorted { $0.opens < $1.opens } : [] }
    }

    /// 1 = Monday … 7 = Sunday.
    public func intervals(weekday: Int) -> [WorkingInterval] { days[(weekday - 1) % 7] }

    /// Monday to Friday, 7:30–11:30 and 13:00–17:00: eight hours a day, forty a week.
    public static let standard = WorkingWeek(days: Array(repeating: [.morning, .afternoon], count: 5))

    /// The same with Saturday morning, when many centres receive only.
    public static let withSaturdayMorning = WorkingWeek(days: Array(repeating: [.morning, .afternoon], count: 5) + [[.morning]])
}

/// A day that differs from the ordinary week.
public struct DayException: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A public holiday (Bộ luật Lao động 45/2019, Điều 112).
        case holiday
        /// The working day after a holiday that fell on a rest day (Điều 111.3).
        case observed
        /// Off by a yearly notice, worked on another day.
        case swappedOff
        /// A rest day worked instead.
        case swappedWork
        /// One unit is shut: a storm, a power cut, a move.
        case closure
    }

    public let day: LocalDay
    public let kind: Kind
    public let name: String
    /// What is open all the same: empty but for worked rest days and half-day closures.
    public let intervals: [WorkingInterval]

    public init(day: LocalDay, kind: Kind, name: String, intervals: [WorkingInterval] = []) {
        self.day = day
        self.kind = kind
        self.name = name
        self.intervals = intervals
    }
}
