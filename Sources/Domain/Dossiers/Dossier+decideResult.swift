extension Dossier {
    func decideResult(_ command: DossierCommand, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        switch command {
        case .submitForApproval(let proposed, let note): return try submitting(proposed, note: note, at: now, under: rules)
        case .approve(let note): return [.approved(Decision(outcome: proposed ?? .granted, toStep: try stepAfterDecision(under: rules), note: note))]
        case .refuse(let article, let note):
            return [.refused(Decision(outcome: .refused, toStep: try stepAfterDecision(under: rules), article: try named(article), note: note))]
        case .rejectApproval(let note): return [.approvalRejected(try goingBack(note: note, at: now, under: rules))]
        case .seal(let number, let file, let sha256):
            guard !number.isEmpty else { throw Refusal("numberMissing", "Nhập số văn bản đã lấy trong sổ.", article: "NĐ 30/2020/NĐ-CP, Điều 15") }
            let sealing = Sealing(
                documentNumber: number, file: file, sha256: sha256, toStep: try stepAfterDecision(under: rules), replaces: result?.documentNumber)
            return [.sealed(sealing)]
        case .correctResult(let note): return [.correctionOrdered(try orderingCorrection(note: note, under: rules))]
        default: return []
        }
    }

    private func submitting(_ proposed: Outcome, note: BlockReference?, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        guard let step, let next = nextStep(under: rules) else { throw Refusal("lastStep", "Không còn bước nào để trình.") }
        // Silence is not consent: that a unit did not answer in its time is recorded.
        let silent = consultations.filter { $0.answerDue <= now }.map(\.unit)
        var events: [DossierEvent] = []
        if stage == .received {
            // On the spot: the branch hands over and submits in one act ("trả ngay").
            events.append(
                .forwarded(
                    Move(
                        fromStep: step, toStep: step, fromUnit: processingUnit, toUnit: submission.competentUnit,
                        clockStart: clock == nil ? now : nil, due: clock == nil ? due : nil)))
        }
        events.append(
            .submittedForApproval(
                ApprovalSubmission(proposed: proposed, fromStep: step, toStep: next.key, stepDue: stepDue(of: next, from: now, under: rules), note: note,
                    withoutOpinions: silent)))
        return events
    }

    private func stepAfterDecision(under rules: DossierRules) throws(Refusal) -> StepKey {
        guard let step else { throw Refusal("noStep", "Hồ sơ chưa vào quy trình.") }
        return rules.process.step(after: step)?.key ?? step
    }

    private func goingBack(note: BlockReference, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> Move {
        guard let step else { throw Refusal("noStep", "Hồ sơ chưa vào quy trình.") }
        let place = supplementDraft == nil ? trail.last : nil
        // Submitted on the spot: the agency never had a step of its own, so it goes back to the desk.
        if place?.step == reception?.step {
            return Move(
                fromStep: step, toStep: place?.step ?? step, fromUnit: processingUnit, toUnit: submission.receivingUnit,
                stepDue: rules.receptionCalendar.handOverDue(receivedAt: now), note: note)
        }
        let back = place?.step ?? step
        let unit = place?.unit ?? processingUnit
        let due = rules.process.step(back).map { stepDue(of: $0, from: now, under: rules) }
        return Move(fromStep: step, toStep: back, fromUnit: processingUnit, toUnit: unit, stepDue: due, note: note)
    }

    /// The leader orders, the clerk seals anew; the old paper is kept (NĐ 30/2020/NĐ-CP, Điều 18.3).
    private func orderingCorrection(note: BlockReference, under rules: DossierRules) throws(Refusal) -> CorrectionOrder {
        guard let seal = rules.process.steps.first(where: { $0.kind == .seal }) else {
            throw Refusal("noStep", "Quy trình không có bước đóng dấu để làm lại kết quả.")
        }
        return CorrectionOrder(unit: decidedBy ?? submission.competentUnit, toStep: seal.key, note: note)
    }
}
