import Domain
import Foundation
import Yams

/// `calendar.yaml` in the data folder: what differs in a unit's working time from the country's.
///
///     TT.06685:
///       saturdayMorning: true
///       closures:
///         - {day: "2026-09-08", name: "Bão số 3"}
///         - {day: "2026-09-09", name: "Mất điện buổi sáng", open: [{opens: "13:00", closes: "17:00"}]}
public enum CalendarFile {
    struct UnitWeek: Decodable {
        let saturdayMorning: Bool?
        let closures: [Closure]?
    }

    struct Closure: Decodable {
        let day: String
        let name: String
        let open: [Hours]?
    }

    struct Hours: Decodable {
        let opens: String
        let closes: String
    }

    public struct Failure: Error, Sendable {
        public let sentence: String
    }

    /// Units without an entry keep the country's calendar; no file, no entries.
    public static func read(_ path: URL, units: UnitDirectory) throws -> UnitCalendars {
        guard let data = FileManager.default.contents(atPath: path.path) else { return UnitCalendars() }
        let entries = try YAMLDecoder().decode([String: UnitWeek].self, from: String(decoding: data, as: UTF8.self))
        var own: [UnitCode: WorkingCalendar] = [:]
        for (code, week) in entries {
            let unit = UnitCode(code)
            guard units[unit] != nil else { throw Failure(sentence: "calendar.yaml: không có đơn vị “\(code)”.") }
            let closures = try (week.closures ?? []).map(exception)
            own[unit] = .vietnam(week: week.saturdayMorning ?? false ? .withSaturdayMorning : .standard, closures: closures)
        }
        return UnitCalendars(own: own)
    }

    private static func exception(_ closure: Closure) throws -> DayException {
        guard let day = LocalDay(iso: closure.day) else { throw Failure(sentence: "calendar.yaml: ngày “\(closure.day)” không đúng dạng 2026-09-08.") }
        let intervals = try (closure.open ?? []).map { hours in
            guard let opens = minute(hours.opens), let closes = minute(hours.closes), opens < closes else { throw Failure(sentence: "calendar.yaml: giờ mở cửa của \(closure.day) không đúng.") }
            return WorkingInterval(opens: opens, closes: closes)
        }
        return DayException(day: day, kind: .closure, name: closure.name, intervals: intervals)
    }

    private static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 2, (0...24).contains(parts[0]), (0..<60).contains(parts[1]) else { return nil }
        return parts[0] * 60 + parts[1]
    }
}
