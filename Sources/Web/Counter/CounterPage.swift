import Domain
import HTML
import Records
import Services
import VietnameseText

/// Scan the card, a few letters, tick, Enter.
func counterPage(_ model: CounterModel, _ problems: [FieldProblem], _ visit: Visit, _ frame: Frame) -> [UInt8] {
    let all = problems + (model.scanProblem.map { [FieldProblem("qr", $0)] } ?? [])
    let state = FormState(values: model.values, problems: all)
    return page(frame, title: L("Quầy tiếp nhận", en: "Counter")) { h in
        h.div(.class("w")) { h in
            h.h1(L("Tiếp nhận tại quầy", en: "Counter"))
            problemSummary(all, anchors: ["parties.applicant.name": "f-name", "parties.applicant.personalId": "f-personalId", "parties.applicant.phone": "f-phone", "papers": "giay-to"], &h)
            h.form(.method("post"), .action("/quay"), .of("enctype", "multipart/form-data")) { h in
                formToken(frame, &h)
                h.input(.type("hidden"), .name("_so"), .value(model.number))
                // What Enter presses while nothing else is meant: look again, or receive once all is seen.
                let isReady = model.procedure?.route == .provincial && !model.values["name"].isEmpty
                h.button("Tiếp", .class("vh"), .of("tabindex", "-1"), .hidden, .name("_lam"), .value(isReady ? "receive" : "look"))
                h.div(.class("split cnt4")) { h in
                    h.div { h in
                        applicantPanel(model, state, &h)
                        procedurePanel(model, state, visit, &h)
                    }
                    papersPanel(model, state, &h)
                    summaryPanel(model, state, visit, &h)
                }
            }
        }
    }
}

/// The first empty thing to do has the cursor: no pointer is needed.
private enum Cursor { case scan, procedure, papers }

private func cursor(_ model: CounterModel) -> Cursor {
    if model.values["name"].isEmpty { return .scan }
    return model.procedure == nil ? .procedure : .papers
}

private func applicantPanel(_ model: CounterModel, _ state: FormState, _ h: inout HTMLWriter) {
    h.section(.class("pan st-a")) { h in
        panelHead("1", "Người nộp", &h)
        let focus: [Attribute] = cursor(model) == .scan ? [.flag("autofocus")] : []
        var scan = FieldSpec(name: "qr", label: L("Quét QR thẻ căn cước", en: "Scan the citizen card"), isOptional: true)
        scan.extra = focus + [.of("autocomplete", "off"), .of("accesskey", "q")]
        textField(scan, FormState(values: FormFields(), problems: state.problems), &h)
        for (name, label, mode) in [("name", L("Họ và tên", en: "Name"), ""), ("personalId", L("Số định danh", en: "Personal number"), "numeric"), ("phone", L("Điện thoại", en: "Phone"), "tel")] {
            var spec = FieldSpec(name: name, label: label, isOptional: name != "name")
            spec.extra = [.of("autocomplete", "off")] + (mode.isEmpty ? [] : [.of("inputmode", mode)])
            textField(spec, renamed(state, name), &h)
        }
        h.details { h in
            h.summary("Thêm: ngày sinh, địa chỉ, nộp thay")
            for (name, label) in [("birthDate", "Ngày sinh"), ("address", "Địa chỉ"), ("ownerName", "Nộp thay cho (chủ hồ sơ)")] {
                textField(FieldSpec(name: name, label: L(label, en: label), isOptional: true, extra: [.of("autocomplete", "off")]), state, &h)
            }
        }
    }
}

/// Services speak of `parties.applicant.name`, the page of `name`.
private func renamed(_ state: FormState, _ name: String) -> FormState {
    var copy = state
    copy.problems += state.problems.filter { $0.field == "parties.applicant.\(name)" }.map { FieldProblem(name, $0.sentence) }
    return copy
}

private func panelHead(_ number: String, _ title: String, _ h: inout HTMLWriter) {
    h.h2 { h in
        h.span(number, .class("num-i"))
        h.text(" \(title)")
    }
}

private func procedurePanel(_ model: CounterModel, _ state: FormState, _ visit: Visit, _ h: inout HTMLWriter) {
    h.section(.class("pan st-a")) { h in
        panelHead("2", "Thủ tục", &h)
        var spec = FieldSpec(name: "q", label: L("Vài chữ của thủ tục, không cần dấu", en: "A few letters"), hint: nil)
        spec.extra = [.of("autocomplete", "off"), .of("accesskey", "t")] + (cursor(model) == .procedure ? [.flag("autofocus")] : [])
        textField(spec, state, &h)
        if let procedure = model.procedure {
            h.input(.type("hidden"), .name("procedure"), .value(procedure.code.text))
            h.input(.type("hidden"), .name("_q"), .value(model.values["q"].cleaned))
            h.p { h in
                h.b(procedure.shortName)
                h.br()
                h.small("\(procedure.code) · \(limitText(procedure.rule(for: .counter)))", .class("m"))
            }
            if procedure.cases.count > 1 {
                selectField(
                    FieldSpec(name: "case", label: L("Trường hợp", en: "Case")), options: procedure.cases.map { (value: $0.key.text, label: $0.name) },
                    FormState(values: FormFields([("case", model.procedureCase?.key.text ?? "")]), problems: []), &h)
            }
        }
        if let procedure = model.procedure { agencyChoice(procedure, at: visit.actor?.unit, visit, state, &h) }
        for other in model.suggestions { h.button(other.shortName, .class("btn quiet pick"), .name("pick"), .value(other.code.text)) }
        h.p(.class("after")) { h in h.button("Tìm, đổi thủ tục", .class("btn alt"), .name("_lam"), .value("look")) }
    }
}

