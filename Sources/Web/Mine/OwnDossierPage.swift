import Domain
import HTML
import Services

/// A citizen's dossier: where it is, what they should do, what has happened.
func ownDossierPage(_ opened: OpenedDossier, _ state: FormState, _ visit: Visit, _ frame: Frame) -> [UInt8] {
    let dossier = opened.dossier
    return page(frame, title: opened.procedure.shortName) { h in
        crumb([("/ho-so-cua-toi", "‹ Hồ sơ của tôi")], &h)
        h.div(.class("w")) { h in
            problemSummary(state.problems, &h)
            h.p(dossier.code.text, .class("m s code"))
            h.h1(opened.procedure.shortName)
            h.p(.class("row")) { h in
                statusBadge(dossier.stage, plain: true, &h)
                if let standing = opened.standing { deadlineBadge(standing, &h) }
            }
            if let asked = dossier.paymentDue { paymentBox(asked, opened, visit, &h) }
            if opened.commands.contains(.supplement) { supplementForm(opened, state, visit, frame, &h) }
            if dossier.stage == .resultReady || dossier.stage == .returned { resultBox(opened, &h) }
            h.dl(.class("facts")) { h in ownFacts(opened, visit, &h) }
            if opened.commands.contains(.rate) { ratingForm(opened, state, frame, &h) }
            h.h2(L("Đã qua những bước", en: "So far"), .class("mt"))
            timeline(opened, isOwn: true, visit, &h)
            ownPapers(opened, &h)
            if opened.commands.contains(.requestWithdrawal) { withdrawalForm(opened, state, frame, &h) }
        }
    }
}

private func supplementForm(_ opened: OpenedDossier, _ state: FormState, _ visit: Visit, _ frame: Frame, _ h: inout HTMLWriter) {
    let asked = opened.askedComponents
    h.section(.class("note warn")) { h in
        h.h2(L("Cần bạn bổ sung \(asked.count) giấy tờ", en: "\(asked.count) papers are wanted"))
        if let note = opened.supplementNote { h.p(note) }
        if let until = opened.dossier.supplementRespondBy { h.p { h in
            h.text(L("Gửi trước ", en: "Before "))
            h.b(until.text, .class("nw"))
        } }
        h.form(.method("post"), .action("/ho-so-cua-toi/\(opened.dossier.code)"), .of("enctype", "multipart/form-data")) { h in
            formToken(frame, &h)
            h.input(.type("hidden"), .name("command"), .value(CommandKind.supplement.rawValue))
            for component in asked {
                let id = fieldId("file.\(component.key)")
                let problem = state.sentence(for: "file.\(component.key)")
                h.div(.class(problem == nil ? "f" : "f bad")) { h in
                    h.label(component.name, .for(id))
                    if let problem { problemLine(problem, id: id, &h) }
                    h.span(L("Ảnh chụp hoặc tệp PDF", en: "Photo or PDF"), .class("hint"))
                    h.void("input", [.id(id), .name("file.\(component.key)"), .type("file"), .of("accept", "image/jpeg,image/png,application/pdf"), .flag("multiple")])
                }
            }
            textArea(FieldSpec(name: "note", label: L("Lời nhắn cho cán bộ", en: "Message"), isOptional: true), state, &h)
            h.button(L("Gửi bổ sung", en: "Send"), .class("btn full"))
        }
    }
}

/// What is asked, from which lines of the procedure, and where it is paid today.
private func paymentBox(_ asked: PaymentRequest, _ opened: OpenedDossier, _ visit: Visit, _ h: inout HTMLWriter) {
    let place = visit.province.units.name(opened.dossier.submission.receivingUnit, on: visit.now.day)
    h.section(.class("note warn"), .id("nop-tien")) { h in
        h.h2(L("Cần bạn nộp \(MoneyText.of(asked.amount.amount))", en: "Please pay \(MoneyText.of(asked.amount.amount))"))
        let fees = opened.procedure.rule(for: opened.dossier.submission.channel)?.fees ?? []
        if !fees.isEmpty {
            h.p { h in
                h.text(L("Khoản thu: ", en: "For: "))
                h.span(fees.map(\.name).joined(separator: "; ") + ".", .of("lang", "vi"))
            }
        }
        h.p(
            L(
                "Nộp tại quầy thu của \(place), đọc mã \(opened.dossier.code). Chưa nộp được qua mạng.",
                en: "Pay at the counter of \(place) and give the code \(opened.dossier.code). Paying online is not possible yet."))
        if asked.pausesClock {
            h.p(L("Thời hạn giải quyết tạm dừng cho đến khi bạn nộp.", en: "The time limit stands still until you have paid."))
        }
    }
}

private func resultBox(_ opened: OpenedDossier, _ h: inout HTMLWriter) {
    guard let result = opened.dossier.result else { return }
    h.section(.class("note ok")) { h in
        h.h2(opened.dossier.outcome == .refused ? L("Có văn bản từ chối", en: "A refusal has been issued") : L("Đã có kết quả", en: "The result is here"))
        h.p(L("Số \(result.documentNumber). Bản quét của giấy đã ký, đóng dấu; không phải bản ký số.", en: "No. \(result.documentNumber). A scan of the signed paper."))
        h.p { h in
            h.a(.class("btn"), .href("/tep/\(result.file)")) { h in
                h.drawing(Icon.download)
                h.text(L("Tải bản quét (PDF)", en: "Download the scan (PDF)"))
            }
        }
    }
}

