import Domain
import HTML
import Services

/// The commands this person may give now, each with the fields it needs.
func actions(_ model: DossierModel, _ state: FormState, _ visit: Visit, _ frame: Frame, _ h: inout HTMLWriter) {
    var commands = model.opened.commands.filter { $0 != .submit && $0 != .rate }
    // What was proposed stands first: a proposed refusal is answered by refusing.
    if model.opened.dossier.proposed == .refused, let index = commands.firstIndex(of: .refuse) { commands.insert(commands.remove(at: index), at: 0) }
    h.section(.class("pan lintel"), .id("viec-lam-duoc")) { h in
        h.h2(L("Việc bạn làm được", en: "What you can do"))
        if commands.isEmpty { h.p(L("Lúc này chưa có việc nào dành cho bạn ở hồ sơ này.", en: "Nothing for you here now."), .class("m")) }
        for (index, command) in commands.enumerated() {
            let isOpen = state.value("command") == command.rawValue || (state.value("command").isEmpty && index == 0)
            h.element("details", [.class("act")] + (isOpen ? [.flag("open")] : [])) { h in
                h.summary(command.label)
                h.form(.method("post"), .action("/ho-so/\(model.opened.dossier.code)"), .of("enctype", "multipart/form-data")) { h in
                    formToken(frame, &h)
                    h.input(.type("hidden"), .name("command"), .value(command.rawValue))
                    h.input(.type("hidden"), .name("revision"), .value("\(model.opened.dossier.revision)"))
                    let own = state.value("command") == command.rawValue ? state : .empty
                    // Ids are unique on the page: each command's fields carry its name.
                    commandFields(command, model, own, visit, &h)
                    h.button(command.label, .class(isDrastic(command) ? "btn bad full" : "btn full"))
                }
            }
        }
    }
}

private func isDrastic(_ command: CommandKind) -> Bool {
    [.declineReception, .refuse, .stop, .rejectApproval, .rejectWithdrawal].contains(command)
}

private func commandFields(_ command: CommandKind, _ model: DossierModel, _ state: FormState, _ visit: Visit, _ h: inout HTMLWriter) {
    let opened = model.opened
    let components = opened.filedUnder.procedureCase(opened.dossier.submission.procedureCase)?.components ?? []
    switch command {
    case .receive: receiveFields(opened, visit, &h)
    case .requestSupplement:
        if opened.dossier.supplementCount > 0 { h.p("Đây sẽ là lần bổ sung thứ \(opened.dossier.supplementCount + 1): cần lãnh đạo duyệt và hồ sơ bị tính là trễ hẹn.", .class("s warnline")) }
        componentChoices(components, &h)
        note(command, "Cần bổ sung, sửa gì và vì sao (ghi đủ một lần)", state, required: true, &h)
    case .refuse:
        field(command, "article", "Căn cứ: điều, khoản, văn bản", state, &h)
        let proposed = opened.proposal?.note ?? ""
        note(command, "Lý do", state.values.pairs.isEmpty ? FormState(values: FormFields([("note", proposed)]), problems: []) : state, required: true, &h)
    case .declineReception, .stop:
        field(command, "article", "Căn cứ: điều, khoản, văn bản", state, &h)
        note(command, "Lý do", state, required: true, &h)
    case .amendIntake: amendFields(model, state, &h)
    case .requestPayment:
        let total = (opened.procedure.rule(for: opened.dossier.submission.channel)?.fees ?? []).total
        field(
            command, "amount", "Số tiền (đồng)",
            state.values.pairs.isEmpty ? FormState(values: FormFields([("amount", total.map { String($0.amount) } ?? "")]), problems: []) : state, &h)
        note(command, "Căn cứ tính, khi khác mức đã công bố", state, required: false, &h)
    case .approveSupplementRequest: latenessTick(opened, state, &h)
    case .confirmPayment: paymentFields(opened, state, &h)
    case .assign: choice(command, "account", "Giao cho", model.colleagues, state, &h)
    case .consult:
        choice(command, "unit", "Đơn vị được hỏi", model.agencies, state, &h)
        field(command, "workingHours", "Trả lời trong (giờ làm việc)", state, &h)
        note(command, "Nội dung xin ý kiến", state, required: true, &h)
    case .handOver:
        choice(command, "unit", "Cơ quan nhận", model.agencies, state, &h)
        note(command, "Ghi chú", state, required: false, &h)
    case .submitForApproval:
        choice(
            command, "outcome", "Đề xuất", [(value: "granted", label: "Đồng ý giải quyết"), (value: "refused", label: "Từ chối, nêu lý do")],
            state.value("outcome").isEmpty ? FormState(values: FormFields([("outcome", "granted")]), problems: []) : state, &h)
        note(command, "Ý kiến thẩm định", state, required: false, &h)
    case .seal: sealFields(command, state, &h)
    case .correctResult: note(command, "Lý do đính chính, cần sửa gì", state, required: true, &h)
    case .extend:
        field(command, "until", "Hẹn lại ngày (ví dụ 30/11/2026)", state, &h)
        note(command, "Lý do chậm (in vào văn bản xin lỗi)", state, required: true, &h)
    case .returnResult: returnFields(opened, state, &h)
    case .supplement:
        for component in opened.askedComponents { supplementedPaper(component, state.values, &h) }
        note(command, "Ghi chú", state, required: false, &h)
    case .stepBack, .giveOpinion, .rejectApproval, .rejectWithdrawal: note(command, "Lý do, nội dung", state, required: true, &h)
    case .approve, .forward, .acceptWithdrawal, .requestWithdrawal, .handBackOriginals: note(command, "Ghi chú", state, required: false, &h)
    case .submit, .expireSupplement, .take, .rate: break
    }
}

