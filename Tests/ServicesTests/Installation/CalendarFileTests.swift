import Domain
import Foundation
import Services
import Testing

@Suite struct CalendarFileTests {
    private func read(_ text: String) throws -> UnitCalendars {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        try text.write(to: file, atomically: true, encoding: .utf8)
        return try CalendarFile.read(file, units: try Starter.load().units)
    }

    @Test func aStormShutsOneUnitAndAnotherWorksOnSaturday() throws {
        let calendars = try read(
            """
            TT.06685:
              closures:
                - {day: "2026-09-08", name: "Bão số 3"}
                - {day: "2026-09-09", name: "Mất điện buổi sáng", open: [{opens: "13:00", closes: "17:00"}]}
            TT.06673:
              saturdayMorning: true
            """)
        let storm = try #require(LocalDay(iso: "2026-09-08"))
        #expect(!calendars["TT.06685"].isWorkingDay(storm) && calendars["TT.06673"].isWorkingDay(storm))
        #expect(calendars["TT.06685"].intervals(on: storm.advanced(by: 1)) == [.afternoon])
        #expect(calendars["TT.06673"].isWorkingDay(try #require(LocalDay(iso: "2026-09-12"))))
    }

    @Test func whatIsWrongIsTold() {
        #expect(throws: CalendarFile.Failure.self) { try read("XX.1: {saturdayMorning: true}") }
        #expect(throws: CalendarFile.Failure.self) { try read("TT.06685: {closures: [{day: \"8/9/2026\", name: x}]}") }
    }
}
