import Domain
import TestSupport
import Testing

/// The one path everything hangs on, through the pure domain.
@Suite struct MainPathTests {
    private let morning = Samples.time("2026-11-20T09:10:00+07:00")

    private func processed() throws -> Life {
        var life = try Life(at: morning)
        try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: morning)
        try life.give(.forward(note: nil), by: Samples.receptionist, at: morning)
        try life.give(.take, by: Samples.caseOfficer, at: morning)
        return life
    }

    @Test func aDossierGoesFromThePhoneToTheReturnedResult() throws {
        var life = try processed()
        #expect(life.dossier.status == .processing)
        try life.give(.forward(note: nil), by: Samples.caseOfficer, at: morning)
        try life.give(.submitForApproval(proposed: .granted, note: nil), by: Samples.head, at: morning)
        try life.give(.approve(note: nil), by: Samples.approver, at: morning)
        try life.give(.seal(documentNumber: "12/CT", file: "tep", sha256: "00"), by: Samples.clerk, at: morning)
        #expect(life.dossier.status == .resultReady)
        try life.give(.returnResult(method: nil, receiver: Samples.block(.receiver), handBackOriginals: false), by: Samples.receptionist, at: morning)
        try life.give(.rate(score: 5, note: nil), by: Samples.applicant, at: morning)
        #expect(life.dossier.status == .returned)
        #expect(life.dossier.rating == 5)
        #expect(try Dossier(code: life.dossier.code, replaying: life.log) == life.dossier)
    }

    /// NĐ 118/2025/NĐ-CP, Điều 17.3: the clock starts when the dossier is received complete.
    @Test func theClockStartsAtReceptionAndSkipsTheHoliday() throws {
        let life = try processed()
        #expect(life.dossier.clock?.startedAt == morning)
        // Friday 9:10 + 24 working hours, without the weekend and 24/11 (Ngày Văn hóa Việt Nam).
        #expect(life.dossier.due == Samples.time("2026-11-26T09:10:00+07:00"))
    }

    /// NĐ 118/2025/NĐ-CP, Điều 17.3: non-territorial, time runs from when the competent agency has it.
    @Test func theClockOfANonTerritorialDossierStartsWithTheAgency() throws {
        var life = try Life(at: morning, rules: Samples.rules(territorial: false))
        try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: morning)
        #expect(life.dossier.clock == nil)
        let later = Samples.time("2026-11-23T08:00:00+07:00")
        try life.give(.handOver(unit: Samples.commune, note: nil), by: Samples.receptionist, at: later)
        #expect(life.dossier.clock == nil)
        #expect(life.dossier.handOverPending)
        let confirmed = Samples.time("2026-11-23T14:00:00+07:00")
        try life.give(.take, by: Samples.caseOfficer, at: confirmed)
        #expect(life.dossier.clock?.startedAt == confirmed)
        #expect(!life.dossier.handOverPending)
    }

    /// NĐ 118/2025/NĐ-CP, Điều 17.2.a: what is missing is asked for, never accepted in silence.
    @Test func anIncompleteDossierIsNotReceived() throws {
        var life = try Life(submission: Samples.submission(papers: []), at: morning)
        #expect(throws: Refusal.self) { try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: morning) }
        try life.give(.requestSupplement(components: ["ban-chinh"], note: Samples.block(.note)), by: Samples.receptionist, at: morning)
        #expect(life.dossier.status == .supplementRequested)
        try life.give(.supplement(papers: [SubmittedPaper(component: "ban-chinh")], answers: nil, note: nil), by: Samples.applicant, at: morning)
        try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: morning)
        #expect(life.dossier.status == .accepted)
    }

    @Test func anOnlineFilingIsAnsweredWithinEightWorkingHours() throws {
        let life = try Life(at: Samples.time("2026-11-20T20:00:00+07:00"))
        #expect(life.dossier.submission.answerDue == Samples.time("2026-11-23T17:00:00+07:00"))
    }

    /// A supplement after acceptance takes effect when the head approves, and the pause is added.
    @Test func aSupplementPausesTheClockOnceTheHeadApproves() throws {
        var life = try processed()
        try life.give(.requestSupplement(components: ["ban-chinh"], note: Samples.block(.note)), by: Samples.caseOfficer, at: morning)
        #expect(life.dossier.clock?.isSuspended == false)
        try life.give(.approveSupplementRequest, by: Samples.head, at: Samples.time("2026-11-20T14:00:00+07:00"))
        #expect(life.dossier.clock?.isSuspended == true)
        let brought = Samples.time("2026-11-23T14:00:00+07:00")
        try life.give(.supplement(papers: [SubmittedPaper(component: "ban-chinh")], answers: nil, note: nil), by: Samples.applicant, at: brought)
        #expect(life.dossier.due == Samples.time("2026-11-27T09:10:00+07:00"))
        #expect(life.dossier.assignee == Samples.caseOfficer.account)
    }

    /// QĐ 766/QĐ-TTg, 2.1: a second request counts as late, so it needs the director.
    @Test func aSecondSupplementNeedsTheDirectorAndCountsAsLate() throws {
        var life = try processed()
        for number in 1...2 {
            try life.give(.requestSupplement(components: ["ban-chinh"], note: Samples.block(.note)), by: Samples.caseOfficer, at: morning)
            if number == 2 {
                #expect(throws: Refusal.self) { try life.give(.approveSupplementRequest, by: Samples.head, at: morning) }
            }
            try life.give(.approveSupplementRequest, by: number == 1 ? Samples.head : Samples.approver, at: morning)
            try life.give(.supplement(papers: [SubmittedPaper(component: "ban-chinh")], answers: nil, note: nil), by: Samples.applicant, at: morning)
        }
        #expect(life.dossier.countsAsLate)
    }

    /// Who drafted does not approve (domain.md §8.1).
    @Test func whoDraftedDoesNotApprove() throws {
        var life = try processed()
        try life.give(.forward(note: nil), by: Samples.caseOfficer, at: morning)
        let headWhoSigns = Actor(account: Samples.head.account, role: .approver, unit: Samples.commune)
        try life.give(.submitForApproval(proposed: .granted, note: nil), by: Samples.head, at: morning)
        #expect { try life.give(.approve(note: nil), by: headWhoSigns, at: morning) } throws: { ($0 as? Refusal)?.code == "drafterMayNotApprove" }
    }

    /// TT 03/2025/TT-VPCP, Mẫu 04: one re-appointment; afterwards the dossier stays overdue.
    @Test func aLateDossierIsReappointedOnce() throws {
        var life = try processed()
        let note = Samples.block(.note)
        try life.give(.extend(to: Samples.time("2026-11-30T09:10:00+07:00"), note: note), by: Samples.approver, at: morning)
        #expect { try life.give(.extend(to: Samples.time("2026-12-01T09:10:00+07:00"), note: note), by: Samples.approver, at: morning) } throws: {
            ($0 as? Refusal)?.code == "alreadyExtended"
        }
    }

    @Test func anotherCitizensDossierIsNotTheirs() throws {
        let life = try Life(at: morning)
        #expect(!CommandRights.mayRead(Samples.stranger, life.dossier))
        #expect(life.dossier.commands(for: Samples.stranger, at: morning, under: life.rules).isEmpty)
    }
}
