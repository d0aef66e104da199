import Domain
import Foundation
import TestSupport
import Testing

/// Two thousand random lives: whatever people do, the log tells the dossier, and nothing illegal happens.
@Suite struct RandomLivesTests {
    private static let cast = [
        Samples.applicant, Samples.receptionist, Samples.caseOfficer, Samples.secondOfficer, Samples.head, Samples.approver, Samples.clerk, Samples.cashier, Samples.stranger,
        // One person, two positions: here the separation of duties is put to the test.
        Samples.officerWhoSigns, Samples.otherApprover, Samples.departmentOfficer, Samples.departmentHead,
        Samples.departmentApprover, Samples.departmentClerk,
    ]

    /// More of them in the long run (`make soak`).
    private static let lives = ProcessInfo.processInfo.environment["RANDOM_LIVES"].flatMap(Int.init) ?? 2_000

    private static let onward: Set<CommandKind> = [
        .receive, .forward, .take, .submitForApproval, .approve, .refuse, .seal, .returnResult, .supplement, .confirmPayment, .rate,
    ]

    @Test func replayEqualsTheDossierAndNothingIllegalHappens() throws {
        let seed: UInt64 = 20_261_124
        print("random lives seed \(seed)")
        var random = SeededRandom(seed: seed)
        var reached: Set<Stage> = []
        for number in 0..<Self.lives {
            var now = Samples.time("2026-03-02T08:00:00+07:00").advanced(byMilliseconds: Int64.random(in: 0...20_000_000_000, using: &random))
            var life = try Life(
                submission: Samples.submission(channel: number % 3 == 0 ? .counter : .online), by: number % 3 == 0 ? Samples.receptionist : Samples.applicant, at: now,
                rules: Samples.rules(process: number % 5 == 0 ? Samples.onTheSpot : .general, territorial: number % 4 != 0))
            for _ in 0..<Int.random(in: 1...60, using: &random) {
                now = now.advanced(byMilliseconds: Int64.random(in: 60_000...90_000_000, using: &random))
                let actor = Self.cast[Int.random(in: 0..<Self.cast.count, using: &random)]
                let allowed = life.dossier.commands(for: actor, at: now, under: life.rules)
                // Mostly people do their work; now and then anything that is allowed.
                let onward = Int.random(in: 0..<10, using: &random) < 8 ? allowed.filter { Self.onward.contains($0) } : allowed
                guard let kind = onward.randomElement(using: &random), let command = command(kind, life, now, &random) else { continue }
                let before = life.dossier
                do { try life.give(command, by: actor, at: now) } catch { #expect(life.dossier == before) }
                if before.stage.isTerminal, before.stage != .returned { #expect(life.dossier.stage == before.stage) }
                if before.stage == .awaitingApproval, life.dossier.stage == .approved { #expect(!before.drafters.contains(actor.account)) }
                if before.stage != life.dossier.stage {
                    #expect(StageMatrix.allows(before.stage, life.dossier.stage), "\(before.stage) → \(life.dossier.stage) by \(kind)")
                }
                expectSomebodyCanGoOn(life, at: now, after: kind)
            }
            #expect(try Dossier(code: life.dossier.code, replaying: life.log) == life.dossier)
            reached.insert(life.dossier.stage)
        }
        #expect(reached.count >= 12, "\(reached)")
    }

    /// No dead end: whoever the queue names may do something.
    private func expectSomebodyCanGoOn(_ life: Life, at now: Timestamp, after kind: CommandKind) {
        guard !life.dossier.stage.isTerminal else { return }
        guard let queue = life.dossier.workQueue(process: life.rules.process) else {
            Issue.record("\(life.dossier.stage) in no queue after \(kind)")
            return
        }
        let people = Self.cast.filter { ($0.role == queue.role && $0.unit == queue.unit) || (queue.isWaiting && ($0 == Samples.applicant || $0 == Samples.receptionist)) }
        let onward = people.flatMap { life.dossier.commands(for: $0, at: now, under: life.rules) }
        #expect(onward.contains { $0 != .handBackOriginals && $0 != .amendIntake }, "\(life.dossier.stage) with \(queue) after \(kind)")
    }

    private func command(_ kind: CommandKind, _ life: Life, _ now: Timestamp, _ random: inout SeededRandom) -> DossierCommand? {
        let note = Samples.block(.note)
        let paper = [SubmittedPaper(component: "ban-chinh")]
        return switch kind {
        case .submit: nil
        case .receive: .receive(papers: nil, returnBy: nil)
        case .declineReception: Bool.random(using: &random) ? nil : .declineReception(article: "Điều 17", note: note)
        case .amendIntake: .amendIntake(parties: Samples.block(.parties), note: note)
        case .requestSupplement: .requestSupplement(components: ["ban-chinh"], note: note)
        case .approveSupplementRequest: .approveSupplementRequest
        case .supplement: .supplement(papers: paper, answers: nil, note: nil)
        case .expireSupplement: .expireSupplement
        case .requestPayment: .requestPayment(amount: VND(50_000))
        case .confirmPayment: .confirmPayment(amount: life.dossier.paymentDue?.amount ?? VND(1), method: .qrCode, slip: "s", receiptNumber: "r")
        case .take: .take
        case .assign: .assign(to: Samples.secondOfficer.account)
        case .forward: .forward(note: nil)
        case .stepBack: .stepBack(note: note)
        case .consult: .consult(unit: Samples.department, workingHours: 8, note: note)
        case .giveOpinion: .giveOpinion(note: note)
        case .handOver: .handOver(unit: Bool.random(using: &random) ? Samples.commune : Samples.department, note: nil)
        case .submitForApproval: .submitForApproval(proposed: Bool.random(using: &random) ? .granted : .refused, note: nil)
        case .approve: .approve(note: nil)
        case .rejectApproval: .rejectApproval(note: note)
        case .seal: .seal(documentNumber: "1", file: "f", sha256: "0")
        case .refuse: .refuse(article: "Điều 1", note: note)
        case .requestWithdrawal: .requestWithdrawal(note: nil)
        case .acceptWithdrawal: .acceptWithdrawal(note: nil)
        case .rejectWithdrawal: .rejectWithdrawal(note: note)
        case .stop: Bool.random(using: &random) ? nil : .stop(article: "Điều 2", note: note)
        case .extend: .extend(to: Samples.calendar.endOfWorkingDay(onOrAfter: max(now, life.dossier.due ?? now).day.advanced(by: 3)), note: note)
        case .returnResult: .returnResult(method: .counter, receiver: Samples.block(.receiver), handBackOriginals: true)
        case .handBackOriginals: .handBackOriginals(note: nil)
        case .correctResult: .correctResult(note: note)
        case .rate: .rate(score: 4, note: nil)
        }
    }
}
