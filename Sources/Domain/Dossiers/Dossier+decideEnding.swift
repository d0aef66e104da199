extension Dossier {
    func decideEnding(_ command: DossierCommand, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> [DossierEvent] {
        switch command {
        case .requestWithdrawal(let note): return [.withdrawalRequested(Reason(note: note))]
        case .acceptWithdrawal(let note): return [.withdrawalAccepted(Reason(note: note))]
        case .rejectWithdrawal(let note):
            let resumed = resumptionAfterWithdrawal(at: now, under: rules)
            return [.withdrawalRejected(WithdrawalRejection(note: note, due: resumed?.due, stepDue: resumed?.stepDue))]
        case .stop(let article, let note): return [.stopped(Reason(article: try named(article), note: note))]
        case .extend(let to, let note): return [.extended(try extending(to: to, note: note, at: now, under: rules))]
        case .returnResult(let method, let receiver, let handBack): return [.resultReturned(try returning(method, receiver, handBack))]
        case .handBackOriginals(let note): return [.originalsHandedBack(Reason(note: note))]
        case .rate(let score, let note):
            guard (1...5).contains(score) else { throw Refusal("badScore", "Chọn một mức từ 1 đến 5.") }
            return [.rated(Rating(score: score, note: note))]
        default: return []
        }
    }

    /// A withdrawal that is not allowed gives the time back, unless the dossier waited for a supplement anyway.
    private func resumptionAfterWithdrawal(at now: Timestamp, under rules: DossierRules) -> (due: Timestamp, stepDue: Timestamp?)? {
        switch stageBeforeWithdrawal {
        case .supplementRequested: nil
        case .paymentRequested: paymentDue?.pausesClock == true ? nil : resumption(at: now, under: rules)
        default: resumption(at: now, under: rules)
        }
    }

    private func extending(to: Timestamp, note: BlockReference, at now: Timestamp, under rules: DossierRules) throws(Refusal) -> Extension {
        guard let due, to > due, to > now else {
            throw Refusal("notLater", "Ngày hẹn mới phải sau ngày hẹn cũ và sau lúc này.", article: "TT 03/2025/TT-VPCP, Mẫu 04")
        }
        guard rules.deadlineCalendar.isWorkingDay(to.day) else {
            throw Refusal("notWorkingDay", "Ngày hẹn mới rơi vào ngày nghỉ; chọn một ngày làm việc.")
        }
        guard rules.deadlineCalendar.isWithinHours(to) else {
            throw Refusal("outsideHours", "Giờ hẹn mới nằm ngoài giờ làm việc của cơ quan giải quyết; chọn giờ đang mở cửa.")
        }
        return Extension(due: to, note: note, stepDue: stepDue(movedWith: to, under: rules))
    }

    /// Being late never blocks the return of a result (domain.md §2.6).
    private func returning(_ method: ReturnMethod?, _ receiver: BlockReference?, _ handBack: Bool) throws(Refusal) -> ResultReturn {
        let method = method ?? reception?.returnBy ?? submission.returnBy
        guard method != .counter || receiver != nil else {
            throw Refusal("receiverMissing", "Ghi họ tên người nhận kết quả.")
        }
        return ResultReturn(method: method, receiver: receiver, originalsHandedBack: handBack && !heldOriginals.isEmpty)
    }
}