private func papersPanel(_ model: CounterModel, _ state: FormState, _ h: inout HTMLWriter) {
    h.section(.class("pan"), .id("giay-to")) { h in
        panelHead("3", "Giấy tờ", &h)
        guard let procedureCase = model.procedureCase else {
            h.p("Chọn thủ tục để thấy danh sách giấy tờ.", .class("m"))
            return
        }
        if procedureCase.components.isEmpty { h.p("Thủ tục này chưa có danh sách giấy tờ trong dữ liệu: kiểm tra theo quyết định công bố.", .class("m")) }
        let missing = Set(model.missing.map(\.key))
        var isFirst = true
        h.ul(.class("cl")) { h in
            for component in procedureCase.components {
                h.li(.class(missing.contains(component.key) && !model.procedureChanged ? "bad" : "")) { h in
                    paperLine(component, model, takesCursor: isFirst && cursor(model) == .papers && component.heldBy == nil, &h)
                }
                if component.heldBy == nil { isFirst = false }
            }
        }
    }
}

private func paperLine(_ component: RequiredComponent, _ model: CounterModel, takesCursor: Bool, _ h: inout HTMLWriter) {
    if let heldBy = component.heldBy {
        h.drawing(Icon.shield)
        h.span { h in
            h.b(component.name)
            h.small("Không phải nộp: \(heldBy)")
        }
        return
    }
    h.span(.class("paper")) { h in
        h.label(.class("ch")) { h in
            var attributes: [Attribute] = [.type("checkbox"), .name("has"), .value(component.key.text)]
            if model.values.all("has").contains(component.key.text) { attributes.append(.checked) }
            if takesCursor { attributes.append(.flag("autofocus")) }
            h.void("input", attributes)
            h.span { h in
                h.b(component.name)
                let counts = [component.originals > 0 ? "\(component.originals) bản chính" : "", component.copies > 0 ? "\(component.copies) bản sao" : ""].filter { !$0.isEmpty }
                h.small((counts + (component.mandatory ? [] : ["nếu có"])).joined(separator: ", "))
            }
        }
        paperDetails(component, model.values, isIntake: true, &h)
    }
}

private func summaryPanel(_ model: CounterModel, _ state: FormState, _ visit: Visit, _ h: inout HTMLWriter) {
    h.section(.class("pan lintel")) { h in
        panelHead("4", "Tóm tắt", &h)
        guard let procedure = model.procedure else {
            h.p("Quét thẻ, gõ thủ tục, đánh dấu giấy tờ, rồi Enter.", .class("m"))
            return
        }
        guard procedure.route == .provincial else {
            elsewhere(procedure, &h)
            return
        }
        h.dl(.class("sumy")) { h in
            promise(procedure, chosen: model.competentUnit, visit, &h)
            h.dt("Lệ phí")
            h.dd(feeText(procedure.rule(for: .counter)?.fees ?? []))
        }
        choiceSelect("returnBy", "Trả kết quả", ReturnMethod.allCases.map { (value: $0.rawValue, label: $0.word) }, model.values["returnBy"], &h)
        if !model.missing.isEmpty, !model.procedureChanged { h.p("Còn thiếu \(model.missing.count) giấy tờ bắt buộc.", .class("s warnline")) }
        h.button("Tiếp nhận và in", .class("btn lg full"), .name("_lam"), .value("receive"), .of("accesskey", "n"))
        let isToBeMended = state.problems.contains { ["note", "article"].contains($0.field) } || !state.value("note").isEmpty
        h.element("details", isToBeMended ? [.flag("open")] : []) { h in
            h.summary("Chưa đủ, hoặc không nhận")
            textArea(FieldSpec(name: "note", label: L("Cần bổ sung gì, vì sao", en: "What is missing"), extra: [.class("sm")]), state, &h)
            h.button("Lập phiếu yêu cầu bổ sung", .class("btn alt full"), .name("_lam"), .value("supplement"))
            textField(FieldSpec(name: "article", label: L("Căn cứ từ chối", en: "Legal basis"), hint: L("Điều, khoản, văn bản", en: "Article"), isOptional: true), state, &h)
            h.button("Không tiếp nhận", .class("btn bad full"), .name("_lam"), .value("decline"))
        }
    }
}

