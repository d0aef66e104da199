/// The country's public holidays: rules where the law has rules, a table where a decision is made
/// each year (Bộ luật Lao động 45/2019, Điều 112; NQ 28/2026/QH16 for 24/11; Điều 111.3 for
/// the substitute of a holiday that falls on a weekly rest day).
public enum PublicHolidays {
    /// Exceptions of one year, in order. Years without a decision follow the rule alone and are a
    /// projection until the decision comes.
    public static func exceptions(of year: Int) -> [DayException] {
        var taken: [LocalDay: DayException] = [:]
        let holidays = legalHolidays(of: year)
        for holiday in holidays { taken[holiday.day] = holiday }
        // Substitutes only when all holidays are known, so that none lands on another holiday.
        for holiday in holidays where holiday.day.weekday >= 6 && needsSubstitute(holiday, year: year) {
            var day = holiday.day
            repeat { day = day.advanced(by: 1) } while day.weekday >= 6 || taken[day] != nil
            taken[day] = DayException(day: day, kind: .observed, name: "\(holiday.name) (nghỉ bù)")
        }
        for exception in swaps(of: year) where taken[exception.day] == nil { taken[exception.day] = exception }
        return taken.values.sorted { $0.day < $1.day }
    }

    private static func legalHolidays(of year: Int) -> [DayException] {
        var days: [(LocalDay?, String)] = [
            (LocalDay(year: year, month: 1, day: 1), "Tết Dương lịch"),
            (LunarCalendar.day(10, month: 3, year: year), "Giỗ Tổ Hùng Vương"),
            (LocalDay(year: year, month: 4, day: 30), "Ngày Chiến thắng"),
            (LocalDay(year: year, month: 5, day: 1), "Quốc tế Lao động"),
            (LocalDay(year: year, month: 9, day: 2), "Quốc khánh"),
        ]
        // Two days since the Labour Code 2019 took effect; which neighbour is decided each year.
        if year >= 2021 { days.append((LocalDay(year: year, month: 9, day: secondNationalDay[year] ?? 3), "Quốc khánh")) }
        if year >= 2026 { days.append((LocalDay(year: year, month: 11, day: 24), "Ngày Văn hóa Việt Nam")) }
        let tet = LunarCalendar.newYear(year)
        for offset in tetOffsets[year] ?? [-1, 0, 1, 2, 3] { days.append((tet.advanced(by: offset), "Tết Nguyên đán")) }
        return days.compactMap { day, name in day.map { DayException(day: $0, kind: .holiday, name: name) } }
    }

    /// Tết's five days are set by the Government each year; where its decision gave days beyond
    /// them, the substitutes are in it already.
    private static func needsSubstitute(_ holiday: DayException, year: Int) -> Bool {
        holiday.name != "Tết Nguyên đán" || tetOffsets[year] == nil
    }

    /// Days of Tết around the first day of the lunar year, as decided (substitutes included).
    private static let tetOffsets: [Int: [Int]] = [
        2019: [-1, 0, 1, 2, 3], 2020: [-2, -1, 0, 1, 2, 3, 4], 2021: [-2, -1, 0, 1, 2, 3, 4], 2022: [-1, 0, 1, 2, 3],
        2023: [-2, -1, 0, 1, 2, 3, 4], 2024: [-2, -1, 0, 1, 2, 3, 4], 2025: [-2, -1, 0, 1, 2, 3], 2026: [-1, 0, 1, 2, 3],
        // By the rule, until the Prime Minister decides.
        2027: [-2, -1, 0, 1, 2, 3, 4],
    ]

    /// The second day of National Day, as decided; 3 September where no decision is known.
    private static let secondNationalDay: [Int: Int] = [2021: 3, 2022: 1, 2023: 1, 2024: 3, 2025: 1, 2026: 1, 2027: 3]

    private struct Swap {
        let off: (month: Int, day: Int)
        let offYear: Int
        let work: (month: Int, day: Int)
        let workYear: Int
        let source: String
    }

    /// Swapped days by yearly notice.
    private static let swapTable: [Swap] = [
        Swap(off: (12, 31), offYear: 2018, work: (1, 5), workYear: 2019, source: "Công văn 6519/VPCP-KGVX"),
        Swap(off: (4, 29), offYear: 2019, work: (5, 4), workYear: 2019, source: "Công văn 6519/VPCP-KGVX"),
        Swap(off: (4, 29), offYear: 2024, work: (5, 4), workYear: 2024, source: "Công văn 2450/VPCP-KGVX"),
        Swap(off: (5, 2), offYear: 2025, work: (4, 26), workYear: 2025, source: "Thông báo 6150/TB-BLĐTBXH"),
        Swap(off: (1, 2), offYear: 2026, work: (1, 10), workYear: 2026, source: "Văn bản 12729/VPCP-KGVX"),
        Swap(off: (8, 31), offYear: 2026, work: (8, 22), workYear: 2026, source: "Thông báo nghỉ Quốc khánh 2026"),
    ]

    private static func swaps(of year: Int) -> [DayException] {
        var exceptions: [DayException] = []
        for swap in swapTable {
            if swap.offYear == year, let day = LocalDay(year: year, month: swap.off.month, day: swap.off.day) {
                exceptions.append(DayException(day: day, kind: .swappedOff, name: "nghỉ hoán đổi, \(swap.source)"))
            }
            if swap.workYear == year, let day = LocalDay(year: year, month: swap.work.month, day: swap.work.day) {
                exceptions.append(
                    DayException(day: day, kind: .swappedWork, name: "làm bù, \(swap.source)", intervals: [.morning, .afternoon]))
            }
        }
        return exceptions
    }
}
