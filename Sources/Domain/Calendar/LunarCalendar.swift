#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The Vietnamese lunar calendar, as far as public holidays need it: Hồ Ngọc Đức's algorithm at
/// UTC+7 (so that 2030 differs from the Chinese one).
enum LunarCalendar {
    /// The first day of the lunar year that begins in `year`.
    static func newYear(_ year: Int) -> LocalDay { LocalDay(number: Int32(monthStart(1, year: year) - julianEpoch)) }

    /// The day `day` of lunar month `month` (never a leap month) of the year that begins in `year`.
    static func day(_ day: Int, month: Int, year: Int) -> LocalDay {
        LocalDay(number: Int32(monthStart(month, year: year) - julianEpoch + day - 1))
    }

    /// Julian day number of 1970-01-01.
    private static let julianEpoch = 2_440_588
    private static let timeZone = 7.0

    /// Julian day on which lunar `month` of `year` begins; months before a leap month keep their number.
    private static func monthStart(_ month: Int, year: Int) -> Int {
        let eleventh = eleventhMonth(year - 1)
        let nextEleventh = eleventhMonth(year)
        let k = Int((0.5 + (Double(eleventh) - 2_415_021.076998695) / 29.530588853).rounded(.down))
        var offset = month - 11
        if offset < 0 { offset += 12 }
        if nextEleventh - eleventh > 365 {
            let leap = leapOffset(after: eleventh)
            if offset >= leap { offset += 1 }
        }
        return newMoon(k + offset)
    }

    /// Julian day of the new moon that begins the eleventh lunar month, the one with the winter solstice.
    private static func eleventhMonth(_ year: Int) -> Int {
        let yearEnd = julianEpoch + Int(LocalDay(year: year, month: 12, day: 31)?.number ?? 0)
        let k = Int((Double(yearEnd - 2_415_021) / 29.530588853).rounded(.down))
        let moon = newMoon(k)
        return sunLongitude(moon) >= 9 ? newMoon(k - 1) : moon
    }

    private static func leapOffset(after eleventh: Int) -> Int {
        let k = Int(((Double(eleventh) - 2_415_021.076998695) / 29.530588853 + 0.5).rounded(.down))
        var index = 1
        var arc = sunLongitude(newMoon(k + index))
        var last: Int
        repeat {
            last = arc
            index += 1
            arc = sunLongitude(newMoon(k + index))
        } while arc != last && index < 14
        return index - 1
    }

    private static func newMoon(_ k: Int) -> Int {
        let t = Double(k) / 1236.85
        let t2 = t * t
        let t3 = t2 * t
        let radians = Double.pi / 180
        var julian = 2_415_020.75933 + 29.53058868 * Double(k) + 0.0001178 * t2 - 0.000000155 * t3
        julian += 0.00033 * sin((166.56 + 132.87 * t - 0.009173 * t2) * radians)
        let sun = 359.2242 + 29.10535608 * Double(k) - 0.0000333 * t2 - 0.00000347 * t3
        let moon = 306.0253 + 385.81691806 * Double(k) + 0.0107306 * t2 + 0.00001236 * t3
        let latitude = 21.2964 + 390.67050646 * Double(k) - 0.0016528 * t2 - 0.00000239 * t3
        var correction = (0.1734 - 0.000393 * t) * sin(sun * radians) + 0.0021 * sin(2 * radians * sun)
        correction -= 0.4068 * sin(moon * radians) - 0.0161 * sin(radians * 2 * moon)
        correction -= 0.0004 * sin(radians * 3 * moon)
        correction += 0.0104 * sin(radians * 2 * latitude) - 0.0051 * sin(radians * (sun + moon))
        correction -= 0.0074 * sin(radians * (sun - moon)) - 0.0004 * sin(radians * (2 * latitude + sun))
        correction -= 0.0004 * sin(radians * (2 * latitude - sun)) + 0.0006 * sin(radians * (2 * latitude + moon))
        correction += 0.0010 * sin(radians * (2 * latitude - moon)) + 0.0005 * sin(radians * (2 * moon + sun))
        let delta = t < -11
            ? 0.001 + 0.000839 * t + 0.0002261 * t2 - 0.00000845 * t3 - 0.000000081 * t * t3
            : -0.000278 + 0.000265 * t + 0.000262 * t2
        return Int((julian + correction - delta + 0.5 + timeZone / 24).rounded(.down))
    }

    /// The sun's longitude at the beginning of a day in twelfths of a circle, 0…11.
    private static func sunLongitude(_ day: Int) -> Int {
        let t = (Double(day) - 2_451_545.5 - timeZone / 24) / 36525
        let t2 = t * t
        let radians = Double.pi / 180
        let anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2
        let mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2
        var equation = (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(radians * anomaly)
        equation += (0.019993 - 0.000101 * t) * sin(radians * 2 * anomaly) + 0.000290 * sin(radians * 3 * anomaly)
        var longitude = (mean + equation) * radians
        longitude -= Double.pi * 2 * (longitude / (Double.pi * 2)).rounded(.down)
        return Int((longitude / Double.pi * 6).rounded(.down))
    }
}