/// What a ministry's or the national system runs is filed there, never received here as well (NĐ 224/2026/NĐ-CP, Điều 15.1.i).
private func elsewhere(_ procedure: ProcedureVersion, _ h: inout HTMLWriter) {
    h.p("Thủ tục này nộp và giải quyết trên \(procedure.route == .nationalPortal ? "Cổng Dịch vụ công quốc gia" : "hệ thống của bộ, ngành"), không tiếp nhận ở đây.")
    if let link = procedure.filingLink { h.p { h in h.a("Sang nơi nộp hồ sơ", .class("btn full"), .href(link), .of("rel", "external noreferrer")) } }
    h.p { h in h.a("Hướng dẫn cho người dân", .href("/thu-tuc/\(procedure.code)")) }
}

private func promise(_ procedure: ProcedureVersion, chosen: UnitCode?, _ visit: Visit, _ h: inout HTMLWriter) {
    guard let unit = visit.actor?.unit,
        let promise = PromisedTime(procedure, by: .counter, at: unit, decidedBy: chosen, in: visit.province, now: visit.now)
    else { return }
    h.dt("Nếu nhận lúc này, hẹn trả")
    h.dd(.class("due")) { h in
        guard let due = promise.due else {
            h.text(promise.limitState == .unknown ? "cơ quan giải quyết sẽ thông báo" : "không quy định")
            return
        }
        h.text(due.text)
        h.small(promise.explanation)
    }
    h.dt("Nơi giải quyết")
    h.dd(visit.province.units.name(promise.agency, on: visit.now.day))
}

private func choiceSelect(_ name: String, _ label: String, _ options: [(value: String, label: String)], _ chosen: String, _ h: inout HTMLWriter) {
    h.div(.class("f")) { h in
        h.label(label, .for(fieldId(name)))
        h.element("select", [.id(fieldId(name)), .name(name)]) { h in
            for option in options {
                if option.value == chosen { h.option(option.label, .value(option.value), .selected) } else { h.option(option.label, .value(option.value)) }
            }
        }
    }
}

/// After the counter's work: the code, both times, the print, and what may follow at once.
func receivedPage(_ opened: OpenedDossier, _ visit: Visit, _ frame: Frame) -> [UInt8] {
    let dossier = opened.dossier
    let paper: PaperKind = dossier.stage == .declined ? .rejection : dossier.reception == nil ? .supplement : .receipt
    return page(frame, title: L("Đã lập \(dossier.code)", en: "\(dossier.code)")) { h in
        h.div(.class("w")) { h in
            h.section(.class("pan lintel")) { h in
                h.h1(dossier.reception != nil ? "Đã tiếp nhận" : dossier.stage == .declined ? "Đã lập phiếu từ chối" : "Đã lập phiếu yêu cầu bổ sung")
                h.p(dossier.code.text, .class("bigcode code"))
                h.dl(.class("sumy")) { h in
                    h.dt("Mã tra cứu")
                    h.dd(visit.province.keys.trackingSecret(of: dossier.code.text), .class("code"))
                    if let receivedAt = dossier.receivedAt {
                        h.dt("Tiếp nhận lúc")
                        h.dd(receivedAt.text)
                        h.dt("Bắt đầu tính thời hạn")
                        h.dd(dossier.clock?.startedAt.text ?? "khi cơ quan có thẩm quyền nhận được hồ sơ")
                    }
                    if let due = dossier.due {
                        h.dt("Hẹn trả")
                        h.dd(due.text)
                    }
                }
                h.p(.class("row")) { h in
                    h.a(.class("btn"), .href("/giay/\(dossier.code)/\(paper.rawValue)"), .flag("autofocus")) { h in
                        h.drawing(Icon.print)
                        h.text("In: \(paper.word)")
                    }
                    h.a("Mở hồ sơ", .class("btn alt"), .href("/ho-so/\(dossier.code)"))
                    h.a("Người tiếp theo", .class("btn alt"), .href("/quay"), .of("accesskey", "m"))
                }
            }
            sameApplicantForm(opened, frame, &h)
        }
    }
}

/// Several dossiers in one visit: the same person, another procedure.
private func sameApplicantForm(_ opened: OpenedDossier, _ frame: Frame, _ h: inout HTMLWriter) {
    guard let applicant = opened.parties?.applicant else { return }
    h.form(.method("post"), .action("/quay"), .class("after")) { h in
        formToken(frame, &h)
        let values: [(String, String?)] = [
            ("name", applicant.name), ("personalId", applicant.personalId), ("phone", applicant.phone), ("address", applicant.address), ("birthDate", applicant.birthDate),
            ("ownerName", opened.parties?.owner?.name),
        ]
        for (name, value) in values { h.input(.type("hidden"), .name(name), .value(value ?? "")) }
        h.button("Thêm hồ sơ cho \(applicant.name)", .class("btn alt"), .name("_lam"), .value("look"))
    }
}
