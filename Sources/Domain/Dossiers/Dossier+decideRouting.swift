extension Dossier {
    func decideRouting(_ command: DossierCommand, by actor: Actor, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        switch command {
        case .take: return [.taken(confirming(Assignment(to: actor.account), at: now, under: rules))]
        case .assign(let account): return [.assigned(confirming(Assignment(to: account), at: now, under: rules))]
        case .forward(let note): return [.forwarded(try forwarding(note: note, at: now, under: rules))]
        case .stepBack(let note): return [.steppedBack(try steppingBack(note: note, at: now, under: rules))]
        case .consult(let unit, let hours, let note):
            guard unit != processingUnit else { throw Refusal("sameUnit", "Không thể xin ý kiến chính đơn vị mình.") }
            guard !consultations.contains(where: { $0.unit == unit }) else {
                throw Refusal("alreadyConsulted", "Đơn vị này đang được xin ý kiến rồi.")
            }
            guard (1...400).contains(hours) else { throw Refusal("badHours", "Thời hạn cho ý kiến từ 1 đến 400 giờ làm việc.") }
            let due = rules.deadlineCalendar.adding(workingMilliseconds: Int64(hours) * 3_600_000, to: now)
            return [.consulted(Consultation(unit: unit, answerDue: due, note: note))]
        case .giveOpinion(let note):
            guard let unit = actor.unit else { throw Refusal("noUnit", "Tài khoản này không thuộc đơn vị nào.") }
            return [.opinionGiven(Opinion(unit: unit, note: note))]
        case .handOver(let unit, let note): return [.handedOver(try handingOver(to: unit, note: note, at: now, under: rules))]
        default: return []
        }
    }

    private func currentStep() throws(Refusal) -> StepKey {
        guard let step else { throw Refusal("noStep", "Hồ sơ chưa vào quy trình.") }
        return step
    }

    /// From the branch the next step lies with the competent agency; inside it, in the same unit.
    private func forwarding(note: BlockReference?, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> Move {
        guard let next = nextStep(under: rules) else { throw Refusal("lastStep", "Không còn bước nào để chuyển tiếp.") }
        let toUnit = stage == .received ? submission.competentUnit : processingUnit
        return move(to: next, unit: toUnit, note: note, from: try currentStep(), at: now, under: rules)
    }

    /// To another unit, in the step where it stands; at the branch, the agency's first step. The
    /// appointment does not change (domain.md §2.5, liên thông).
    private func handingOver(to unit: UnitCode, note: BlockReference?, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> Move {
        guard unit != processingUnit || stage == .received else { throw Refusal("sameUnit", "Hồ sơ đang ở chính đơn vị này.") }
        let key = try currentStep()
        let target = stage == .received ? nextStep(under: rules) : rules.process.step(key)
        guard let target else { throw Refusal("lastStep", "Không còn bước nào để bàn giao.") }
        guard !target.kind.endsTheDecision else { throw submitInstead }
        return move(to: target, unit: unit, note: note, from: key, at: now, under: rules)
    }

    private func move(to step: ProcessStep, unit: UnitCode, note: BlockReference?, from: StepKey, at now: Timestamp, under rules: DossierRules) -> Move {
        Move(fromStep: from, toStep: step.key, fromUnit: processingUnit, toUnit: unit, stepDue: stepDue(of: step, from: now, under: rules), note: note)
    }

    /// NĐ 118/2025/NĐ-CP, Điều 17.3: the time of a non-territorial dossier runs from when the
    /// competent agency has it, so from the first confirmation there, not from the branch's sending.
    private func confirming(_ assignment: Assignment, at now: Timestamp, under rules: DossierRules) -> Assignment {
        guard clock == nil, let pinned = reception?.acceptedUnder, let limit = pinned.limit else { return assignment }
        var assignment = assignment
        let due = rules.deadlineCalendar.due(from: now, limit: limit, counting: pinned.counting, sameDay: pinned.sameDay)
        assignment.clockStart = now
        assignment.due = due
        if let step = step.flatMap({ rules.process.step($0) }) { assignment.stepDue = stepDue(of: step, from: now, until: due, under: rules) }
        return assignment
    }

    private func steppingBack(note: BlockReference, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> Move {
        guard let before = trail.last, let step = rules.process.step(before.step) else {
            throw Refusal("firstStep", "Không còn bước trước để trả lại.")
        }
        let isBranch = before.unit == submission.receivingUnit && before.step == reception?.step
        return Move(
            fromStep: try currentStep(), toStep: before.step, fromUnit: processingUnit, toUnit: before.unit,
            stepDue: isBranch ? rules.receptionCalendar.handOverDue(receivedAt: now) : stepDue(of: step, from: now, under: rules), note: note)
    }
}
