import Domain
import Yams

/// The units' calendar as a file: what differs from the country's. `"*"` is every unit.
///
///     "*":
///       swaps:
///         - {off: "2027-04-29", work: "2027-05-08", name: "nghỉ hoán đổi", basis: "Công văn 12/VPCP-KGVX"}
///     TT.06685:
///       saturdayMorning: true
///       closures:
///         - {day: "2026-09-08", name: "Bão số 3", basis: "Công điện 8/CĐ-UBND"}
///         - {day: "2026-09-09", name: "Mất điện buổi sáng", open: [{opens: "13:00", closes: "17:00"}]}
public enum CalendarFile {
    struct UnitEntry: Decodable {
        let saturdayMorning: Bool?
        let closures: [Closure]?
        let swaps: [Swap]?
    }

    struct Closure: Decodable {
        let day: String
        let name: String
        let basis: String?
        let open: [Hours]?
    }

    struct Swap: Decodable {
        let off: String
        let work: String
        let name: String
        let basis: String?
    }

    struct Hours: Decodable {
        let opens: String
        let closes: String
    }

    /// Everything that is wrong with a file, at once.
    public struct Failure: Error, Hashable, Sendable {
        public let sentences: [String]
    }

    private static let everyUnit = "*"

    public static func read(_ text: String, number: Int, units: UnitDirectory) throws(Failure) -> UnitCalendars.Edition {
        let entries: [String: UnitEntry]
        do { entries = try YAMLDecoder().decode([String: UnitEntry].self, from: text) } catch { throw Failure(sentences: ["Tệp lịch không đọc được: \(error)."]) }
        var reading = Reading()
        let common = entries[everyUnit].map { reading.entry($0, of: "mọi đơn vị") } ?? []
        let everySaturday = entries[everyUnit]?.saturdayMorning ?? false
        var own: [UnitCode: WorkingCalendar] = [:]
        for (code, entry) in entries.sorted(by: { $0.key < $1.key }) where code != everyUnit {
            if units[UnitCode(code)] == nil { reading.problems.append("Không có đơn vị “\(code)”.") }
            let exceptions = reading.entry(entry, of: code)
            own[UnitCode(code)] = .vietnam(week: week(entry.saturdayMorning ?? everySaturday), closures: common + exceptions)
        }
        guard reading.problems.isEmpty else { throw Failure(sentences: reading.problems) }
        return UnitCalendars.Edition(number: number, standard: .vietnam(week: week(everySaturday), closures: common), own: own)
    }

    private static func week(_ saturdayMorning: Bool) -> WorkingWeek { saturdayMorning ? .withSaturdayMorning : .standard }
}

/// Reads entries and gathers what is wrong with them.
private struct Reading {
    var problems: [String] = []

    mutating func entry(_ entry: CalendarFile.UnitEntry, of unit: String) -> [DayException] {
        var exceptions: [DayException] = []
        for swap in entry.swaps ?? [] { exceptions += self.swap(swap, of: unit) }
        for closure in entry.closures ?? [] { exceptions += self.closure(closure, of: unit).map { [$0] } ?? [] }
        var seen: Set<LocalDay> = []
        for exception in exceptions where !seen.insert(exception.day).inserted {
            problems.append("\(unit): ngày \(exception.day.text) có hai dòng.")
        }
        return exceptions
    }

    private mutating func closure(_ closure: CalendarFile.Closure, of unit: String) -> DayException? {
        guard let day = day(closure.day, of: unit), named(closure.name, closure.day, of: unit) else { return nil }
        let open = hours(closure.open ?? [], on: closure.day, of: unit)
        return DayException(day: day, kind: .closure, name: reason(closure.name, closure.basis), intervals: open)
    }

    private mutating func swap(_ swap: CalendarFile.Swap, of unit: String) -> [DayException] {
        guard let off = day(swap.off, of: unit), let work = day(swap.work, of: unit), named(swap.name, swap.off, of: unit) else { return [] }
        if off.weekday > 5 { problems.append("\(unit): ngày nghỉ hoán đổi \(off.text) là \(off.weekdayName).") }
        if work.weekday < 6 { problems.append("\(unit): ngày làm bù \(work.text) là \(work.weekdayName), vốn đã là ngày làm việc.") }
        let name = reason(swap.name, swap.basis)
        return [
            DayException(day: off, kind: .swappedOff, name: name),
            DayException(day: work, kind: .swappedWork, name: name, intervals: [.morning, .afternoon]),
        ]
    }

    private func reason(_ name: String, _ basis: String?) -> String { basis.map { "\(name), \($0)" } ?? name }

    private mutating func named(_ name: String, _ day: String, of unit: String) -> Bool {
        if name.contains(where: { !$0.isWhitespace }) { return true }
        problems.append("\(unit): ngày \(day) thiếu lý do (name).")
        return false
    }

    private mutating func day(_ text: String, of unit: String) -> LocalDay? {
        if let day = LocalDay(iso: text), (2018...2045).contains(day.parts.year) { return day }
        problems.append("\(unit): ngày “\(text)” không đúng dạng 2026-09-08, từ 2018 đến 2045.")
        return nil
    }

    /// What stays open: in order, none over another.
    private mutating func hours(_ hours: [CalendarFile.Hours], on day: String, of unit: String) -> [WorkingInterval] {
        var intervals: [WorkingInterval] = []
        for part in hours {
            guard let opens = minute(part.opens), let closes = minute(part.closes), opens < closes else {
                problems.append("\(unit): giờ mở cửa \(part.opens)–\(part.closes) của ngày \(day) không đúng.")
                continue
            }
            if let last = intervals.last, opens < last.closes {
                problems.append("\(unit): giờ mở cửa của ngày \(day) không theo thứ tự hoặc chồng lên nhau.")
            }
            intervals.append(WorkingInterval(opens: opens, closes: closes))
        }
        return intervals
    }

    private func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]), (0...24).contains(hour), (0..<60).contains(minute) else { return nil }
        let sum = hour * 60 + minute
        return sum <= 1_440 ? sum : nil
    }
}
