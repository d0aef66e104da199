import Domain
import TestSupport
import Testing

/// A sentence says what the calendar did, and nothing else.
@Suite struct ExplanationTests {
    private let calendar = Samples.calendar
    private func at(_ iso: String) -> Timestamp { Samples.time(iso + ":00+07:00") }

    private func sentence(_ limit: TimeLimit, _ start: String, counting: DayCounting = .hourExact, sameDay: Bool = false) -> String {
        let due = calendar.due(from: at(start), limit: limit, counting: counting, sameDay: sameDay)
        return DueExplanation(limit: limit, counting: counting, sameDay: sameDay, calendar: calendar).sentence(start: at(start), due: due)
    }

    @Test func workingDaysLeaveOutWhatIsFree() {
        #expect(sentence(TimeLimit(3, .workingDay), "2026-11-20T09:40").hasSuffix("không tính 24/11 (Ngày Văn hóa Việt Nam), thứ Bảy, Chủ nhật."))
        #expect(sentence(TimeLimit(2, .workingDay), "2026-11-16T12:00").contains("tính từ 13:00 thứ Hai 16/11/2026"))
    }

    @Test func calendarDaysAndMonthsCountWeekends() {
        let days = sentence(TimeLimit(30, .calendarDay), "2026-11-20T09:40")
        #expect(days.contains("ính cả thứ Bảy, Chủ nhật và ngày lễ") && !days.contains("ông tính"))
        #expect(days.contains("ngày cuối là Chủ nhật 20/12/2026, ngày nghỉ, nên chuyển sang ngày làm việc kế tiếp"))
        #expect(!sentence(TimeLimit(1, .month), "2026-11-20T09:40").contains("ông tính"))
    }

    @Test func sameDayNamesThreeOClock() {
        #expect(sentence(TimeLimit(1, .workingDay), "2026-11-20T14:59", sameDay: true).hasSuffix("Nhận trước 15:00 nên trả trong ngày."))
        #expect(sentence(TimeLimit(1, .workingDay), "2026-11-20T15:00", sameDay: true).contains("Nhận sau 15:00 nên trả vào ngày làm việc kế tiếp"))
    }

    @Test func everyMoveIsTold() {
        var clock = Clock(startedAt: at("2026-11-16T08:00"), due: at("2026-11-19T08:00"), limit: TimeLimit(3, .workingDay))
        let accepted = AcceptedUnder(
            process: "p", processVersion: 1, limit: clock.limit, legalLimit: nil, counting: .hourExact, pausePolicy: .subtract, sameDay: false)
        clock.suspend(at: at("2026-11-17T08:00"), reason: .supplement)
        clock.resume(at: at("2026-11-18T08:00"), due: at("2026-11-20T08:00"))
        clock.move(to: at("2026-11-25T17:00"), at: at("2026-11-20T07:45"), reason: .apology)
        clock.move(to: at("2026-11-26T17:00"), at: at("2026-11-21T07:45"), reason: .calendarChanged, note: "Bão số 9")
        let told = clock.explanation(under: accepted, calendar: calendar)
        #expect(told.count == 5)
        #expect(told[1].contains("chờ bổ sung giấy tờ") && told[2].contains("sang 8:00 thứ Sáu 20/11/2026"))
        #expect(told[3].contains("xin lỗi") && told[4].contains("Bão số 9"))
    }

    @Test func halfADayShutOnAHolidayIsStillFree() throws {
        let day = try #require(LocalDay(iso: "2026-11-24"))
        let closed = WorkingCalendar.vietnam(closures: [DayException(day: day, kind: .closure, name: "Mất điện", intervals: [.afternoon])])
        #expect(!closed.isWorkingDay(day))
        #expect(closed.exception(on: day)?.name == "Ngày Văn hóa Việt Nam")
    }

    @Test func twiceSupplementedIsLateWhereverItIsSaid() throws {
        #expect(Dossier.countsAsLate(supplements: 2) && !Dossier.countsAsLate(supplements: 1))
    }
}
