extension Dossier {
    mutating func applyRouting(_ event: DossierEvent, at: Timestamp, by actor: Actor) {
        switch event {
        case .taken(let assignment), .assigned(let assignment):
            assignee = assignment.to
            handOverPending = false
            if let due = assignment.stepDue { stepDue = due }
            startClock(at: assignment.clockStart, due: assignment.due)
        case .forwarded(let move), .handedOver(let move):
            // Whoever passed an appraisal or a review on has drafted; the branch has not.
            if case .forwarded = event, move.fromStep != reception?.step { drafters.insert(actor.account) }
            trail.append(Place(step: move.fromStep, unit: move.fromUnit, assignee: assignee))
            go(move)
            handOverPending = move.fromUnit != move.toUnit
            startClock(at: move.clockStart, due: move.due)
        case .steppedBack(let move):
            let before = trail.popLast()
            go(move)
            if stage == .processing { assignee = before?.assignee }
            handOverPending = false
        case .consulted(let consultation):
            consultations.append(consultation)
            blocks.append(consultation.note)
        case .opinionGiven(let opinion):
            if let index = consultations.firstIndex(where: { $0.unit == opinion.unit }) { consultations.remove(at: index) }
            blocks.append(opinion.note)
        default: break
        }
    }

    mutating func go(_ move: Move) {
        // Back at the branch it waits to be handed over again; what lies beyond is forgotten.
        let isBackAtBranch = move.toStep == reception?.step && move.toUnit == submission.receivingUnit
        stage = isBackAtBranch ? .received : .processing
        if isBackAtBranch { trail = [] }
        step = move.toStep
        stepDue = move.stepDue
        processingUnit = move.toUnit
        assignee = nil
        if let note = move.note { blocks.append(note) }
    }
}
