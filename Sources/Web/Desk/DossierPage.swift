import Domain
import HTML
import Records
import Services
import VietnameseText

/// One dossier for an officer: answers and papers beside each other, and only what may be done now.
func dossierPage(_ model: DossierModel, _ state: FormState, _ visit: Visit, _ frame: Frame) -> [UInt8] {
    let opened = model.opened
    let applicant = opened.parties?.dossierOwner.name ?? "(dữ liệu cá nhân đã hủy)"
    return page(frame, title: "\(opened.dossier.code)") { h in
        h.div(.class("w")) { h in
            h.p(.class("s m")) { h in h.a(L("‹ Việc cần làm", en: "‹ Inbox"), .href("/viec")) }
            doneNote(visit, &h)
            problemSummary(state.problems, anchors: ["command": "viec-lam-duoc"], &h)
            h.h1("\(opened.procedure.shortName) — \(applicant)")
            head(model, visit, &h)
            steps(opened, &h)
            h.div(.class("split d3")) { h in
                h.section { h in left(model, visit, &h) }
                h.section { h in viewer(model, &h) }
                h.element("aside", []) { h in
                    decisionBasis(model, visit, &h)
                    actions(model, state, visit, frame, &h)
                }
            }
        }
    }
}

private func doneNote(_ visit: Visit, _ h: inout HTMLWriter) {
    guard let command = CommandKind(rawValue: visit.query["xong"]) else { return }
    h.div(.class("note ok"), .of("role", "status")) { h in h.p("Đã xong: \(command.label.lowercased()).") }
}

private func head(_ model: DossierModel, _ visit: Visit, _ h: inout HTMLWriter) {
    let dossier = model.opened.dossier
    h.p(.class("row s")) { h in
        h.span(dossier.code.text, .class("code"))
        statusBadge(dossier.stage, plain: false, &h)
        h.span(dossier.stage.innerWord, .class("m"))
        if let standing = model.opened.standing { deadlineBadge(standing, &h) }
        if let due = dossier.due { h.span("Hẹn trả dân: \(due.text)", .class("m")) }
        if dossier.submission.possibleDuplicate { h.span("có thể trùng hồ sơ khác", .class("tag")) }
        if dossier.handOverPending { h.span("Đã chuyển, chưa xác nhận nhận", .class("tag")) }
        if dossier.countsAsLate { h.span("tính là trễ: bổ sung từ lần thứ hai", .class("tag")) }
        if dossier.apologyCameLate { h.span("xin lỗi sau ngày hẹn", .class("tag")) }
        if let assignee = dossier.assignee { h.span("Thụ lý: \(model.names[assignee] ?? assignee.text)", .class("m")) }
    }
    let story = dossier.dueExplanation(calendar: model.opened.calendar)
    if !story.isEmpty { h.p(story.joined(separator: " "), .class("s m")) }
    if let form = model.opened.form, form.fidelity == .notCompared { h.p("Biểu mẫu điện tử: \(form.fidelity.word.lowercased()) (\(form.source)).", .class("s m")) }
    if model.opened.process.fidelity == .notCompared { h.p("Quy trình nội bộ: \(model.opened.process.fidelity.word.lowercased()).", .class("s m")) }
}