private func id(_ command: CommandKind, _ name: String) -> String { "\(command.rawValue)-\(name)" }

private func field(_ command: CommandKind, _ name: String, _ label: String, _ state: FormState, _ h: inout HTMLWriter) {
    let problem = state.sentence(for: name)
    h.div(.class(problem == nil ? "f" : "f bad")) { h in
        h.label(label, .for(id(command, name)))
        if let problem { problemLine(problem, id: id(command, name), &h) }
        h.input(.id(id(command, name)), .name(name), .value(state.value(name)), .of("autocomplete", "off"))
    }
}

private func note(_ command: CommandKind, _ label: String, _ state: FormState, required: Bool, _ h: inout HTMLWriter) {
    let problem = state.sentence(for: "note")
    h.div(.class(problem == nil ? "f" : "f bad")) { h in
        h.label(.for(id(command, "note"))) { h in
            h.text(label)
            if !required { h.span(" (không bắt buộc)", .class("opt")) }
        }
        if let problem { problemLine(problem, id: id(command, "note"), &h) }
        h.textarea(state.value("note"), .id(id(command, "note")), .name("note"), .class("sm"))
    }
}

private func choice(
    _ command: CommandKind, _ name: String, _ label: String, _ options: [(value: String, label: String)], _ state: FormState, _ h: inout HTMLWriter
) {
    let problem = state.sentence(for: name)
    h.div(.class(problem == nil ? "f" : "f bad")) { h in
        h.label(label, .for(id(command, name)))
        if let problem { problemLine(problem, id: id(command, name), &h) }
        h.element("select", [.id(id(command, name)), .name(name)]) { h in
            if state.value(name).isEmpty { h.option("– Chọn –", .value("")) }
            for option in options {
                if option.value == state.value(name) { h.option(option.label, .value(option.value), .selected) } else { h.option(option.label, .value(option.value)) }
            }
        }
    }
}

private func componentChoices(_ components: [RequiredComponent], _ h: inout HTMLWriter) {
    h.fieldset { h in
        h.legend("Giấy tờ cần bổ sung, sửa")
        for component in components {
            h.label(.class("ch")) { h in
                h.input(.type("checkbox"), .name("component"), .value(component.key.text))
                h.span(component.name)
            }
        }
    }
}

/// A second request needs more than a click: the director says that he knows what it costs.
private func latenessTick(_ opened: OpenedDossier, _ state: FormState, _ h: inout HTMLWriter) {
    guard opened.dossier.supplementCount > 0 else { return }
    let problem = state.sentence(for: "acceptsLateness")
    h.div(.class(problem == nil ? "f" : "f bad")) { h in
        if let problem { problemLine(problem, id: "acceptsLateness", &h) }
        h.label(.class("ch")) { h in
            h.input(.type("checkbox"), .name("acceptsLateness"), .value("1"))
            h.span("Tôi biết: đây là lần bổ sung thứ \(opened.dossier.supplementCount + 1), hồ sơ sẽ bị tính là trễ hẹn (QĐ 766/QĐ-TTg, chỉ số 2.1).")
        }
    }
}

