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
            backLine(model, &h)
            doneNote(visit, &h)
            overtakenNote(model, state, &h)
            problemSummary(state.problems, anchors: ["command": "viec-lam-duoc", "revision": "nhanh-hon"], &h)
            h.h1("\(opened.procedure.shortName) — \(applicant)")
            head(model, visit, &h)
            stepLine(model, visit, &h)
            h.div(.class("split d3")) { h in
                h.section { h in left(model, state, visit, frame, &h) }
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

private func left(_ model: DossierModel, _ state: FormState, _ visit: Visit, _ frame: Frame, _ h: inout HTMLWriter) {
    let opened = model.opened
    let path = "/ho-so/\(opened.dossier.code)"
    h.nav(.class("tabs"), .label("Phần của hồ sơ")) { h in
        for (tab, words) in [(DossierModel.Tab.form, "Tờ khai"), (.history, "Lịch sử \(opened.events.count)"), (.inner, "Nội bộ \(opened.innerNotes.count)"), (.access, "Lượt xem")] {
            if tab == model.tab { h.a(words, .href("\(path)?xem=\(tab.rawValue)"), .current) } else { h.a(words, .href("\(path)?xem=\(tab.rawValue)")) }
        }
    }
    switch model.tab {
    case .form:
        outcomeFacts(model, visit, &h)
        partyFacts(model, frame, state, &h)
        answerFacts(model, &h)
        paperList(model, &h)
    case .history: timeline(opened, isOwn: false, visit, names: model.names, &h)
    case .inner: innerNotes(model, &h)
    case .access: accessList(model, &h)
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
                        h.small(model.seen.contains(name) ? " đã xem" : " chưa xem", .class("m"))
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
