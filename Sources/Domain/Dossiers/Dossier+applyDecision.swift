extension Dossier {
    mutating func applyDecision(_ event: DossierEvent, at: Timestamp, by actor: Actor) {
        switch event {
        case .submittedForApproval(let submission):
            if let step { trail.append(Place(step: step, unit: processingUnit, assignee: actor.account)) }
            stage = .awaitingApproval
            step = submission.toStep
            stepDue = submission.stepDue
            proposed = submission.proposed
            drafter = actor.account
            drafters.insert(actor.account)
            assignee = nil
            handOverPending = false
            consultations.removeAll { submission.withoutOpinions.contains($0.unit) }
            if let note = submission.note { blocks.append(note) }
        case .approved(let decision), .refused(let decision):
            stage = .approved
            outcome = decision.outcome
            step = decision.toStep
            stepDue = due
            assignee = nil
            if let note = decision.note { blocks.append(note) }
        case .approvalRejected(let move):
            // A rejected draft of a supplement request goes back to its drafter; the step never moved.
            let before = supplementDraft == nil ? trail.popLast() : nil
            go(move)
            if stage == .processing { assignee = before?.assignee ?? drafter }
            supplementDraft = nil
            proposed = nil
        case .sealed(let sealing):
            results.append(sealing)
            numbers.append(DocumentNumber(unit: processingUnit, year: at.day.parts.year, text: sealing.documentNumber))
            decidedBy = processingUnit
            consultations = []
            stage = .resultReady
            step = sealing.toStep
            stepDue = nil
            processingUnit = submission.returnUnit
            assignee = nil
            // A corrected result was decided when the first one was.
            finishedAt = finishedAt ?? at
            clock?.end(at: at)
        case .correctionOrdered(let order):
            stage = .approved
            step = order.toStep
            stepDue = nil
            processingUnit = order.unit
            assignee = nil
            returnedAt = nil
            blocks.append(order.note)
        case .resultCorrected(let correction):
            numbers.append(DocumentNumber(unit: decidedBy ?? submission.competentUnit, year: at.day.parts.year, text: correction.documentNumber))
            results.append(Sealing(documentNumber: correction.documentNumber, file: correction.file, sha256: correction.sha256, toStep: step ?? "return"))
            blocks.append(correction.note)
        default: break
        }
    }
}