/// What an acceptance now would promise.
private func receiveFields(_ opened: OpenedDossier, _ visit: Visit, _ h: inout HTMLWriter) {
    let rule = opened.procedure.rule(for: opened.dossier.submission.channel)
    if let limit = rule?.limit {
        let due = opened.calendar.due(from: visit.now, limit: limit, counting: opened.procedure.dayCounting, sameDay: rule?.sameDay ?? false)
        h.p { h in
            h.text("Nhận lúc này, hẹn trả ")
            h.b(due.text)
            let explanation = DueExplanation(limit: limit, counting: opened.procedure.dayCounting, sameDay: rule?.sameDay ?? false, calendar: opened.calendar)
            h.small(explanation.sentence(start: visit.now, due: due))
        }
    }
    if opened.procedure.version != opened.dossier.submission.procedureVersion {
        h.p("Thủ tục đã đổi phiên bản từ khi nộp: giấy tờ theo lúc nộp, thời hạn và phí theo lúc tiếp nhận.", .class("s warnline"))
    }
}

private func amendFields(_ model: DossierModel, _ state: FormState, _ h: inout HTMLWriter) {
    let party = model.opened.parties?.applicant
    var values: [(String, String, String?)] = [
        ("name", "Họ và tên", party?.name), ("personalId", "Số định danh", party?.personalId), ("birthDate", "Ngày sinh", party?.birthDate),
        ("phone", "Điện thoại", party?.phone), ("email", "Thư điện tử", party?.email), ("address", "Địa chỉ", party?.address),
    ]
    if let party, party.kind != .individual { values.append(("taxCode", "Mã số thuế", party.taxCode)) }
    if let owner = model.opened.parties?.owner {
        values += [("ownerName", "Chủ hồ sơ", owner.name), ("ownerId", "Số định danh của chủ hồ sơ", owner.personalId)]
    }
    // Masked numbers are neither shown nor sent: they stay as they are.
    for (name, label, value) in values where model.isRevealed || !["personalId", "phone", "ownerId"].contains(name) {
        let shown = state.values.pairs.isEmpty ? FormState(values: FormFields([(name, value ?? "")]), problems: []) : state
        field(.amendIntake, name, label, shown, &h)
    }
    note(.amendIntake, "Lý do sửa", state, required: true, &h)
}

private func paymentFields(_ opened: OpenedDossier, _ state: FormState, _ h: inout HTMLWriter) {
    let amount = opened.dossier.paymentDue.map { String($0.amount.amount) } ?? ""
    field(.confirmPayment, "amount", "Số tiền đã thu (đồng)", FormState(values: FormFields([("amount", amount)]), problems: state.problems), &h)
    choice(.confirmPayment, "method", "Cách thu", PaymentMethod.allCases.map { (value: $0.rawValue, label: $0.word) }, state, &h)
    field(.confirmPayment, "slip", "Số chứng từ", state, &h)
    field(.confirmPayment, "receiptNumber", "Số biên lai đã phát hành", state, &h)
}

private func sealFields(_ command: CommandKind, _ state: FormState, _ h: inout HTMLWriter) {
    field(command, "documentNumber", "Số văn bản, ví dụ 412/GPXD", state, &h)
    let problem = state.sentence(for: "file")
    h.div(.class(problem == nil ? "f" : "f bad")) { h in
        h.label("Bản quét PDF đã ký, đóng dấu", .for(id(command, "file")))
        h.span("Hiển thị là “bản quét”, không phải bản ký số", .class("hint"))
        if let problem { problemLine(problem, id: id(command, "file"), &h) }
        h.input(.id(id(command, "file")), .name("file"), .type("file"), .of("accept", "application/pdf"))
    }
}

private func returnFields(_ opened: OpenedDossier, _ state: FormState, _ h: inout HTMLWriter) {
    let method = opened.dossier.reception?.returnBy ?? opened.dossier.submission.returnBy
    choice(
        .returnResult, "returnBy", "Cách trả", ReturnMethod.allCases.map { (value: $0.rawValue, label: $0.word) },
        state.value("returnBy").isEmpty ? FormState(values: FormFields([("returnBy", method.rawValue)]), problems: state.problems) : state, &h)
    // Never filled in beforehand: who stands at the counter is seen, not supposed.
    field(.returnResult, "receiver", "Họ tên người nhận, ký nhận (người nộp, hoặc người được ủy quyền và giấy ủy quyền)", state, &h)
    if !opened.dossier.heldOriginals.isEmpty {
        h.label(.class("ch")) { h in
            h.input(.type("checkbox"), .name("handBackOriginals"), .value("1"), .checked)
            h.span("Trả lại \(opened.dossier.heldOriginals.count) bản chính đang giữ")
        }
    }
}
