import Domain
import HTML
import Services
import VietnameseText

/// Who files and whose matter it is; numbers masked until a reason is given.
func partyFacts(_ model: DossierModel, _ frame: Frame, _ state: FormState, _ h: inout HTMLWriter) {
    let opened = model.opened
    guard let parties = opened.parties else { return }
    let applicant = parties.applicant
    h.dl(.class("facts ans")) { h in
        h.dt("Người nộp")
        h.dd { h in
            h.text(applicant.name)
            let number = applicant.personalId.map { model.isRevealed ? $0 : PersonalNumber.masked($0) }
            let phone = applicant.phone.map { model.isRevealed ? $0 : PhoneNumber.masked($0) }
            for line in [number, applicant.taxCode, phone, applicant.address].compactMap({ $0 }) { h.small(line) }
        }
        if let owner = parties.owner {
            h.dt("Chủ hồ sơ")
            h.dd("\(owner.name)\(owner.taxCode.map { " · \($0)" } ?? "")")
        }
        h.dt("Nhận kết quả")
        h.dd((opened.dossier.reception?.returnBy ?? opened.dossier.submission.returnBy).word)
    }
    if !model.isRevealed { revealForm(model, frame, state, &h) }
}

private func revealForm(_ model: DossierModel, _ frame: Frame, _ state: FormState, _ h: inout HTMLWriter) {
    let problem = state.sentence(for: "reason")
    h.element("details", [.class("act"), .id("xem-day-du")] + (problem == nil ? [] : [.flag("open")])) { h in
        h.summary("Xem đầy đủ số định danh, điện thoại")
        h.form(.method("post"), .action("/ho-so/\(model.opened.dossier.code)/hien")) { h in
            formToken(frame, &h)
            h.div(.class(problem == nil ? "f" : "f bad")) { h in
                h.label("Lý do (ghi vào lượt xem)", .for("f-reason"))
                if let problem { problemLine(problem, id: "f-reason", &h) }
                h.input(.id("f-reason"), .name("reason"), .of("autocomplete", "off"))
            }
            h.button("Xem trong 15 phút", .class("btn alt"))
        }
    }
}

func answerFacts(_ model: DossierModel, _ h: inout HTMLWriter) {
    guard let form = model.opened.form, let answers = model.opened.answers else { return }
    for section in form.sections where form.isShown(section, in: answers) {
        let shown = section.fields.map { ($0, model.isRevealed ? answerWords($0, answers) : maskedWords($0, answers)) }.filter { !$0.1.isEmpty }
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

private func maskedWords(_ field: FormField, _ answers: FormAnswers) -> String {
    guard field.kind == .table else { return masked(field, answers[field.key]) }
    return answers.rows(field.key).map { row in field.columns.map { masked($0, row[$0.key] ?? "") }.filter { !$0.isEmpty }.joined(separator: ", ") }.joined(separator: "; ")
}

private func masked(_ field: FormField, _ value: String) -> String {
    guard !value.isEmpty else { return "" }
    return switch field.kind {
    case .personalId: PersonalNumber.masked(value)
    case .phone: PhoneNumber.masked(value)
    default: field.shown(value)
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

/// What the offices wrote to each other: the applicant does not read it.
func innerNotes(_ model: DossierModel, _ h: inout HTMLWriter) {
    let notes = model.opened.innerNotes
    if notes.isEmpty { h.p("Chưa có ghi chép nội bộ.", .class("m")) }
    h.ul(.class("list docs")) { h in
        for (recorded, words) in notes {
            h.li { h in
                h.div(.class("slim")) { h in
                    h.b(EventWords.staff(recorded.event.encoded.type))
                    h.text("“\(words)”")
                    h.small("\(model.names[recorded.actor.account] ?? recorded.actor.account.text) · \(recorded.at.text)", .class("m"))
                }
            }
        }
    }
}

extension OpenedDossier {
    /// Internal notes with the events they belong to, in order.
    var innerNotes: [(RecordedEvent, String)] {
        events.flatMap { recorded in recorded.event.internalNotes.compactMap { reference in notes[reference.name].map { (recorded, $0) } } }
    }
}