private func ownFacts(_ opened: OpenedDossier, _ visit: Visit, _ h: inout HTMLWriter) {
    let dossier = opened.dossier
    if let due = dossier.due {
        h.dt(L("Hẹn trả", en: "Due"))
        h.dd { h in
            h.text(due.text)
            dueStory(dossier.dueExplanation(calendar: opened.calendar), &h)
        }
    } else if let answer = dossier.answerDue {
        h.dt(L("Trả lời chậm nhất", en: "Answer by"))
        h.dd(answer.text)
    }
    h.dt(L("Cơ quan giải quyết", en: "Agency"))
    h.dd(visit.province.units.name(dossier.submission.competentUnit, on: visit.now.day))
    h.dt(L("Nhận kết quả", en: "Result"))
    h.dd((dossier.reception?.returnBy ?? dossier.submission.returnBy).word)
}

private func ratingForm(_ opened: OpenedDossier, _ state: FormState, _ frame: Frame, _ h: inout HTMLWriter) {
    h.section(.class("pan mt"), .id("danh-gia")) { h in
        h.h2(L("Bạn thấy thế nào?", en: "How was it?"))
        h.form(.method("post"), .action("/ho-so-cua-toi/\(opened.dossier.code)")) { h in
            formToken(frame, &h)
            h.input(.type("hidden"), .name("command"), .value(CommandKind.rate.rawValue))
            choiceField(
                "score", legend: L("Mức hài lòng", en: "Satisfaction"),
                choices: [("5", "Rất hài lòng"), ("4", "Hài lòng"), ("3", "Bình thường"), ("2", "Chưa hài lòng"), ("1", "Rất không hài lòng")].map { (value: $0.0, label: $0.1, small: "") },
                state, &h)
            textArea(FieldSpec(name: "note", label: L("Điều cần sửa", en: "What should be better"), isOptional: true), state, &h)
            h.button(L("Gửi đánh giá", en: "Send"), .class("btn"))
        }
    }
}

private func ownPapers(_ opened: OpenedDossier, _ h: inout HTMLWriter) {
    guard !opened.papers.isEmpty else { return }
    h.h2(L("Giấy tờ in được", en: "Printable papers"))
    h.ul(.class("list")) { h in
        for paper in opened.papers { linkEntry("/giay/\(opened.dossier.code)/\(paper.rawValue)", icon: Icon.print, title: paper.word, small: [], &h) }
    }
}

private func withdrawalForm(_ opened: OpenedDossier, _ state: FormState, _ frame: Frame, _ h: inout HTMLWriter) {
    h.details { h in
        h.summary(L("Xin rút hồ sơ", en: "Withdraw the dossier"))
        h.form(.method("post"), .action("/ho-so-cua-toi/\(opened.dossier.code)"), .class("narrow")) { h in
            formToken(frame, &h)
            h.input(.type("hidden"), .name("command"), .value(CommandKind.requestWithdrawal.rawValue))
            textArea(FieldSpec(name: "note", label: L("Lý do", en: "Reason"), isOptional: true), state, &h)
            h.button(L("Gửi yêu cầu rút", en: "Ask to withdraw"), .class("btn bad"))
        }
    }
}

/// What has happened, newest last; staff see everything, the applicant what concerns them.
func timeline(_ opened: OpenedDossier, isOwn: Bool, _ visit: Visit, names: [AccountCode: String] = [:], _ h: inout HTMLWriter) {
    h.ol(.class("tl")) { h in
        for recorded in opened.events where !isOwn || recorded.event.isForApplicant {
            h.li(.class("done")) { h in
                h.drawing(DeadlineShape.stepDone)
                h.b(isOwn ? EventWords.citizen(recorded.event.encoded.type) : EventWords.staff(recorded.event.encoded.type))
                let who = isOwn ? recorded.actor.unit.map { visit.province.units.shortName($0, on: recorded.at.day) } : names[recorded.actor.account] ?? recorded.actor.account.text
                h.small([recorded.at.text, who ?? ""].filter { !$0.isEmpty }.joined(separator: " · "))
                if let note = recorded.event.note.flatMap({ opened.notes[$0.name] }) { h.small("“\(note)”") }
            }
        }
        if !opened.dossier.stage.isTerminal {
            h.li(.class("now")) { h in
                h.drawing(DeadlineShape.stepNow)
                h.b(isOwn ? opened.dossier.stage.nationalStatus.plainWord : opened.dossier.stage.innerWord)
                h.small(visit.province.units.name(opened.dossier.processingUnit, on: visit.now.day))
            }
        }
    }
}

extension OpenedDossier {
    /// The papers that the request in force asks for.
    var askedComponents: [RequiredComponent] {
        let asked = Set(supplementAsked)
        return (procedure.procedureCase(dossier.submission.procedureCase)?.components ?? []).filter { asked.contains($0.key) }
    }
}
