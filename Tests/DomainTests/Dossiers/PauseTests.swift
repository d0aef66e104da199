import Domain
import TestSupport
import Testing

/// The three pause policies, with every kind of pause, and what they do to "my deadline".
@Suite struct PauseTests {
    private let morning = Samples.time("2026-11-16T08:00:00+07:00")
    private let paused = Samples.time("2026-11-16T10:00:00+07:00")
    private let resumed = Samples.time("2026-11-17T10:00:00+07:00")
    private let note = Samples.block(.note)

    enum Pause: CaseIterable { case payment, withdrawal, supplement }

    private func procedure(_ policy: PausePolicy, _ limit: TimeLimit, _ counting: DayCounting = .hourExact) -> ProcedureVersion {
        ProcedureVersion(
            code: "1", effectiveFrom: LocalDay(number: 0), name: "Tên", shortName: "Tên", summary: "", field: "L", levels: [.commune], route: .provincial,
            whoMayApply: [], channels: FilingChannel.allCases.map { ChannelRule(channel: $0, legalLimit: limit) }, cases: [], steps: [], legalBasis: [],
            results: [], form: "f", pausePolicy: policy, dayCounting: counting, pausesForPayment: true)
    }

    private func life(_ policy: PausePolicy, _ limit: TimeLimit, _ pause: Pause, _ counting: DayCounting = .hourExact) throws -> (before: Dossier, after: Dossier) {
        var life = try Life(at: morning, rules: Samples.rules(procedure: procedure(policy, limit, counting)))
        try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: morning)
        try life.give(.forward(note: nil), by: Samples.receptionist, at: morning)
        try life.give(.take, by: Samples.caseOfficer, at: morning)
        let before = life.dossier
        switch pause {
        case .payment:
            try life.give(.requestPayment(amount: VND(1)), by: Samples.caseOfficer, at: paused)
            try life.give(.confirmPayment(amount: VND(1), method: .cash, slip: "", receiptNumber: "1"), by: Samples.cashier, at: resumed)
        case .withdrawal:
            try life.give(.requestWithdrawal(note: nil), by: Samples.applicant, at: paused)
            try life.give(.rejectWithdrawal(note: note), by: Samples.head, at: resumed)
        case .supplement:
            try life.give(.requestSupplement(components: ["a"], note: note), by: Samples.caseOfficer, at: paused)
            try life.give(.approveSupplementRequest, by: Samples.head, at: paused)
            try life.give(.supplement(papers: [SubmittedPaper(component: "a")], answers: nil, note: nil), by: Samples.applicant, at: resumed)
        }
        #expect(life.dossier.stage == .processing)
        #expect(try Dossier(code: life.dossier.code, replaying: life.log) == life.dossier)
        return (before, life.dossier)
    }

    /// Eight working hours stood still: the appointment and the queue's time move by eight.
    @Test(arguments: Pause.allCases) func subtractingMovesBothDeadlinesByThePause(pause: Pause) throws {
        let (before, after) = try life(.subtract, TimeLimit(5, .workingDay), pause)
        let gained = Samples.calendar.workingMilliseconds(from: try #require(before.due), to: try #require(after.due))
        #expect(gained == 8 * 3_600_000)
        let queue = try #require(after.workQueue(process: .general)?.due)
        #expect(Samples.calendar.workingMilliseconds(from: try #require(before.stepDue), to: queue) == 8 * 3_600_000)
    }

    @Test(arguments: Pause.allCases) func continuingMovesNothing(pause: Pause) throws {
        let (before, after) = try life(.continue, TimeLimit(5, .workingDay), pause)
        #expect(after.due == before.due && after.stepDue == before.stepDue)
    }

    @Test(arguments: Pause.allCases) func restartingCountsTheWholeLimitAnew(pause: Pause) throws {
        let (_, after) = try life(.restart, TimeLimit(5, .workingDay), pause)
        #expect(Samples.calendar.workingMilliseconds(from: resumed, to: try #require(after.due)) == 40 * 3_600_000)
    }

    @Test(arguments: Pause.allCases, [DayCounting.hourExact, .endOfDay]) func limitsByDateStillEndWithAWorkingDay(pause: Pause, counting: DayCounting) throws {
        for limit in [TimeLimit(10, .calendarDay), TimeLimit(5, .workingDay)] where limit.unit == .calendarDay || counting == .endOfDay {
            let due = try #require(try life(.subtract, limit, pause, counting).after.due)
            #expect(due == Samples.calendar.endOfWorkingDay(onOrAfter: due.day))
        }
    }

    /// Same day stays same day when the time is counted anew.
    @Test func aRestartKeepsTheSameDay() {
        let limit = TimeLimit(1, .workingDay)
        let due = Samples.calendar.due(from: morning, limit: limit, counting: .hourExact, sameDay: true)
        var clock = Clock(startedAt: morning, due: due, limit: limit)
        clock.suspend(at: paused, reason: .supplement)
        let anew = clock.dueAfterResuming(at: resumed, policy: .restart, counting: .hourExact, calendar: Samples.calendar, sameDay: true)
        #expect(anew == Samples.calendar.due(from: resumed, limit: limit, counting: .hourExact, sameDay: true))
    }

    @Test func aCompletedFilingHasEightHoursAnew() throws {
        var life = try Life(submission: Samples.submission(papers: []), at: morning)
        try life.give(.requestSupplement(components: ["ban-chinh"], note: note), by: Samples.receptionist, at: paused)
        try life.give(.supplement(papers: [SubmittedPaper(component: "ban-chinh")], answers: nil, note: nil), by: Samples.applicant, at: resumed)
        #expect(life.dossier.workQueue(process: .general)?.due == Samples.time("2026-11-18T10:00:00+07:00"))
    }
}
