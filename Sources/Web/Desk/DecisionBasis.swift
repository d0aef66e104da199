import Domain
import HTML
import Services

/// What the person who decides is asked to sign: the proposal, or the draft of a request.
func decisionBasis(_ model: DossierModel, _ visit: Visit, _ h: inout HTMLWriter) {
    let dossier = model.opened.dossier
    if dossier.stage == .awaitingApproval, let proposal = model.opened.proposal {
        h.section(.class(proposal.outcome == .refused ? "note bad" : "note"), .id("de-xuat")) { h in
            h.h2(proposal.outcome == .refused ? "Đề xuất: từ chối giải quyết" : "Đề xuất: đồng ý giải quyết")
            if let note = proposal.note { h.p("“\(note)”") } else { h.p("Người trình không ghi ý kiến thẩm định.") }
            h.p("\(model.names[proposal.by] ?? proposal.by.text) · \(proposal.at.text)", .class("s m"))
        }
    }
    if dossier.stage == .supplementDrafted, let draft = dossier.supplementDraft { supplementDraft(draft, model, &h) }
}

private func supplementDraft(_ draft: SupplementRequest, _ model: DossierModel, _ h: inout HTMLWriter) {
    let opened = model.opened
    let components = opened.procedure.procedureCase(opened.dossier.submission.procedureCase)?.components ?? []
    h.section(.class("note warn"), .id("du-thao")) { h in
        h.h2("Dự thảo yêu cầu bổ sung, lần \(opened.dossier.supplementCount + 1)")
        h.ul { h in for key in draft.components { h.li(components.first { $0.key == key }?.name ?? key.text) } }
        if let note = opened.notes[draft.note.name] { h.p("“\(note)”") }
        h.p("Người nộp trả lời trước \(draft.respondBy.text).")
        if let drafter = opened.dossier.drafter { h.p("Người soạn: \(model.names[drafter] ?? drafter.text)", .class("s m")) }
        if opened.dossier.supplementCount > 0 {
            h.p("Duyệt lần này thì hồ sơ bị tính là trễ hẹn, dù trả đúng ngày (QĐ 766/QĐ-TTg, chỉ số 2.1). Chỉ lãnh đạo được duyệt.", .class("warnline"))
        }
    }
}

/// What came out so far: the result, what was paid, who is still asked.
func outcomeFacts(_ model: DossierModel, _ visit: Visit, _ h: inout HTMLWriter) {
    let dossier = model.opened.dossier
    if let result = dossier.result {
        h.section(.class("note ok"), .id("ket-qua")) { h in
            h.h2("Kết quả số \(result.documentNumber)")
            h.p { h in
                h.a("Xem bản quét", .href("/ho-so/\(dossier.code)?tep=\(result.file)"))
                h.small(" Bản quét giấy đã ký, đóng dấu; không phải bản ký số", .class("m"))
            }
        }
    }
    if !dossier.payments.isEmpty || dossier.paymentDue != nil { paymentFacts(dossier, &h) }
    if !dossier.consultations.isEmpty {
        h.section(.class("note warn"), .id("xin-y-kien")) { h in
            h.h2("Đang xin ý kiến")
            h.ul { h in
                for consultation in dossier.consultations {
                    h.li { h in
                        h.b(visit.province.units.name(consultation.unit, on: visit.now.day))
                        h.text(": trả lời trước \(consultation.answerDue.text)")
                        if let note = model.opened.notes[consultation.note.name] { h.small(" “\(note)”") }
                    }
                }
            }
        }
    }
    opinions(model, visit, &h)
}

private func opinions(_ model: DossierModel, _ visit: Visit, _ h: inout HTMLWriter) {
    let given = model.opened.events.compactMap { recorded -> (Opinion, RecordedEvent)? in
        guard case .opinionGiven(let opinion) = recorded.event else { return nil }
        return (opinion, recorded)
    }
    guard !given.isEmpty else { return }
    h.section(.class("note"), .id("y-kien")) { h in
        h.h2("Ý kiến đã nhận")
        for (opinion, recorded) in given {
            h.p { h in
                h.b(visit.province.units.name(opinion.unit, on: recorded.at.day))
                h.text(": “\(model.opened.notes[opinion.note.name] ?? "")”")
                h.small(" \(recorded.at.text)", .class("m"))
            }
        }
    }
}

private func paymentFacts(_ dossier: Dossier, _ h: inout HTMLWriter) {
    h.section(.class("note"), .id("nop-tien")) { h in
        h.h2("Phí, lệ phí")
        if let due = dossier.paymentDue, dossier.stage == .paymentRequested { h.p("Đang chờ nộp \(MoneyText.of(due.amount.amount))") }
        for payment in dossier.payments {
            h.p("\(MoneyText.of(payment.amount.amount)) · \(payment.method.word.lowercased()) · chứng từ \(payment.slip) · biên lai \(payment.receiptNumber)")
        }
    }
}

extension OpenedDossier {
    struct Proposal {
        let outcome: Outcome
        let note: String?
        let by: AccountCode
        let at: Timestamp
    }

    /// The last submission for approval, with its words.
    var proposal: Proposal? {
        for recorded in events.reversed() {
            guard case .submittedForApproval(let submission) = recorded.event else { continue }
            return Proposal(outcome: submission.proposed, note: submission.note.flatMap { notes[$0.name] }, by: recorded.actor.account, at: recorded.at)
        }
        return nil
    }
}
