import Domain
import HTML
import Services

/// The way back, where this dossier stands among those that wait, and its neighbours.
func backLine(_ model: DossierModel, _ h: inout HTMLWriter) {
    h.p(.class("s m row")) { h in
        h.a(L("‹ Việc cần làm", en: "‹ Inbox"), .href("/viec"))
        guard let place = model.place else { return }
        h.span("hồ sơ \(place.number) / \(place.count >= Inbox.countBound ? "\(Inbox.countBound)+" : "\(place.count)")")
        if let previous = place.previous { h.a(.href("/ho-so/\(previous)"), .label("Hồ sơ trước")) { h in h.element("kbd", []) { h in h.text("[") } } }
        if let next = place.next { h.a(.href("/ho-so/\(next)"), .label("Hồ sơ sau")) { h in h.element("kbd", []) { h in h.text("]") } } }
    }
}

/// Somebody was faster: what was written is still there, to be copied.
func overtakenNote(_ model: DossierModel, _ state: FormState, _ h: inout HTMLWriter) {
    guard state.problems.contains(where: { $0.field == "revision" }), let last = model.opened.events.last else { return }
    h.div(.class("note warn"), .id("nhanh-hon")) { h in
        h.p { h in
            h.b("\(model.names[last.actor.account] ?? last.actor.account.text) vừa “\(EventWords.staff(last.event.encoded.type).lowercased())” lúc \(last.at.clockText).")
            h.text(" Việc của bạn chưa được ghi. Xem lại hồ sơ rồi làm tiếp.")
        }
        if !state.value("note").isEmpty {
            h.label("Nội dung bạn đã soạn", .for("da-soan"))
            h.textarea(state.value("note"), .id("da-soan"), .name("da-soan"), .class("sm"), .flag("readonly"))
        }
    }
}

/// The steps of the process with who did them and how long the present one has taken.
func stepLine(_ model: DossierModel, _ visit: Visit, _ h: inout HTMLWriter) {
    let opened = model.opened
    let current = opened.process.steps.firstIndex { $0.key == opened.dossier.step } ?? (opened.dossier.stage == .submitted ? 0 : -1)
    let passages = StepPassages(opened.events)
    h.ol(.class("hsteps")) { h in
        for (index, step) in opened.process.steps.enumerated() {
            let isDone = index < current || opened.dossier.stage.isTerminal
            h.li(.class(isDone ? "done" : index == current ? "now" : "todo")) { h in
                h.drawing(isDone ? DeadlineShape.stepDone : index == current ? DeadlineShape.stepNow : DeadlineShape.stepLater)
                h.b(stepWord(step.kind))
                h.small(stepSmall(step, isDone: isDone, isNow: index == current, passages, model, visit))
            }
        }
    }
}

private func stepSmall(_ step: ProcessStep, isDone: Bool, isNow: Bool, _ passages: StepPassages, _ model: DossierModel, _ visit: Visit) -> String {
    let hours = step.workingHours > 0 ? " · \(step.workingHours) giờ" : ""
    if isDone, let left = passages.left[step.key] { return "\(left.at.day.shortText) · \(model.names[left.actor.account] ?? step.role.word)" }
    guard isNow, let entered = passages.entered[step.key] else { return step.role.word + hours }
    let used = model.opened.calendar.workingMilliseconds(from: entered, to: visit.now) / 3_600_000
    let who = model.opened.dossier.assignee.map { $0 == model.actor.account ? "Bạn" : model.names[$0] ?? $0.text } ?? step.role.word
    return "\(who) · đã dùng \(used)\(step.workingHours > 0 ? " / \(step.workingHours)" : "") giờ"
}

/// When each step was entered last, and who left it.
struct StepPassages {
    private(set) var entered: [StepKey: Timestamp] = [:]
    private(set) var left: [StepKey: RecordedEvent] = [:]
    private var current: StepKey?

    init(_ events: [RecordedEvent]) {
        for recorded in events {
            switch recorded.event {
            case .received(let reception): go(to: reception.step, recorded)
            case .forwarded(let move), .steppedBack(let move), .handedOver(let move), .approvalRejected(let move): go(to: move.toStep, recorded)
            case .submittedForApproval(let submission): go(to: submission.toStep, recorded)
            case .approved(let decision), .refused(let decision): go(to: decision.toStep, recorded)
            case .sealed(let sealing): go(to: sealing.toStep, recorded)
            case .resultReturned: if let current { left[current] = recorded }
            default: break
            }
        }
    }

    private mutating func go(to step: StepKey, _ recorded: RecordedEvent) {
        if let current { left[current] = recorded }
        entered[step] = recorded.at
        current = step
    }
}

private func stepWord(_ kind: ProcessStep.Kind) -> String {
    switch kind {
    case .receive: "Tiếp nhận"
    case .appraise: "Thẩm định"
    case .review: "Xem xét"
    case .approve: "Phê duyệt"
    case .seal: "Đóng dấu"
    case .return: "Trả kết quả"
    }
}

