import Foundation

/// Free days as published, written down here and not computed by the product: the official lists to
/// 2027, and for the years after it the law's days with the lunar ones from a printed table.
enum FreeDays {
    /// Days off of 2018-12-31 to 2027-12-31, substitutes and swapped days included.
    static let listed: [Int] = [
        2018_1231, 2019_0101, 2019_0204, 2019_0205, 2019_0206, 2019_0207, 2019_0208, 2019_0414, 2019_0415, 2019_0429, 2019_0430,
        2019_0501, 2019_0902, 2020_0101, 2020_0123, 2020_0124, 2020_0125, 2020_0126, 2020_0127, 2020_0128, 2020_0129, 2020_0402,
        2020_0430, 2020_0501, 2020_0902, 2021_0101, 2021_0210, 2021_0211, 2021_0212, 2021_0213, 2021_0214, 2021_0215, 2021_0216,
        2021_0421, 2021_0430, 2021_0501, 2021_0503, 2021_0902, 2021_0903, 2022_0101, 2022_0103, 2022_0131, 2022_0201, 2022_0202,
        2022_0203, 2022_0204, 2022_0410, 2022_0411, 2022_0430, 2022_0501, 2022_0502, 2022_0503, 2022_0901, 2022_0902, 2023_0101,
        2023_0102, 2023_0120, 2023_0121, 2023_0122, 2023_0123, 2023_0124, 2023_0125, 2023_0126, 2023_0429, 2023_0430, 2023_0501,
        2023_0502, 2023_0503, 2023_0901, 2023_0902, 2023_0904, 2024_0101, 2024_0208, 2024_0209, 2024_0210, 2024_0211, 2024_0212,
        2024_0213, 2024_0214, 2024_0418, 2024_0429, 2024_0430, 2024_0501, 2024_0902, 2024_0903, 2025_0101, 2025_0127, 2025_0128,
        2025_0129, 2025_0130, 2025_0131, 2025_0201, 2025_0407, 2025_0430, 2025_0501, 2025_0502, 2025_0901, 2025_0902, 2026_0101,
        2026_0102, 2026_0216, 2026_0217, 2026_0218, 2026_0219, 2026_0220, 2026_0426, 2026_0427, 2026_0430, 2026_0501, 2026_0831,
        2026_0901, 2026_0902, 2026_1124, 2027_0101, 2027_0204, 2027_0205, 2027_0206, 2027_0207, 2027_0208, 2027_0209, 2027_0210,
        2027_0416, 2027_0430, 2027_0501, 2027_0503, 2027_0902, 2027_0903, 2027_1124,
    ]

    /// Rest days worked instead.
    static let workedInstead: [Int] = [2019_0105, 2019_0504, 2024_0504, 2025_0426, 2026_0110, 2026_0822]

    /// First day of the lunar year, and Hùng Kings' day.
    static let lunar: [(newYear: Int, kings: Int)] = [
        (2028_0126, 2028_0404), (2029_0213, 2029_0423), (2030_0202, 2030_0412), (2031_0123, 2031_0401), (2032_0211, 2032_0419),
        (2033_0131, 2033_0409), (2034_0219, 2034_0428), (2035_0208, 2035_0417), (2036_0128, 2036_0406), (2037_0215, 2037_0424),
        (2038_0204, 2038_0413), (2039_0124, 2039_0403),
    ]

    static func date(_ number: Int) -> PlainDate { PlainDate(number / 10_000, number / 100 % 100, number % 100) }

    /// Every free weekday and every worked rest day, by day number.
    static func all() -> (free: Set<Int>, worked: Set<Int>) {
        var free = Set((published() ?? listed).map { date($0).dayNumber })
        for (newYear, kings) in lunar { free.formUnion(byLaw(year: newYear / 10_000, newYear: date(newYear).dayNumber, kings: date(kings).dayNumber)) }
        return (free, Set(workedInstead.map { date($0).dayNumber }))
    }

    /// Bộ luật Lao động 45/2019, Điều 112, with the substitutes of Điều 111.3: a holiday on a rest day
    /// frees the next working day that is no holiday itself.
    private static func byLaw(year: Int, newYear: Int, kings: Int) -> Set<Int> {
        let solar = [(1, 1), (4, 30), (5, 1), (9, 2), (9, 3), (11, 24)].map { PlainDate(year, $0.0, $0.1).dayNumber }
        let holidays = (solar + [kings] + (newYear - 1...newYear + 3)).sorted()
        var free = Set(holidays)
        for holiday in holidays where isRestDay(holiday) {
            var substitute = holiday + 1
            while isRestDay(substitute) || free.contains(substitute) { substitute += 1 }
            free.insert(substitute)
        }
        return free
    }

    /// 1970-01-01 was a Thursday.
    static func isRestDay(_ day: Int) -> Bool { (day + 3) % 7 >= 5 }

    /// The shared list where it lies beside the sources; the one above is a copy of it.
    private static func published() -> [Int]? {
        struct File: Decodable {
            struct Day: Decodable { let date: String }
            let holidays: [Day]
        }
        let beside = URL(filePath: #filePath).appending(path: "../../../../../shared/data/holidays.json").standardizedFileURL
        guard let data = FileManager.default.contents(atPath: beside.path), let file = try? JSONDecoder().decode(File.self, from: data) else { return nil }
        return file.holidays.compactMap { Int($0.date.filter(\.isNumber)) }.filter { $0 < 2028_0000 }
    }
}
