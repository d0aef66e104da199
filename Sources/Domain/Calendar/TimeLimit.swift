/// In what a limit is counted (`DonViTinh`).
public enum LimitUnit: String, CaseIterable, Hashable, Sendable, Codable {
    case workingHour, workingDay, calendarDay, month
}

/// A time limit as the law states it.
public struct TimeLimit: Hashable, Sendable, Codable {
    public let amount: Int
    public let unit: LimitUnit

    public init(_ amount: Int, _ unit: LimitUnit) {
        self.amount = amount
        self.unit = unit
    }

    /// "03 ngày làm việc"
    public var text: String {
        let number = amount < 10 ? "0\(amount)" : "\(amount)"
        return switch unit {
        case .workingHour: "\(number) giờ làm việc"
        case .workingDay: "\(number) ngày làm việc"
        case .calendarDay: "\(number) ngày"
        case .month: "\(number) tháng"
        }
    }

    /// Roughly how many working hours that is: to compare limits with the sum of a process's steps.
    /// Calendar days count five in seven.
    public var workingHours: Int {
        switch unit {
        case .workingHour: amount
        case .workingDay: amount * 8
        case .calendarDay: amount * 8 * 5 / 7
        case .month: amount * 8 * 21
        }
    }
}

/// How a limit in working days ends: at the hour it began, or at the end of the day.
public enum DayCounting: String, CaseIterable, Hashable, Sendable, Codable {
    case hourExact, endOfDay
}

/// What a supplement does to the appointment (domain.md §2.6).
public enum PausePolicy: String, CaseIterable, Hashable, Sendable, Codable {
    /// The working time paused is added (QĐ 766/QĐ-TTg, 2.1).
    case subtract
    /// The appointment stays.
    case `continue`
    /// Counted anew from the accepted supplement (the old NĐ 61/2018/NĐ-CP, Điều 19).
    case restart
}
