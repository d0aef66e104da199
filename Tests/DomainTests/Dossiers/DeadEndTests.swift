import Domain
import TestSupport
import Testing

/// Ways on which a dossier once got stuck.
@Suite struct DeadEndTests {
    private let morning = Samples.time("2026-11-20T09:10:00+07:00")
    private let note = Samples.block(.note)

    private func received(_ process: ProcessDefinition = .general, territorial: Bool = true, procedure: ProcedureVersion = Samples.copyProcedure) throws -> Life {
        var life = try Life(at: morning, rules: Samples.rules(procedure: procedure, process: process, territorial: territorial))
        try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: morning)
        return life
    }

    private func code(_ life: Life, _ command: CommandKind, _ actor: Actor) -> String? {
        life.dossier.refusal(of: command, by: actor, at: morning, under: life.rules)?.code
    }

    private func pay(_ life: inout Life, at: Timestamp) throws {
        try life.give(.confirmPayment(amount: VND(50_000), method: .cash, slip: "", receiptNumber: "1"), by: Samples.cashier, at: at)
    }

    @Test func aFeeAskedAtTheBranchLeavesTheDossierAtTheBranch() throws {
        var life = try received()
        try life.give(.requestPayment(amount: VND(50_000)), by: Samples.receptionist, at: morning)
        try pay(&life, at: morning)
        #expect(life.dossier.stage == .received)
        try life.give(.forward(note: nil), by: Samples.receptionist, at: morning)
        #expect(life.dossier.processingUnit == Samples.commune)
    }

    @Test func aWithdrawalBeforeTheHandOverIsTheDesks() throws {
        var life = try received()
        try life.give(.requestWithdrawal(note: nil), by: Samples.applicant, at: morning)
        let queue = try #require(life.dossier.workQueue(process: .general))
        #expect(queue.role == .receptionist && queue.unit == Samples.branch)
        try life.give(.rejectWithdrawal(note: note), by: Samples.receptionist, at: morning)
        #expect(life.dossier.stage == .received)
    }

    @Test func aRejectedOnTheSpotDossierGoesBackToTheDeskAndUpAgain() throws {
        var life = try received(Samples.onTheSpot)
        for _ in 1...2 {
            try life.give(.submitForApproval(proposed: .granted, note: nil), by: Samples.receptionist, at: morning)
            try life.give(.rejectApproval(note: note), by: Samples.approver, at: morning)
            #expect(life.dossier.stage == .received && life.dossier.isAtBranch && life.dossier.assignee == nil)
        }
        try life.give(.submitForApproval(proposed: .granted, note: nil), by: Samples.receptionist, at: morning)
        try life.give(.approve(note: nil), by: Samples.approver, at: morning)
        #expect(life.dossier.stage == .approved)
    }

    @Test func nobodyPassesADossierOnIntoTheSignature() throws {
        var life = try received(Samples.onTheSpot)
        #expect(code(life, .handOver, Samples.receptionist) == "submitInstead")
        #expect(code(life, .forward, Samples.receptionist) == "submitInstead")
        life = try received()
        try life.give(.forward(note: nil), by: Samples.receptionist, at: morning)
        try life.give(.take, by: Samples.caseOfficer, at: morning)
        try life.give(.forward(note: nil), by: Samples.caseOfficer, at: morning)
        #expect(code(life, .forward, Samples.head) == "submitInstead")
    }

    @Test func aProposedRefusalIsRefusedWithItsArticleOrSentBack() throws {
        var life = try received(Samples.onTheSpot)
        try life.give(.submitForApproval(proposed: .refused, note: nil), by: Samples.receptionist, at: morning)
        #expect(code(life, .approve, Samples.approver) == "refuseInstead")
        #expect(code(life, .rejectApproval, Samples.approver) == nil)
        try life.give(.refuse(article: "Điều 5", note: note), by: Samples.approver, at: morning)
        #expect(life.dossier.outcome == .refused)
    }

    /// NĐ 118/2025/NĐ-CP, Điều 17.3; and "my deadline" is counted from then.
    @Test func aWronglyRoutedDossierGoesBackToTheBranch() throws {
        var life = try received(territorial: false)
        try life.give(.handOver(unit: Samples.department, note: nil), by: Samples.receptionist, at: morning)
        #expect(life.dossier.clock == nil)
        try life.give(.stepBack(note: note), by: Samples.departmentHead, at: morning)
        #expect(life.dossier.stage == .received && life.dossier.isAtBranch)
        try life.give(.forward(note: nil), by: Samples.receptionist, at: morning)
        let confirmed = Samples.time("2026-11-23T09:00:00+07:00")
        try life.give(.take, by: Samples.caseOfficer, at: confirmed)
        #expect(life.dossier.clock?.startedAt == confirmed)
        #expect(try Dossier(code: life.dossier.code, replaying: life.log) == life.dossier)
    }

    @Test func anUnstartedClockIsNotExtended() throws {
        let life = try received(territorial: false)
        #expect(code(life, .extend, Samples.approver) == "clockNotStarted")
    }

    /// domain.md §2.5: not from 9 and 10 only.
    @Test func aWithdrawalIsStillPossibleBeforeTheSeal() throws {
        var life = try received(Samples.onTheSpot)
        try life.give(.submitForApproval(proposed: .granted, note: nil), by: Samples.receptionist, at: morning)
        try life.give(.approve(note: nil), by: Samples.approver, at: morning)
        try life.give(.requestWithdrawal(note: nil), by: Samples.applicant, at: morning)
        try life.give(.rejectWithdrawal(note: note), by: Samples.approver, at: morning)
        #expect(life.dossier.stage == .approved)
        try life.give(.seal(documentNumber: "1", file: "f", sha256: "0"), by: Samples.clerk, at: morning)
        #expect(code(life, .requestWithdrawal, Samples.applicant) == "notNow")
        // 9 → 4: the leader orders, the clerk seals anew, the old paper stays.
        #expect(code(life, .correctResult, Samples.clerk) == "notYourTask")
        try life.give(.correctResult(note: note), by: Samples.approver, at: morning)
        #expect(code(life, .requestWithdrawal, Samples.applicant) == "decided")
        try life.give(.seal(documentNumber: "2", file: "g", sha256: "1"), by: Samples.clerk, at: morning)
        #expect(life.dossier.results.map(\.documentNumber) == ["1", "2"] && life.dossier.result?.replaces == "1")
    }

    @Test func silenceOfTheAskedIsWaitedForAndThenRecorded() throws {
        var life = try received()
        try life.give(.forward(note: nil), by: Samples.receptionist, at: morning)
        try life.give(.take, by: Samples.caseOfficer, at: morning)
        try life.give(.forward(note: nil), by: Samples.caseOfficer, at: morning)
        try life.give(.consult(unit: Samples.department, workingHours: 2, note: note), by: Samples.head, at: morning)
        #expect(code(life, .submitForApproval, Samples.head) == "opinionsOutstanding")
        try life.give(.submitForApproval(proposed: .granted, note: nil), by: Samples.head, at: Samples.time("2026-11-20T15:00:00+07:00"))
        guard case .submittedForApproval(let submission)? = life.log.last?.event else { Issue.record("not submitted"); return }
        #expect(submission.withoutOpinions == [Samples.department] && life.dossier.consultations.isEmpty)
    }

    /// What a ministry runs is not run here, whatever the channel (NĐ 224/2026/NĐ-CP, Điều 15.1.i).
    @Test func onlyWhatRunsHereIsFiledHere() throws {
        func refusal(_ route: ProcessingRoute, _ channel: FilingChannel, channels: [FilingChannel]) -> String? {
            let procedure = ProcedureVersion(
                code: "1", effectiveFrom: LocalDay(number: 0), name: "Tên", shortName: "Tên", summary: "", field: "L", levels: [.commune], route: route,
                filingLink: "https://dichvucong.gov.vn", whoMayApply: [], channels: channels.map { ChannelRule(channel: $0, legalLimit: nil) }, cases: [],
                steps: [], legalBasis: [], results: [])
            let actor = channel == .counter ? Samples.receptionist : Samples.applicant
            do {
                _ = try Dossier.decide(submission: Samples.submission(channel: channel), by: actor, at: morning, under: Samples.rules(procedure: procedure))
                return nil
            } catch { return error.code }
        }
        #expect(refusal(.ministryCentral, .counter, channels: [.counter]) == "filedElsewhere")
        #expect(refusal(.provincial, .post, channels: [.counter]) == "channelNotOffered")
        #expect(refusal(.provincial, .online, channels: [.online]) == "notOnline")
        #expect(refusal(.provincial, .counter, channels: [.counter]) == nil)
    }
}
