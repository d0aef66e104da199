import Domain
import Records
import Services
import Testing

/// A change of the calendar moves appointments, never earlier, once, and tells why.
@Suite struct ApplyCalendarTests {
    private static let storm = "UB.06685: {closures: [{day: \"2026-11-23\", name: Bão số 9, basis: Công điện 12/CĐ-UBND}]}"

    @Test func aStormMovesTheAppointmentOnceAndIsTold() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        try await test.give(.receive, to: code, by: Cast.desk)
        let before = try #require(try await OpenDossier(test.province)(code, by: Cast.lan).dossier.due)

        let planned = try await ApplyCalendar(test.province)(Self.storm, execute: false)
        #expect(planned.moved.map(\.code) == [code] && planned.edition == 1)
        #expect(try await OpenDossier(test.province)(code, by: Cast.lan).dossier.due == before)

        let done = try await ApplyCalendar(test.province)(Self.storm, execute: true)
        #expect(done.moved == planned.moved)
        let opened = try await OpenDossier(test.province)(code, by: Cast.lan)
        let due = try #require(opened.dossier.due)
        #expect(due > before && opened.dossier.stepDue.map { $0 > before || $0 <= due } ?? true)
        #expect(opened.dossier.dueExplanation(calendar: opened.calendar).last?.contains("Bão số 9, Công điện 12/CĐ-UBND (23/11)") == true)
        #expect(try await ApplyCalendar(test.province)(Self.storm, execute: true).moved.isEmpty)
        #expect(try await ApplyCalendar(test.province)("{}", execute: true).moved.isEmpty, "never earlier")
        #expect(try await VerifyLog(test.province)().problems.isEmpty)
    }

    /// The edition is stored and the program ends before it has gone over the dossiers.
    @Test func appliedAgainItGoesOnWhereItWasCutOff() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        try await test.give(.receive, to: code, by: Cast.desk)
        try await test.province.calendarEditions.add(Self.storm, after: 0, at: test.province.now())
        #expect(try await ApplyCalendar(test.province)(Self.storm, execute: true).moved.map(\.code) == [code])
    }

    @Test func aRunningServerFollows() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        try await test.give(.receive, to: code, by: Cast.desk)
        let before = try #require(try await OpenDossier(test.province)(code, by: Cast.lan).dossier.due)
        try await test.province.calendarEditions.add(Self.storm, after: 0, at: test.province.now())
        try await FollowCalendar(test.province)()
        #expect(try #require(try await OpenDossier(test.province)(code, by: Cast.lan).dossier.due) > before)
        #expect(test.province.calendars.now.number == 1)
    }

    /// The ledger gives every appointment again: a calendar that changes nothing moves nothing.
    @Test func anEditionWithoutChangesMovesNothing() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        _ = try await Simulate(test.province)(dossiers: 400, seed: 5)
        #expect(try await ApplyCalendar(test.province)("{}", execute: true).moved.isEmpty)
        let storm = "\"*\": {closures: [{day: \"2026-11-25\", name: Bão}]}"
        let first = try await ApplyCalendar(test.province)(storm, execute: true)
        #expect(!first.moved.isEmpty && first.moved.allSatisfy { $0.to > $0.from })
        #expect(try await ApplyCalendar(test.province)(storm, execute: true).moved.isEmpty)
        #expect(try await VerifyLog(test.province)().problems.isEmpty)
    }
}
