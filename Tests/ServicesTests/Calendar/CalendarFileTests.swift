import Domain
import Services
import Testing

@Suite struct CalendarFileTests {
    private func read(_ text: String) throws -> UnitCalendars.Edition { try CalendarFile.read(text, number: 1, units: try Starter.load().units) }

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
        #expect(throws: CalendarFile.Failure.self) { try read("TT.06685: {closures: [{day: \"2026-09-08\", name: \" \"}]}") }
        #expect(throws: CalendarFile.Failure.self) { try read("TT.06685: {closures: [{day: \"2026-09-08\", name: a}, {day: \"2026-09-08\", name: b}]}") }
    }

    @Test func openHoursAreInOrderAndApart() {
        let overlapping = "TT.06685: {closures: [{day: \"2026-09-08\", name: x, open: [{opens: \"13:00\", closes: \"15:00\"}, {opens: \"14:00\", closes: \"17:00\"}]}]}"
        let unsorted = "TT.06685: {closures: [{day: \"2026-09-08\", name: x, open: [{opens: \"13:00\", closes: \"15:00\"}, {opens: \"08:00\", closes: \"10:00\"}]}]}"
        #expect(throws: CalendarFile.Failure.self) { try read(overlapping) }
        #expect(throws: CalendarFile.Failure.self) { try read(unsorted) }
    }

    @Test func everyUnitSwapsADay() throws {
        let calendars = try read("\"*\": {swaps: [{off: \"2027-04-29\", work: \"2027-05-08\", name: nghỉ hoán đổi}]}")
        #expect(!calendars["UB.06685"].isWorkingDay(try #require(LocalDay(iso: "2027-04-29"))))
        #expect(calendars["SXD"].isWorkingDay(try #require(LocalDay(iso: "2027-05-08"))))
    }
}
