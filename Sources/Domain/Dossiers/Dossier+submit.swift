extension Dossier {
    /// Judges a filing. Online filing here is open only to procedures that run here: a procedure on a
    /// ministry's or the national system is filed there and never run twice (NĐ 224/2026/NĐ-CP, Điều 15.1.i).
    public static func decide(submission: Submission, by actor: Actor, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        guard !CommandRights.relations(.submit, actor.role).isEmpty else {
            throw Refusal("notYourTask", "Vai của bạn không được nộp hồ sơ.", article: "domain.md §8.1")
        }
        guard submission.channel == .counter || rules.procedure.route == .provincial else {
            throw Refusal(
                "filedElsewhere", "Thủ tục này nộp trên hệ thống khác: mở trang thủ tục để sang đúng nơi nộp.",
                article: "NĐ 224/2026/NĐ-CP, Điều 15.1.i")
        }
        if actor.role == .receptionist {
            guard actor.unit == submission.receivingUnit else {
                throw Refusal("otherUnit", "Bạn chỉ được tiếp nhận tại đơn vị của mình.")
            }
        }
        var filed = submission
        if submission.channel == .online {
            filed.answerDue = rules.receptionCalendar.adding(workingMilliseconds: Int64(rules.policy.answerHours) * 3_600_000, to: now)
        }
        return [.submitted(filed)]
    }

    /// Acceptance: everything that holds from now on is pinned in the one event.
    func receive(papers: [SubmittedPaper]?, returnBy: ReturnMethod?, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        // Without a list of its own, the officer's act confirms what the applicant promised to bring.
        let papers = (papers ?? self.papers).map(\.confirmedAtReception)
        try checkComplete(papers, under: rules)
        guard let first = rules.process.steps.first else {
            throw Refusal("noProcess", "Thủ tục chưa có quy trình nội bộ nên chưa tiếp nhận được.")
        }
        let channel = rules.procedure.rule(for: submission.channel)
        let pinned = AcceptedUnder(
            process: rules.process.code, processVersion: rules.process.version, limit: channel?.provincialLimit ?? channel?.legalLimit,
            legalLimit: channel?.legalLimit, counting: rules.procedure.dayCounting, pausePolicy: rules.procedure.pausePolicy,
            sameDay: channel?.sameDay ?? false, maxReappointments: rules.policy.maxReappointments)
        // Điều 17.3: the clock starts when the dossier is received complete; a non-territorial one
        // starts when the competent agency has it. The expected appointment stands on Mẫu 01 either way.
        let due = pinned.limit.map { rules.deadlineCalendar.due(from: now, limit: $0, counting: pinned.counting, sameDay: pinned.sameDay) }
        return [
            .received(
                Reception(
                    acceptedUnder: pinned, papers: papers, clockStart: rules.isTerritorial ? now : nil, due: due,
                    handOverDue: rules.receptionCalendar.handOverDue(receivedAt: now), step: first.key,
                    returnBy: returnBy ?? submission.returnBy))
        ]
    }

    /// Nothing incomplete is accepted: what is missing is asked for in one go instead (Điều 17.2.a).
    private func checkComplete(_ papers: [SubmittedPaper], under rules: DossierRules) throws(Refusal) {
        guard let procedureCase = rules.procedure.procedureCase(submission.procedureCase) else { return }
        let met = Set(papers.filter { $0.state != .missing }.map(\.component))
        let missing = procedureCase.components.filter { $0.mandatory && !met.contains($0.key) }
        guard missing.isEmpty else {
            throw Refusal(
                "papersMissing",
                "Còn thiếu \(missing.count) giấy tờ bắt buộc: \(missing.map(\.name).joined(separator: "; ")). Lập phiếu yêu cầu bổ sung, ghi đủ một lần.",
                article: "NĐ 118/2025/NĐ-CP, Điều 17.2.a")
        }
    }
}