private func steps(_ opened: OpenedDossier, _ h: inout HTMLWriter) {
    let current = opened.process.steps.firstIndex { $0.key == opened.dossier.step } ?? (opened.dossier.stage == .submitted ? 0 : -1)
    h.ol(.class("hsteps")) { h in
        for (index, step) in opened.process.steps.enumerated() {
            let isDone = index < current || opened.dossier.stage.isTerminal
            h.li(.class(isDone ? "done" : index == current ? "now" : "todo")) { h in
                h.drawing(isDone ? DeadlineShape.stepDone : index == current ? DeadlineShape.stepNow : DeadlineShape.stepLater)
                h.b(stepWord(step.kind))
                h.small("\(step.role.word)\(step.workingHours > 0 ? " · \(step.workingHours) giờ" : "")")
            }
        }
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

private func left(_ model: DossierModel, _ visit: Visit, _ h: inout HTMLWriter) {
    let opened = model.opened
    let path = "/ho-so/\(opened.dossier.code)"
    h.nav(.class("tabs"), .label("Phần của hồ sơ")) { h in
        for (tab, words) in [(DossierModel.Tab.form, "Tờ khai"), (.history, "Lịch sử \(opened.events.count)"), (.access, "Lượt xem")] {
            if tab == model.tab { h.a(words, .href("\(path)?xem=\(tab.rawValue)"), .current) } else { h.a(words, .href("\(path)?xem=\(tab.rawValue)")) }
        }
    }
    switch model.tab {
    case .form:
        outcomeFacts(model, visit, &h)
        partyFacts(opened, &h)
        answerFacts(opened, &h)
        paperList(model, &h)
    case .history: timeline(opened, isOwn: false, visit, names: model.names, &h)
    case .access: accessList(model, &h)
    }
}

private func partyFacts(_ opened: OpenedDossier, _ h: inout HTMLWriter) {
    guard let parties = opened.parties else { return }
    h.dl(.class("facts ans")) { h in
        h.dt("Người nộp")
        h.dd { h in
            h.text(parties.applicant.name)
            let small = [
                parties.applicant.personalId.map(PersonalNumber.masked), parties.applicant.taxCode, parties.applicant.phone.map(PhoneNumber.masked), parties.applicant.address,
            ].compactMap { $0 }
            for line in small { h.small(line) }
        }
        if let owner = parties.owner {
            h.dt("Chủ hồ sơ")
            h.dd("\(owner.name)\(owner.taxCode.map { " · \($0)" } ?? "")")
        }
        h.dt("Nhận kết quả")
        h.dd((opened.dossier.reception?.returnBy ?? opened.dossier.submission.returnBy).word)
    }
}

private func answerFacts(_ opened: OpenedDossier, _ h: inout HTMLWriter) {
    guard let form = opened.form, let answers = opened.answers else { return }
    for section in form.sections where form.isShown(section, in: answers) {
        let shown = section.fields.map { ($0, answerWords($0, answers)) }.filter { !$0.1.isEmpty }
        guard !shown.isEmpty else { continue }
        h.h3(section.title, .class("mt"))
        h.dl(.class("facts ans")) { h in
            for (field, words) in shown {
                h.dt(field.label)
                h.dd { h in
                    h.text(words)
                    if let origin = answers.values[field.key]?.origin, origin != .typed { h.small(originWord(origin)) }
                }
            }
        }
    }
}

private func originWord(_ origin: AnswerOrigin) -> String {
    switch origin {
    case .typed: "người dân khai"
    case .card: "đọc từ thẻ căn cước"
    case .account: "lấy từ tài khoản"
    case .register: "lấy từ cơ sở dữ liệu"
    case .rule: "hệ thống tính"
    case .corrected: "cán bộ sửa"
    }
}

private func paperList(_ model: DossierModel, _ h: inout HTMLWriter) {
    let opened = model.opened
    let components = opened.filedUnder.procedureCase(opened.dossier.submission.procedureCase)?.components ?? []
    let names = Dictionary(components.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    h.h3("Giấy tờ (\(opened.dossier.papers.count))", .class("mt"))
    h.ul(.class("list docs")) { h in
        for paper in opened.dossier.papers {
            h.li { h in
                h.div(.class("slim")) { h in
                    h.b(names[paper.component]?.name ?? paper.component.text)
                    h.small(paperWords(paper, names[paper.component]), .class("m"))
                    for name in paper.files {
                        guard let file = opened.files[name] else { continue }
                        h.br()
                        h.a("\(file.title) (\(sizeText(file.size)))", .href("/ho-so/\(opened.dossier.code)?tep=\(name)"))
                    }
                }
            }
        }
    }
    printable(opened, &h)
}

private func paperWords(_ paper: SubmittedPaper, _ component: RequiredComponent?) -> String {
    switch paper.state {
    case .replacedByData: " lấy từ \(component?.heldBy ?? "cơ sở dữ liệu")"
    case .notApplicable: " không áp dụng"
    case .missing: " còn thiếu"
    case .toFollow: " chưa có: người nộp mang bản giấy đến quầy"
    case .provided: " \(paper.copyKind.word.lowercased()) × \(paper.count)\(paper.originalHeld ? ", Trung tâm giữ bản chính" : "")"
    }
}

private func printable(_ opened: OpenedDossier, _ h: inout HTMLWriter) {
    h.h3("In")
    h.ul(.class("list docs")) { h in
        for paper in opened.papers { h.li { h in h.a(paper.word, .href("/giay/\(opened.dossier.code)/\(paper.rawValue)")) } }
        // What was printed before an amendment stays to be seen.
        for recorded in opened.events {
            guard case .intakeAmended = recorded.event else { continue }
            h.li { h in
                h.a(
                    "Mẫu 01 trước lần sửa \(recorded.at.shortText)",
                    .href("/giay/\(opened.dossier.code)/\(PaperKind.receipt.rawValue)?lan=\(recorded.revision - 1)"))
            }
        }
    }
}

private func accessList(_ model: DossierModel, _ h: inout HTMLWriter) {
    h.ul(.class("list docs")) { h in
        for entry in model.access {
            h.li { h in
                h.div(.class("slim")) { h in
                    h.text(model.names[entry.actor.account] ?? entry.actor.account.text)
                    h.small("\(entry.at.text) · \(entry.actor.role.word)", .class("m"))
                }
            }
        }
    }
}

/// The chosen paper, shown by the browser itself.
private func viewer(_ model: DossierModel, _ h: inout HTMLWriter) {
    guard let file = model.shownFile else {
        h.div(.class("note")) { h in h.p("Hồ sơ này không có tệp đính kèm.") }
        return
    }
    h.div(.class("dbar row sp")) { h in
        h.b(file.title)
        h.a(.href("/tep/\(file.name)")) { h in
            h.drawing(Icon.download)
            h.text(" Mở riêng")
        }
    }
    h.div(.class("doc")) { h in
        if file.type == "application/pdf" {
            h.element("iframe", [.class("page"), .of("src", "/tep/\(file.name)"), .of("title", file.title), .of("loading", "lazy")]) { _ in }
        } else {
            h.img(.class("page"), .of("src", "/tep/\(file.name)"), .of("alt", file.title), .of("loading", "lazy"))
        }
    }
}
