extension Dossier {
    mutating func applyRouting(_ event: DossierEvent, at: Timestamp) {
        switch event {
        case .taken(let assignment):
            assignee = assignment.to
            handOverPending = false
        case .assigned(let assignment):
            assignee = assignment.to
            handOverPending = false
        case .forwarded(let move), .handedOver(let move):
            trail.append(Place(step: move.fromStep, unit: move.fromUnit, assignee: assignee))
            go(move)
            handOverPending = move.fromUnit != move.toUnit
            startClock(at: move.clockStart, due: move.due)
        case .steppedBack(let move):
            let before = trail.popLast()
            go(move)
            assignee = before?.assignee
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
        stage = .processing
        step = move.toStep
        stepDue = move.stepDue
        processingUnit = move.toUnit
        assignee = nil
        if let note = move.note { blocks.append(note) }
    }
}
