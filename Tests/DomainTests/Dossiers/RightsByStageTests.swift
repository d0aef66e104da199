import Domain
import Foundation
import TestSupport
import Testing

/// What everybody may do in every stage, asked of the guards themselves and kept beside this file: a
/// change of who may do what is seen in review. `WRITE_SNAPSHOTS=1` writes it anew.
@Suite struct RightsByStageTests {
    private static let morning = Samples.time("2026-11-20T09:10:00+07:00")
    private static let people: [(String, Actor)] = [
        ("applicant", Samples.applicant), ("another applicant", Samples.stranger), ("receptionist of the branch", Samples.receptionist),
        ("receptionist elsewhere", Actor(account: "x", role: .receptionist, unit: Samples.farBranch)), ("dispatcher", Actor(account: "dp", role: .dispatcher, unit: Samples.commune)),
        ("case officer who has it", Samples.caseOfficer), ("another case officer", Samples.secondOfficer), ("division head", Samples.head),
        ("approver", Samples.approver), ("approver who drafted", Samples.officerWhoSigns), ("clerk", Samples.clerk), ("cashier", Samples.cashier),
        ("case officer of another agency", Samples.departmentOfficer), ("approver of another agency", Samples.departmentApprover),
        ("centre director", Actor(account: "gd", role: .centreDirector, unit: "TT.QN")), ("auditor", Actor(account: "tt", role: .auditor)),
        ("system administrator", Actor(account: "qt", role: .systemAdmin)),
    ]

    private let note = Samples.block(.note)

    /// The ways to the stages, each from the one before it.
    private func lives() throws -> [(String, Life)] {
        let at = Self.morning
        var all: [(String, Life)] = []
        var life = try Life(at: at)
        func keep(_ name: String, _ life: Life, _ further: (inout Life) throws -> Void = { _ in }) throws {
            var copy = life
            try further(&copy)
            all.append((name, copy))
        }
        try keep("submitted", life)
        try keep("intakeSupplement", life) { try $0.give(.requestSupplement(components: ["ban-chinh"], note: note), by: Samples.receptionist, at: at) }
        try keep("declined", life) { try $0.give(.declineReception(article: "Điều 17", note: note), by: Samples.receptionist, at: at) }
        try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: at)
        try keep("received", life)
        try keep("paymentRequested at the branch", life) { try $0.give(.requestPayment(amount: VND(1)), by: Samples.receptionist, at: at) }
        try keep("withdrawalRequested at the branch", life) { try $0.give(.requestWithdrawal(note: nil), by: Samples.applicant, at: at) }
        try life.give(.forward(note: nil), by: Samples.receptionist, at: at)
        try keep("processing, hand-over not confirmed", life)
        try life.give(.take, by: Samples.caseOfficer, at: at)
        try keep("processing, appraisal", life)
        try keep("processing, another agency asked", life) { try $0.give(.consult(unit: Samples.department, workingHours: 8, note: note), by: Samples.caseOfficer, at: at) }
        var draft = life
        try draft.give(.requestSupplement(components: ["ban-chinh"], note: note), by: Samples.caseOfficer, at: at)
        try keep("supplementDrafted", draft)
        try keep("supplementRequested", draft) { try $0.give(.approveSupplementRequest, by: Samples.head, at: at) }
        try keep("paymentRequested at the agency", life) { try $0.give(.requestPayment(amount: VND(1)), by: Samples.caseOfficer, at: at) }
        try keep("withdrawalRequested at the agency", life) { try $0.give(.requestWithdrawal(note: nil), by: Samples.applicant, at: at) }
        try keep("stopped", life) { try $0.give(.stop(article: "Điều 2", note: note), by: Samples.approver, at: at) }
        try life.give(.forward(note: nil), by: Samples.caseOfficer, at: at)
        try keep("processing, review", life)
        try keep("awaitingApproval, refusal proposed", life) { try $0.give(.submitForApproval(proposed: .refused, note: nil), by: Samples.head, at: at) }
        try life.give(.submitForApproval(proposed: .granted, note: nil), by: Samples.head, at: at)
        try keep("awaitingApproval", life)
        try life.give(.approve(note: nil), by: Samples.approver, at: at)
        try keep("approved", life)
        try life.give(.seal(documentNumber: "1", file: "f", sha256: "0"), by: Samples.clerk, at: at)
        try keep("resultReady", life)
        try life.give(.returnResult(method: .counter, receiver: Samples.block(.receiver), handBackOriginals: false), by: Samples.receptionist, at: at)
        try keep("returned", life)
        try life.give(.correctResult(note: note), by: Samples.approver, at: at)
        try keep("approved, correction ordered", life)
        return all
    }

    @Test func everybodyMayDoWhatTheSnapshotSays() throws {
        var text = "# Who may do what, stage by stage\n\nAsked of the guards; `WRITE_SNAPSHOTS=1` with the test `RightsByStage` writes it anew. Nobody else may do anything.\n"
        for (name, life) in try lives() {
            text += "\n## \(name)\n"
            for (person, actor) in Self.people {
                let commands = life.dossier.commands(for: actor, at: Self.morning, under: life.rules)
                if !commands.isEmpty { text += "- \(person): \(commands.map(\.rawValue).joined(separator: ", "))\n" }
            }
        }
        let path = URL(filePath: #filePath).appending(path: "../../../../docs/RIGHTS-BY-STAGE.md").standardizedFileURL
        if ProcessInfo.processInfo.environment["WRITE_SNAPSHOTS"] != nil { try Data(text.utf8).write(to: path) }
        let kept = String(decoding: try #require(FileManager.default.contents(atPath: path.path)), as: UTF8.self)
        #expect(kept == text, "rights differ from docs/RIGHTS-BY-STAGE.md; now:\n\(text)")
    }

    @Test func everyStageIsInTheSnapshot() throws {
        let shown = Set(try lives().map(\.1.dossier.stage))
        #expect(Set(Stage.allCases).subtracting(shown) == [.withdrawn])
    }
}
