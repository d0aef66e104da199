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
            return [.sealed(Sealing(documentNumber: number, file: file, sha256: sha256, toStep: try stepAfterDecision(under: rules)))]
        case .correctResult(let number, let file, let sha256, let note):
            return [.resultCorrected(ResultCorrection(documentNumber: number, file: file, sha256: sha256, note: note))]
        default: return []
        }
    }

    private func submitting(_ proposed: Outcome, note: BlockReference?, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        guard let step, let next = nextStep(under: rules) else { throw Refusal("lastStep", "Không còn bước nào để trình.") }
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
                ApprovalSubmission(proposed: proposed, fromStep: step, toStep: next.key, stepDue: stepDue(of: next, from: now, under: rules), note: note)))
        return events
    }

    private func stepAfterDecision(under rules: DossierRules) throws(Refusal) -> StepKey {
        guard let step else { throw Refusal("noStep", "Hồ sơ chưa vào quy trình.") }
        return rules.process.step(after: step)?.key ?? step
    }

    private func goingBack(note: BlockReference, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> Move {
        guard let step else { throw Refusal("noStep", "Hồ sơ chưa vào quy trình.") }
        let back = supplementDraft == nil ? trail.last?.step ?? step : step
        let unit = supplementDraft == nil ? trail.last?.unit ?? processingUnit : processingUnit
        let due = rules.process.step(back).map { stepDue(of: $0, from: now, under: rules) }
        return Move(fromStep: step, toStep: back, fromUnit: processingUnit, toUnit: unit, stepDue: due, note: note)
    }
}
