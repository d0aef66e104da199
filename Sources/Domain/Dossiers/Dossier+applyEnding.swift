extension Dossier {
    mutating func applyEnding(_ event: DossierEvent, at: Timestamp) {
        switch event {
        case .withdrawalRequested(let reason):
            stageBeforeWithdrawal = stage
            stage = .withdrawalRequested
            clock?.suspend(at: at, reason: .withdrawal)
            if let note = reason.note { blocks.append(note) }
        case .withdrawalAccepted(let reason):
            // A decision that was never issued is none.
            outcome = nil
            end(.withdrawn, at: at, block: reason.note)
        case .withdrawalRejected(let rejection):
            stage = stageBeforeWithdrawal ?? .processing
            stageBeforeWithdrawal = nil
            blocks.append(rejection.note)
            resumeClock(at: at, due: rejection.due, stepDue: rejection.stepDue)
        case .stopped(let reason): end(.stopped, at: at, block: reason.note)
        case .extended(let extension_):
            reappointments += 1
            blocks.append(extension_.note)
            moveDue(to: extension_.due, stepDue: extension_.stepDue, at: at, reason: .apology)
        case .resultReturned(let handing):
            stage = .returned
            returnedAt = at
            assignee = nil
            if handing.originalsHandedBack { originalsHandedBack = true }
            if let receiver = handing.receiver { blocks.append(receiver) }
        case .originalsHandedBack(let reason):
            originalsHandedBack = true
            if let note = reason.note { blocks.append(note) }
        case .rated(let rating):
            self.rating = rating.score
            if let note = rating.note { blocks.append(note) }
        case .deadlineReprojected(let reprojection):
            moveDue(to: reprojection.due, stepDue: reprojection.stepDue, at: at, reason: .calendarChanged, note: reprojection.reason)
        case .erased: erased = true
        default: break
        }
    }

    private mutating func moveDue(to due: Timestamp, stepDue: Timestamp?, at: Timestamp, reason: Clock.ChangeReason, note: String? = nil) {
        clock?.move(to: due, at: at, reason: reason, note: note)
        self.due = due
        if let stepDue { self.stepDue = stepDue }
    }
}
