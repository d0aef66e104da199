import Domain
import TestSupport
import Testing

/// Two readings of the same law agree over twenty years of random cases.
@Suite struct OracleTests {
    private static let years = 2018...2037
    private let calendar = WorkingCalendar.vietnam(years: years)

    private var oracle: MinuteOracle {
        let exceptions = Self.years.flatMap { PublicHolidays.exceptions(of: $0) }
        return MinuteOracle(
            free: Set(exceptions.filter { $0.kind != .swappedWork }.map(\.day.number)),
            workedRestDays: Set(exceptions.filter { $0.kind == .swappedWork }.map(\.day.number)), days: 17_532...24_836)
    }

    private func stamp(_ minute: Int) -> Timestamp { Timestamp(milliseconds: Int64(minute - 420) * 60_000) }

    @Test func theCalendarAgreesWithAMinuteByMinuteReading() throws {
        let seed: UInt64 = 20_261_124
        print("oracle seed \(seed)")
        var random = SeededRandom(seed: seed)
        let oracle = oracle
        let first = Int(try #require(LocalDay(year: 2018, month: 1, day: 2)).number) * 1440
        let last = Int(try #require(LocalDay(year: 2037, month: 10, day: 1)).number) * 1440
        for _ in 0..<3000 {
            let start = Int.random(in: first..<last, using: &random)
            let opening = oracle.firstWorkingMinute(from: start)
            #expect(calendar.nextOpening(atOrAfter: stamp(start)) == stamp(opening), "start \(start)")
            let days = Int.random(in: 1...20, using: &random)
            let exact = oracle.due(start: opening, workingMinutes: days * 480)
            #expect(calendar.due(from: stamp(start), limit: TimeLimit(days, .workingDay), counting: .hourExact) == stamp(exact), "start \(start), \(days) days")
            let end = oracle.closing(day: (exact - 1) / 1440)
            #expect(calendar.due(from: stamp(start), limit: TimeLimit(days, .workingDay), counting: .endOfDay) == stamp(end), "start \(start), \(days) days")
            let byDate = oracle.closing(day: opening / 1440 + days)
            #expect(calendar.due(from: stamp(start), limit: TimeLimit(days, .calendarDay), counting: .hourExact) == stamp(byDate), "start \(start)")
            #expect(calendar.due(from: stamp(start), limit: TimeLimit(1, .workingDay), counting: .hourExact, sameDay: true) == stamp(oracle.sameDay(start: start)))
            let length = Int.random(in: 0...20_000, using: &random)
            #expect(calendar.workingMilliseconds(from: stamp(start), to: stamp(start + length)) == Int64(oracle.working(from: start, to: start + length)) * 60_000)
        }
    }
}
