extension Dossier {
    /// Judges a filing, by whatever channel: a procedure on a ministry's or the national system is filed there and never run twice (NĐ 224/2026/NĐ-CP, Điều 15.1.i).
    public static func decide(submission: Submission, by actor: Actor, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        guard !CommandRights.relations(.submit, actor.role).isEmpty else {
            throw Refusal("notYourTask", "Vai của bạn không được nộp hồ sơ.", article: "domain.md §8.1")
        }
        try checkFiledHere(submission.channel, rules.procedure)
        if actor.role == .receptionist {
            guard actor.unit == submission.receivingUnit else {
                throw Refusal("otherUnit", "Bạn chỉ được tiếp nhận tại đơn vị của mình.")
            }
        }
        var filed = submission
        filed.answerDue = answerDue(from: now, under: rules)
        return [.submitted(filed)]
    }

    /// Eight working hours to answer a filing, counted anew when it was completed (domain.md §2.8).
    static func answerDue(from now: Timestamp, under rules: DossierRules) -> Timestamp {
        rules.receptionCalendar.adding(workingMilliseconds: Int64(rules.policy.answerHours) * 3_600_000, to: now)
    }

    /// Whatever the channel: what a ministry's or the national system runs is not run here as well.
    private static func checkFiledHere(_ channel: FilingChannel, _ procedure: ProcedureVersion) throws(Refusal) {
        guard procedure.route == .provincial else {
            let place = procedure.route == .nationalPortal ? "Cổng Dịch vụ công quốc gia" : "hệ thống của bộ, ngành"
            throw Refusal(
                "filedElsewhere", "Thủ tục này nộp và giải quyết trên \(place)\(procedure.filingLink.map { ": \($0)" } ?? "; mở trang thủ tục để sang đúng nơi nộp").",
                article: "NĐ 224/2026/NĐ-CP, Điều 15.1.i")
        }
        // A counter turns nobody away, whatever ways a catalogue lists (NĐ 118/2025/NĐ-CP, Điều 14).
        guard channel == .counter || procedure.channels.contains(where: { $0.channel == channel }) else {
            let offered = procedure.channels.map(\.channel.word).joined(separator: ", ")
            throw Refusal("channelNotOffered", "Thủ tục này không nhận theo cách “\(channel.word)”. Cách nộp đang mở: \(offered).")
        }
        guard channel != .online || procedure.isFiledHere else {
            throw Refusal("notOnline", "Thủ tục này chưa mở nộp trực tuyến tại đây: nộp tại quầy của Trung tâm hoặc chi nhánh.")
        }
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
            sameDay: channel?.sameDay ?? false, maxReappointments: rules.policy.maxReappointments,
            pausesForPayment: rules.procedure.pausesForPayment, procedureVersion: rules.procedure.version, fees: channel?.fees ?? [])
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
        guard let procedureCase = rules.filedUnder.procedureCase(submission.procedureCase) else { return }
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
