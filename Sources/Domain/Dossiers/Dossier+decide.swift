extension Dossier {
    /// Judges a command. Pure: the same dossier, command, actor, instant and rules give the same
    /// events or the same refusal.
    public func decide(_ command: DossierCommand, by actor: Actor, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        if let refusal = refusal(of: command.kind, by: actor, at: now, under: rules) { throw refusal }
        switch command {
        case .receive(let papers, let returnBy):
            return try receive(papers: papers, returnBy: returnBy, at: now, under: rules)
        case .declineReception(let article, let note):
            return [.receptionDeclined(ReceptionDecline(article: try named(article), note: note))]
        case .amendIntake(let parties, let note):
            return [.intakeAmended(IntakeAmendment(parties: parties, note: note))]
        case .requestSupplement, .approveSupplementRequest, .supplement, .expireSupplement:
            return try decideSupplement(command, at: now, under: rules)
        case .requestPayment, .confirmPayment:
            return try decidePayment(command, at: now, under: rules)
        case .take, .assign, .forward, .stepBack, .consult, .giveOpinion, .handOver:
            return try decideRouting(command, by: actor, at: now, under: rules)
        case .submitForApproval, .approve, .rejectApproval, .seal, .refuse, .correctResult:
            return try decideResult(command, at: now, under: rules)
        case .requestWithdrawal, .acceptWithdrawal, .rejectWithdrawal, .stop, .extend, .returnResult, .handBackOriginals, .rate:
            return try decideEnding(command, at: now, under: rules)
        }
    }

    /// A refusal in law names its article.
    func named(_ article: String) throws(Refusal) -> String {
        guard !article.isEmpty else { throw Refusal("articleMissing", "Nêu điều, khoản của văn bản làm căn cứ.") }
        return article
    }

    private func decideSupplement(_ command: DossierCommand, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        switch command {
        case .requestSupplement(let components, let note):
            let request = SupplementRequest(components: components, note: note, respondBy: respondBy(from: now, under: rules))
            return [stage == .submitted ? .supplementRequested(request) : .supplementRequestDrafted(request)]
        case .approveSupplementRequest:
            return [.supplementRequestApproved(SupplementApproval(number: supplementCount + 1))]
        case .supplement(let papers, let answers, let note):
            guard !papers.isEmpty || answers != nil || note != nil else {
                throw Refusal("nothingSupplemented", "Chưa có giấy tờ hay thông tin nào được bổ sung.")
            }
            let resumed = resumption(at: now, under: rules)
            let supplement = Supplement(
                papers: papers, answers: answers, note: note, due: resumed?.due, stepDue: resumed?.stepDue,
                answerDue: reception == nil ? Self.answerDue(from: now, under: rules) : nil)
            return [.supplemented(supplement)]
        case .expireSupplement:
            return [.supplementExpired(Reason(article: "NĐ 118/2025/NĐ-CP, Điều 17"))]
        default: return []
        }
    }

    /// The end of the working day that many calendar days on.
    private func respondBy(from now: Timestamp, under rules: DossierRules) -> Timestamp {
        rules.deadlineCalendar.due(from: now, limit: TimeLimit(rules.policy.supplementDays, .calendarDay), counting: .endOfDay, sameDay: false)
    }

    /// The appointment once a pause that ends now is over, by the pinned policy; nil when no pause runs.
    func dueAfterPause(at now: Timestamp, under rules: DossierRules) -> Timestamp? {
        guard let clock, clock.isSuspended, let pinned = reception?.acceptedUnder else { return nil }
        return clock.dueAfterResuming(at: now, policy: pinned.pausePolicy, counting: pinned.counting, calendar: rules.deadlineCalendar, sameDay: pinned.sameDay)
    }

    /// The appointment and "my deadline" once a pause that ends now is over; nil when no pause runs.
    func resumption(at now: Timestamp, under rules: DossierRules) -> (due: Timestamp, stepDue: Timestamp?)? {
        dueAfterPause(at: now, under: rules).map { (due: $0, stepDue: stepDue(movedWith: $0, under: rules)) }
    }

    private func decidePayment(_ command: DossierCommand, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        switch command {
        case .requestPayment(let amount, let note):
            guard amount > .zero else {
                throw Refusal("noAmount", "Số tiền phải lớn hơn 0: hồ sơ không thu tiền thì không qua bước nộp tiền.")
            }
            return [.paymentRequested(PaymentRequest(amount: amount, pausesClock: reception?.acceptedUnder.pausesForPayment ?? false, note: note))]
        case .confirmPayment(let amount, let method, let slip, let receiptNumber):
            guard let asked = paymentDue?.amount, amount == asked else {
                throw Refusal("wrongAmount", "Số tiền thu khác số tiền đã yêu cầu\(paymentDue.map { " (\($0.amount.amount) đồng)" } ?? "").")
            }
            guard !receiptNumber.isEmpty else { throw Refusal("receiptMissing", "Nhập số biên lai đã phát hành.") }
            let resumed = paymentDue?.pausesClock == true ? resumption(at: now, under: rules) : nil
            let confirmation = PaymentConfirmation(
                amount: amount, method: method, slip: slip, receiptNumber: receiptNumber, due: resumed?.due, stepDue: resumed?.stepDue)
            return [.paymentConfirmed(confirmation)]
        default: return []
        }
    }
}
