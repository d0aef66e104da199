extension Dossier {
    /// The commands this actor may give now: what the page shows and the API lists.
    public func commands(for actor: Actor, at now: Timestamp, under rules: DossierRules) -> [CommandKind] {
        CommandKind.allCases.filter { refusal(of: $0, by: actor, at: now, under: rules) == nil }
    }

    /// Why a command would be refused whatever it carries; nil when it may be given.
    public func refusal(of command: CommandKind, by actor: Actor, at now: Timestamp, under rules: DossierRules) -> Refusal? {
        if erased { return Refusal("erased", "Dữ liệu cá nhân của hồ sơ này đã được hủy theo quy định; hồ sơ chỉ còn để tra cứu.") }
        let system = actor.isSystem && command == .expireSupplement
        guard system || CommandRights.holds(command, for: actor, on: self) else {
            return Refusal("notYourTask", "Việc “\(command.label)” không thuộc nhiệm vụ của bạn với hồ sơ này.", article: "NĐ 118/2025/NĐ-CP")
        }
        guard CommandStages.allow(command, in: stage) else {
            return Refusal("notNow", "Hồ sơ đang ở trạng thái “\(stage.innerWord)”, chưa thể “\(command.label)”.")
        }
        return situation(of: command, by: actor, at: now, under: rules)
    }

    private func situation(of command: CommandKind, by actor: Actor, at now: Timestamp, under rules: DossierRules) -> Refusal? {
        switch command {
        case .requestSupplement: supplementGuard(by: actor)
        case .approveSupplementRequest: approveSupplementGuard(by: actor)
        case .expireSupplement: expiryGuard(at: now)
        case .take: takeGuard(by: actor, under: rules)
        case .forward: forwardGuard(by: actor, under: rules)
        case .handOver: holderGuard(by: actor) ?? handOverGuard(under: rules)
        case .stepBack:
            holderGuard(by: actor, confirmed: false) ?? (trail.isEmpty ? Refusal("firstStep", "Không còn bước trước để trả lại.") : nil)
        case .consult: holderGuard(by: actor)
        case .submitForApproval: submitGuard(by: actor, at: now, under: rules)
        case .approve: signerGuard(by: actor) ?? proposedRefusalGuard
        case .refuse: signerGuard(by: actor)
        case .rejectApproval: stage == .supplementDrafted ? rejectDraftGuard(by: actor) : rejectResultGuard(by: actor)
        case .acceptWithdrawal, .rejectWithdrawal: withdrawalGuard(by: actor)
        case .extend: extensionGuard()
        case .requestWithdrawal:
            // A correction brings a decided dossier back to the clerk; decided it stays.
            results.isEmpty ? nil : Refusal("decided", "Hồ sơ đã có kết quả nên không rút được nữa.")
        case .handBackOriginals: heldOriginals.isEmpty ? Refusal("noOriginals", "Trung tâm không giữ bản chính nào của hồ sơ này.") : nil
        case .rate: rating == nil ? nil : Refusal("alreadyRated", "Bạn đã đánh giá hồ sơ này rồi.")
        case .amendIntake:
            results.isEmpty ? nil : Refusal("decided", "Hồ sơ đã có kết quả; dùng “Đính chính kết quả”.")
        default: nil
        }
    }

    /// Before acceptance the desk asks; after it only the specialist who has the dossier.
    private func supplementGuard(by actor: Actor) -> Refusal? {
        let expected: Role = stage == .submitted ? .receptionist : .caseOfficer
        guard actor.role == expected else { return wrongRole }
        return stage == .processing ? holderGuard(by: actor) : nil
    }

    /// The head approves the first request; a second needs the director, and counts as late.
    private func approveSupplementGuard(by actor: Actor) -> Refusal? {
        if drafter == actor.account { return sameHand }
        guard supplementCount == 0 || actor.role == .approver else {
            return Refusal(
                "secondSupplementNeedsDirector",
                "Đây là lần yêu cầu bổ sung thứ \(supplementCount + 1): chỉ lãnh đạo đơn vị được duyệt, và hồ sơ sẽ bị tính là trễ hẹn.",
                article: "QĐ 766/QĐ-TTg, chỉ số 2.1")
        }
        return nil
    }

    private func rejectDraftGuard(by actor: Actor) -> Refusal? { drafter == actor.account ? sameHand : nil }

    private func rejectResultGuard(by actor: Actor) -> Refusal? { actor.role == .approver ? nil : wrongRole }

    private func expiryGuard(at now: Timestamp) -> Refusal? {
        guard let respondBy = supplementRespondBy, now >= respondBy else {
            return Refusal("notExpired", "Chưa hết thời gian bổ sung của người nộp.")
        }
        return nil
    }

    private func takeGuard(by actor: Actor, under rules: DossierRules) -> Refusal? {
        guard currentRole(under: rules) == actor.role else { return wrongRole }
        if assignee == actor.account { return Refusal("alreadyYours", "Hồ sơ này bạn đã nhận rồi.") }
        return assignee == nil ? nil : Refusal("takenByAnother", "Hồ sơ này đã có người nhận.")
    }

    private func forwardGuard(by actor: Actor, under rules: DossierRules) -> Refusal? {
        if let refusal = holderGuard(by: actor) { return refusal }
        guard let next = nextStep(under: rules) else { return Refusal("lastStep", "Không còn bước nào để chuyển tiếp.") }
        return next.kind.endsTheDecision || currentStepEndsTheDecision(under: rules) ? submitInstead : nil
    }

    /// The signature, the seal and the return are reached by a decision only, never by passing on.
    private func handOverGuard(under rules: DossierRules) -> Refusal? {
        let target = stage == .received ? nextStep(under: rules) : step.flatMap { rules.process.step($0) }
        return target?.kind.endsTheDecision == true ? submitInstead : nil
    }

    private func currentStepEndsTheDecision(under rules: DossierRules) -> Bool {
        step.flatMap { rules.process.step($0) }?.kind.endsTheDecision ?? false
    }

    var submitInstead: Refusal { Refusal("submitInstead", "Bước sau là ký duyệt: dùng “Trình duyệt”.") }

    /// A written refusal with its reason is the result (domain.md §2.5, 4 → 3); a plain approval has none.
    private var proposedRefusalGuard: Refusal? {
        proposed == .refused
            ? Refusal("refuseInstead", "Hồ sơ được trình để từ chối: dùng “Từ chối giải quyết”, nêu điều, khoản và lý do; hoặc trả lại người trình.")
            : nil
    }

    private func submitGuard(by actor: Actor, at now: Timestamp, under rules: DossierRules) -> Refusal? {
        if let refusal = holderGuard(by: actor) { return refusal }
        guard nextStep(under: rules)?.kind == .approve else {
            return Refusal("notYetReviewed", "Quy trình còn bước trước khi trình duyệt: dùng “Chuyển bước tiếp”.")
        }
        // Silence is not consent (domain.md §2.11 d), but it blocks nobody for ever: once the time to
        // answer has passed, the submission records who was silent.
        let awaited = consultations.filter { $0.answerDue > now }
        guard let last = awaited.map(\.answerDue).max() else { return nil }
        return Refusal("opinionsOutstanding", "Còn \(awaited.count) đơn vị chưa cho ý kiến, hạn trả lời cuối cùng là \(last.text).")
    }

    /// At the branch: the desk. With the agency: whoever took it, or the head of the division.
    /// A hand-over counts once the receiver has confirmed it (domain.md §2.5, 2 → 4); only
    /// sending it back needs no confirmation.
    private func holderGuard(by actor: Actor, confirmed: Bool = true) -> Refusal? {
        if stage == .received { return actor.role == .receptionist ? nil : wrongRole }
        guard actor.role != .receptionist else { return wrongRole }
        if confirmed, handOverPending {
            return Refusal("takeFirst", "Bấm “Nhận việc” hoặc giao việc để xác nhận đã nhận bàn giao.")
        }
        if assignee == actor.account || actor.role == .divisionHead { return nil }
        return assignee == nil
            ? Refusal("takeFirst", "Bấm “Nhận việc” trước khi xử lý hồ sơ này.")
            : Refusal("takenByAnother", "Hồ sơ này đã có người nhận.")
    }

    /// Who drafted does not approve (separation of duties, domain.md §8.1; DESIGN "Process").
    private func signerGuard(by actor: Actor) -> Refusal? { drafters.contains(actor.account) ? sameHand : nil }

    /// Whoever has the dossier decides: the desk while it lies at the branch, the agency's leaders after.
    private func withdrawalGuard(by actor: Actor) -> Refusal? {
        isAtBranch == (actor.role == .receptionist) ? nil : wrongRole
    }

    /// One re-appointment at most; afterwards the dossier stays overdue and is never hidden (domain.md §2.6).
    private func extensionGuard() -> Refusal? {
        guard let reception, due != nil else { return Refusal("noDueTime", "Hồ sơ này không có ngày hẹn để lùi.") }
        guard clock != nil else {
            return Refusal("clockNotStarted", "Thời hạn chưa bắt đầu tính nên chưa có gì để hẹn lại.", article: "NĐ 118/2025/NĐ-CP, Điều 17.3")
        }
        if finishedAt != nil { return Refusal("decided", "Hồ sơ đã có kết quả, không còn hẹn lại.") }
        return reappointments < reception.acceptedUnder.maxReappointments
            ? nil
            : Refusal("alreadyExtended", "Hồ sơ đã xin lỗi và hẹn lại \(reappointments) lần, không được hẹn lại nữa.", article: "TT 03/2025/TT-VPCP, Mẫu 04")
    }

    private var wrongRole: Refusal {
        Refusal("wrongRole", "Bước này thuộc người có nhiệm vụ khác trong quy trình.")
    }

    private var sameHand: Refusal {
        Refusal("drafterMayNotApprove", "Người soạn không được tự duyệt: hồ sơ cần một người khác quyết định.", article: "NĐ 30/2020/NĐ-CP, Điều 13")
    }
}
