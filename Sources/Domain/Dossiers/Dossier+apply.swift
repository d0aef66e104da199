extension Dossier {
    /// Folds one event in. Never refuses: what has happened has happened.
    public mutating func apply(_ event: DossierEvent, at: Timestamp, by actor: Actor) {
        revision += 1
        switch event {
        case .submitted: break
        case .received(let reception): apply(reception, at: at)
        case .receptionDeclined(let decline): end(.declined, at: at, block: decline.note)
        case .intakeAmended(let amendment):
            parties = amendment.parties
            blocks += [amendment.parties, amendment.note]
            intakePrints += 1
        case .supplementRequested, .supplementRequestDrafted, .supplementRequestApproved, .supplemented, .supplementExpired:
            applySupplement(event, at: at, by: actor)
        case .paymentRequested, .paymentConfirmed: applyPayment(event, at: at)
        case .taken, .assigned, .forwarded, .steppedBack, .consulted, .opinionGiven, .handedOver:
            applyRouting(event, at: at, by: actor)
        case .submittedForApproval, .approved, .approvalRejected, .refused, .sealed, .correctionOrdered, .resultCorrected:
            applyDecision(event, at: at, by: actor)
        case .withdrawalRequested, .withdrawalAccepted, .withdrawalRejected, .stopped, .extended, .resultReturned, .originalsHandedBack,
            .rated, .deadlineReprojected, .erased:
            applyEnding(event, at: at)
        }
    }

    private mutating func apply(_ reception: Reception, at: Timestamp) {
        stage = .received
        self.reception = reception
        receivedAt = at
        due = reception.due
        papers = reception.papers
        step = reception.step
        stepDue = reception.handOverDue
        intakePrints += 1
        startClock(at: reception.clockStart, due: reception.due)
    }

    mutating func startClock(at start: Timestamp?, due: Timestamp?) {
        guard let start, let due, let limit = reception?.acceptedUnder.limit else { return }
        self.due = due
        clock = Clock(startedAt: start, due: due, limit: limit)
    }

    mutating func end(_ stage: Stage, at: Timestamp, block: BlockReference? = nil) {
        self.stage = stage
        finishedAt = at
        clock?.end(at: at)
        assignee = nil
        consultations = []
        if let block { blocks.append(block) }
    }

    private mutating func applySupplement(_ event: DossierEvent, at: Timestamp, by actor: Actor) {
        switch event {
        case .supplementRequested(let request):
            stage = .intakeSupplement
            supplementRespondBy = request.respondBy
            blocks.append(request.note)
        case .supplementRequestDrafted(let request):
            stage = .supplementDrafted
            supplementDraft = request
            drafter = actor.account
            drafters.insert(actor.account)
            blocks.append(request.note)
        case .supplementRequestApproved(let approval):
            stage = .supplementRequested
            supplementCount = approval.number
            supplementRespondBy = supplementDraft?.respondBy
            supplementDraft = nil
            clock?.suspend(at: at, reason: .supplement)
        case .supplemented(let supplement):
            apply(supplement, at: at)
        case .supplementExpired(let reason): end(.stopped, at: at, block: reason.note)
        default: break
        }
    }

    private mutating func apply(_ supplement: Supplement, at: Timestamp) {
        for paper in supplement.papers {
            papers.removeAll { $0.component == paper.component }
            papers.append(paper)
        }
        if let answers = supplement.answers {
            self.answers = answers
            blocks.append(answers)
        }
        if let note = supplement.note { blocks.append(note) }
        supplementRespondBy = nil
        stage = reception == nil ? .submitted : .processing
        if let answerDue = supplement.answerDue { self.answerDue = answerDue }
        resumeClock(at: at, due: supplement.due, stepDue: supplement.stepDue)
    }

    mutating func resumeClock(at: Timestamp, due: Timestamp?, stepDue: Timestamp?) {
        guard let due else { return }
        clock?.resume(at: at, due: due)
        self.due = due
        if let stepDue { self.stepDue = stepDue }
    }

    private mutating func applyPayment(_ event: DossierEvent, at: Timestamp) {
        switch event {
        case .paymentRequested(let request):
            paymentDue = request
            stageBeforePayment = stage
            stage = .paymentRequested
            if let note = request.note { blocks.append(note) }
            if request.pausesClock { clock?.suspend(at: at, reason: .payment) }
        case .paymentConfirmed(let confirmation):
            payments.append(confirmation)
            paymentDue = nil
            if stage == .paymentRequested { stage = stageBeforePayment ?? .processing }
            stageBeforePayment = nil
            resumeClock(at: at, due: confirmation.due, stepDue: confirmation.stepDue)
        default: break
        }
    }
}
