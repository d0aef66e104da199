import Domain
import TestSupport
import Testing

/// The clock's rules, each against its article (domain.md §2.6–2.9).
@Suite struct CalendarTests {
    private let calendar = Samples.calendar
    private func at(_ iso: String) -> Timestamp { Samples.time(iso + ":00+07:00") }

    /// domain.md §2.9: computed lunar dates and the substitute days of Điều 111.3.
    @Test(arguments: [
        ("2026-02-17", "Tết Nguyên đán"), ("2026-04-26", "Giỗ Tổ Hùng Vương"), ("2026-04-27", "Giỗ Tổ Hùng Vương (nghỉ bù)"),
        ("2027-04-16", "Giỗ Tổ Hùng Vương"), ("2028-04-04", "Giỗ Tổ Hùng Vương"), ("2029-04-23", "Giỗ Tổ Hùng Vương"),
        ("2030-02-02", "Tết Nguyên đán"), ("2030-04-12", "Giỗ Tổ Hùng Vương"), ("2031-01-23", "Tết Nguyên đán"),
        ("2026-11-24", "Ngày Văn hóa Việt Nam"), ("2029-11-26", "Ngày Văn hóa Việt Nam (nghỉ bù)"), ("2030-11-25", "Ngày Văn hóa Việt Nam (nghỉ bù)"),
    ])
    func publicHolidays(day: String, name: String) throws {
        let day = try #require(LocalDay(iso: day))
        #expect(calendar.exception(on: day)?.name == name)
        #expect(!calendar.isWorkingDay(day))
    }

    @Test func aSwappedSaturdayIsWorked() throws {
        #expect(calendar.isWorkingDay(try #require(LocalDay(iso: "2026-08-22"))))
        #expect(!calendar.isWorkingDay(try #require(LocalDay(iso: "2026-08-31"))))
    }

    @Test func aStartOutsideHoursSnapsToTheNextOpening() {
        #expect(calendar.nextOpening(atOrAfter: at("2026-11-20T06:00")) == at("2026-11-20T07:30"))
        #expect(calendar.nextOpening(atOrAfter: at("2026-11-20T12:00")) == at("2026-11-20T13:00"))
        #expect(calendar.nextOpening(atOrAfter: at("2026-11-20T17:00")) == at("2026-11-23T07:30"))
    }

    @Test func calendarDaysEndWithTheNextWorkingDay() {
        let due = calendar.due(from: at("2026-11-19T10:00"), limit: TimeLimit(2, .calendarDay), counting: .hourExact)
        #expect(due == at("2026-11-23T17:00"))
    }

    @Test func aMonthIsClippedToItsLastDay() {
        let due = calendar.due(from: at("2027-01-29T10:00"), limit: TimeLimit(1, .month), counting: .hourExact)
        #expect(due == at("2027-03-01T17:00"))
    }

    /// domain.md §2.8: "trả trong ngày"; received after 15:00, the next working day.
    @Test func sameDayProceduresMoveAfterThreeInTheAfternoon() {
        let limit = TimeLimit(1, .workingDay)
        #expect(calendar.due(from: at("2026-11-20T14:59"), limit: limit, counting: .hourExact, sameDay: true) == at("2026-11-20T17:00"))
        #expect(calendar.due(from: at("2026-11-20T15:00"), limit: limit, counting: .hourExact, sameDay: true) == at("2026-11-23T17:00"))
    }

    /// NĐ 118/2025/NĐ-CP, Điều 18.2 (NĐ 309/2026): received after 15:00, handed over at the next opening.
    @Test func handOverIsDueTheSameDayOrAtTheNextOpening() {
        #expect(calendar.handOverDue(receivedAt: at("2026-11-23T14:00")) == at("2026-11-23T17:00"))
        #expect(calendar.handOverDue(receivedAt: at("2026-11-23T15:30")) == at("2026-11-25T07:30"))
    }

    @Test func outsideItsSpanTheCalendarIsAPlainWeek() {
        let far = at("2060-01-05T08:00")
        let due = calendar.adding(workingMilliseconds: 80 * 3_600_000, to: far)
        #expect(calendar.workingMilliseconds(from: far, to: due) == 80 * 3_600_000)
        #expect(calendar.workingMilliseconds(from: at("1999-01-04T07:30"), to: at("1999-01-09T00:00")) == 40 * 3_600_000)
    }

    @Test func timesAreWrittenAndRead() {
        let time = at("2026-02-05T09:40")
        #expect(time.text == "9:40 thứ Năm 05/02/2026")
        #expect(time.letterText == "9 giờ 40 phút, ngày 05 tháng 02 năm 2026")
        #expect(Timestamp(iso: time.isoText) == time)
        #expect(Timestamp(iso: "2026-02-05T02:40:00.000Z") == time)
    }
}
