import Domain
import HTML
import Records
import Services
import VietnameseText

/// The head of every page of a filing: which procedure, how far.
func wizardHead(_ name: String, step: Int, of count: Int, _ h: inout HTMLWriter) {
    h.p(.class("s m")) { h in
        h.b(name)
        h.text(L(" · Bước \(step)/\(count)", en: " · Step \(step)/\(count)"))
    }
    h.ol(.class("steps"), .of("aria-hidden", "true")) { h in
        for number in 1...max(1, count) { h.li("", .class(number < step ? "done" : number == step ? "now" : "")) }
    }
}

func startPage(_ procedure: ProcedureVersion, _ visit: Visit, _ state: FormState, _ frame: Frame) -> [UInt8] {
    let form = procedure.form.flatMap { visit.province.procedures.now.catalogue.form($0) }
    let plan = WizardPlan(procedure, form, answers: FormAnswers())
    let units = visit.province.units.branches.map { ($0.code.text, visit.province.units.shortName($0.code, on: visit.now.day)) }
        .sorted { $0.1.sortKey < $1.1.sortKey }.map { (value: $0.0, label: $0.1) }
    return page(frame, title: procedure.shortName) { h in
        crumb([("/thu-tuc/\(procedure.code)", "‹ \(procedure.shortName)")], &h)
        h.div(.class("w")) { h in
            wizardHead(procedure.shortName, step: 1, of: plan.stepCount, &h)
            problemSummary(state.problems, anchors: ["case": "f-case-0"], &h)
            h.h1(L("Bắt đầu nộp hồ sơ", en: "Begin"))
            h.form(.method("post"), .action("/nop/\(procedure.code)"), .class("narrow")) { h in
                formToken(frame, &h)
                if procedure.cases.count > 1 {
                    choiceField(
                        "case", legend: L("Trường hợp của bạn", en: "Your case"),
                        choices: procedure.cases.map { (value: $0.key.text, label: $0.name, small: "") }, state, &h)
                }
                selectField(
                    FieldSpec(
                        name: "unit", label: L("Nơi tiếp nhận và trả kết quả", en: "Where it is received and returned"),
                        hint: L("Chi nhánh nào của Trung tâm cũng được", en: "Any branch will do")), options: units, state, &h)
                agencyChoice(procedure, at: state.values.given("unit").map { UnitCode($0) }, visit, state, &h)
                h.details { h in
                    h.summary(L("Nộp thay người khác hoặc tổ chức", en: "On behalf of somebody else"))
                    textField(FieldSpec(name: "ownerName", label: L("Họ tên hoặc tên tổ chức", en: "Name"), isOptional: true), state, &h)
                    textField(
                        FieldSpec(
                            name: "ownerNumber", label: L("Số định danh hoặc mã số thuế", en: "Personal number or tax code"), isOptional: true,
                            extra: [.of("inputmode", "numeric")]), state, &h)
                }
                h.button(L("Tiếp tục", en: "Continue"), .class("btn full"))
            }
        }
    }
}

func formPage(
    _ draft: FilingDraft, _ plan: WizardPlan, _ number: Int, _ state: FormState, newRows: String?, hasNewQuestions: Bool = false, mends: Bool, _ frame: Frame
) -> [UInt8] {
    page(frame, title: state.problems.isEmpty ? L("Tờ khai", en: "Form") : L("Lỗi: Tờ khai", en: "Error: form")) { h in
        let back = mends ? WizardPlan.check(draft.name) : number == 1 ? "/thu-tuc/\(plan.procedure.code)" : WizardPlan.address(draft.name, form: number - 1)
        crumb([(back, "‹ Quay lại")], &h)
        h.div(.class("w")) { h in
            wizardHead(plan.procedure.shortName, step: number + 1, of: plan.stepCount, &h)
            problemSummary(state.problems, &h)
            if hasNewQuestions { h.div(.class("note")) { h in h.p(L("Câu trả lời của bạn mở thêm vài câu hỏi bên dưới.", en: "Your answers opened a few more questions.")) } }
            h.h1(plan.form?.title ?? "")
            if number == 1, let form = plan.form, form.fidelity == .notCompared {
                h.p(L("Mẫu điện tử này đang chờ đối chiếu với mẫu giấy của Bộ.", en: "This e-form has not been compared with the paper form yet."), .class("s m"))
            }
            h.form(.method("post"), .action(WizardPlan.address(draft.name, form: number)), .class("narrow")) { h in
                formToken(frame, &h)
                if mends { h.input(.type("hidden"), .name("ve"), .value(WizardPlan.mending)) }
                // The first button of a form is what Enter presses: continue, not "add a row".
                h.button(L("Tiếp tục", en: "Continue"), .class("vh"), .of("tabindex", "-1"), .hidden)
                if let form = plan.form { formSections(plan.pages[number - 1], form, draft.answers, state, newRows: newRows, &h) }
                h.button(mends ? L("Lưu và về trang kiểm tra", en: "Save, back to the check") : L("Tiếp tục", en: "Continue"), .class("btn full"))
            }
            savedLine(draft, &h)
        }
    }
}

func savedLine(_ draft: FilingDraft, _ h: inout HTMLWriter) {
    h.p(.class("s m row")) { h in
        h.drawing(Icon.check)
        h.text(L("Đã lưu nháp lúc \(draft.savedAt.clockText), giữ đến \(draft.keptUntil.shortText). Bạn có thể làm tiếp sau, ở mục Của tôi.",
                en: "Saved at \(draft.savedAt.clockText), kept until \(draft.keptUntil.shortText). You can go on later, under Mine."))
    }
}

func papersPage(_ draft: FilingDraft, _ plan: WizardPlan, _ visit: Visit, _ problems: [FieldProblem], _ frame: Frame) async throws -> [UInt8] {
    let components = plan.procedure.procedureCase(draft.procedureCase)?.components ?? []
    let files = try await visit.province.files.files(draft.files.values.flatMap { $0 })
    let titles = Dictionary(files.map { ($0.name, "\($0.title) (\(sizeText($0.size)))") }, uniquingKeysWith: { first, _ in first })
    return page(frame, title: L("Giấy tờ", en: "Papers")) { h in
        crumb([(plan.pages.isEmpty ? "/thu-tuc/\(plan.procedure.code)" : WizardPlan.address(draft.name, form: plan.pages.count), "‹ Quay lại")], &h)
        h.div(.class("w")) { h in
            wizardHead(plan.procedure.shortName, step: plan.pages.count + 2, of: plan.stepCount, &h)
            problemSummary(problems, &h)
            h.h1(L("Giấy tờ và cách nhận kết quả", en: "Papers and result"))
            h.form(.method("post"), .action(WizardPlan.papers(draft.name)), .of("enctype", "multipart/form-data"), .class("narrow")) { h in
                formToken(frame, &h)
                h.button(L("Tiếp tục", en: "Continue"), .class("vh"), .of("tabindex", "-1"), .hidden, .name("_tiep"), .value("1"))
                for component in components where component.heldBy == nil && !component.isDeclaration {
                    paperField(component, draft.files[component.key] ?? [], titles, follows: draft.toFollow.contains(component.key), problems, &h)
                }
                heldNote(components, &h)
                choiceField(
                    "returnBy", legend: L("Nhận kết quả", en: "Receive the result"),
                    choices: ReturnMethod.allCases.map { (value: $0.rawValue, label: $0.word, small: "") },
                    FormState(values: FormFields([("returnBy", draft.returnBy.rawValue)]), problems: []), &h)
                h.button(L("Tiếp tục", en: "Continue"), .class("btn full"), .name("_tiep"), .value("1"))
                h.p(.class("after")) { h in h.button(L("Lưu, tải thêm trang", en: "Save and add pages"), .class("btn alt full"), .name("_luu"), .value("1")) }
            }
            savedLine(draft, &h)
        }
    }
}

func sizeText(_ bytes: Int) -> String { bytes < 1_000_000 ? "\(max(1, bytes / 1_000)) KB" : "\(bytes / 1_000_000),\(bytes / 100_000 % 10) MB" }

private func paperField(
    _ component: RequiredComponent, _ files: [FileName], _ titles: [FileName: String], follows: Bool, _ problems: [FieldProblem], _ h: inout HTMLWriter
) {
    let name = "file.\(component.key)"
    let id = fieldId(name)
    let problem = problems.first { $0.field == name }
    h.div(.class(problem == nil ? "f" : "f bad")) { h in
        h.label(.for(id)) { h in
            h.text(component.name)
            if !component.mandatory {
                h.text(" ")
                h.span(L("(nếu có)", en: "(if any)"), .class("opt"))
            }
        }
        h.span(L("Chụp ảnh hoặc chọn tệp PDF, JPG, PNG; nhiều trang chọn một lần", en: "Photo or PDF, several pages at once"), .class("hint"), .id("\(id)-goi-y"))
        if let problem { problemLine(problem.sentence, id: id, &h) }
        for file in files {
            h.p(.class("row up")) { h in
                h.drawing(Icon.check)
                h.text(titles[file] ?? "")
                h.button(L("Bỏ tệp này", en: "Remove"), .class("btn quiet"), .name("remove"), .value(file.text))
            }
        }
        h.void(
            "input",
            [.id(id), .name(name), .type("file"), .of("accept", "image/jpeg,image/png,application/pdf"), .flag("multiple"), .described(by: "\(id)-goi-y")])
        if component.mandatory, files.isEmpty {
            h.label(.class("ch")) { h in
                h.void("input", [.type("checkbox"), .name("follow"), .value(component.key.text)] + (follows ? [.flag("checked")] : []))
                h.span(L("Tôi mang bản giấy đến quầy; hồ sơ chỉ được tiếp nhận khi có giấy này", en: "I bring it on paper; only then is the dossier received"))
            }
        }
    }
}

private func heldNote(_ components: [RequiredComponent], _ h: inout HTMLWriter) {
    let held = components.filter { $0.heldBy != nil }
    guard !held.isEmpty else { return }
    h.div(.class("note ok")) { h in
        h.p { h in
            h.b(L("Không cần nộp: ", en: "Not needed: "))
            h.text(held.map { "\($0.name) (\($0.heldBy ?? ""))" }.joined(separator: "; ") + ".")
        }
    }
}

func checkPage(_ draft: FilingDraft, _ plan: WizardPlan, _ visit: Visit, _ problems: [FieldProblem], _ frame: Frame) async throws -> [UInt8] {
    let rule = plan.procedure.rule(for: .online)
    let unit = visit.province.units.name(draft.receivingUnit, on: visit.now.day)
    let answerBy = visit.province.calendars[draft.receivingUnit].adding(workingMilliseconds: 8 * 3_600_000, to: visit.now)
    let promise = PromisedTime(plan.procedure, by: .online, at: draft.receivingUnit, decidedBy: draft.competentUnit, in: visit.province, now: visit.now)
    let titles = try await visit.province.files.files(draft.files.values.flatMap { $0 })
    return page(frame, title: L("Kiểm tra và nộp", en: "Check and file")) { h in
        crumb([(WizardPlan.papers(draft.name), "‹ Quay lại")], &h)
        h.div(.class("w")) { h in
            wizardHead(plan.procedure.shortName, step: plan.stepCount, of: plan.stepCount, &h)
            problemSummary(problems, &h)
            h.h1(L("Kiểm tra rồi nộp", en: "Check, then file"))
            h.dl(.class("facts chk")) { h in
                for (index, sections) in plan.pages.enumerated() { checkedSections(sections, index + 1, draft, plan, &h) }
                filedFor(draft, plan, frame, &h)
                if let agency = draft.competentUnit {
                    h.dt(L("Nơi giải quyết", en: "Decided by"))
                    h.dd(visit.province.units.name(agency, on: visit.now.day))
                }
                h.dt(L("Giấy tờ", en: "Papers"))
                h.dd { h in
                    h.div { h in
                        h.text(L("\(titles.count) tệp", en: titles.count == 1 ? "1 file" : "\(titles.count) files"))
                        for file in titles { h.small("\(file.title) (\(sizeText(file.size)))") }
                    }
                    h.a(L("Sửa", en: "Change"), .href(WizardPlan.papers(draft.name)))
                }
                h.dt(L("Nơi nhận, trả", en: "Where"))
                h.dd { h in
                    h.div { h in h.text("\(unit); \(draft.returnBy.word.lowercased())") }
                    h.a(L("Sửa", en: "Change"), .href(WizardPlan.papers(draft.name)))
                }
                h.dt(L("Tiền", en: "Fees"))
                h.dd(CheckWords.money(rule))
            }
            h.form(.method("post"), .action(WizardPlan.check(draft.name)), .class("mt")) { h in
                formToken(frame, &h)
                h.fieldset(.id("f-pledge")) { h in
                    h.legend(L("Cam đoan", en: "Declaration"), .class("vh"))
                    h.label(.class("ch box")) { h in
                        h.input(.type("checkbox"), .name("pledge"), .value("1"))
                        h.span(pledge(plan))
                    }
                }
                h.div(.class("note")) { h in
                    h.p(CheckWords.effect(promise, answerBy: answerBy))
                }
                h.button(.class("btn full")) { h in
                    h.drawing(Icon.pen)
                    h.text(L("Nộp hồ sơ", en: "File"))
                }
            }
        }
    }
}

/// Which case, and for whom: only where there was something to choose.
private func filedFor(_ draft: FilingDraft, _ plan: WizardPlan, _ frame: Frame, _ h: inout HTMLWriter) {
    if plan.procedure.cases.count > 1, let chosen = plan.procedure.procedureCase(draft.procedureCase) {
        h.dt(L("Trường hợp", en: "Case"))
        h.dd(chosen.name)
    }
    h.dt(L("Người nộp", en: "Filed by"))
    h.dd { h in
        h.text(frame.person?.name ?? "")
        guard !draft.ownerName.isEmpty else { return }
        let number = draft.ownerNumber.isEmpty ? "" : ", \(draft.ownerNumber)"
        h.small(L("Nộp thay cho \(draft.ownerName)\(number)", en: "On behalf of \(draft.ownerName)\(number)"))
    }
}

private func pledge(_ plan: WizardPlan) -> String {
    let own = plan.form?.declaration ?? ""
    return own.isEmpty ? "Tôi cam đoan những điều khai trên là đúng và chịu trách nhiệm trước pháp luật về lời khai." : own
}

private func checkedSections(_ sections: [FormSection], _ number: Int, _ draft: FilingDraft, _ plan: WizardPlan, _ h: inout HTMLWriter) {
    for section in sections {
        h.dt(section.title)
        h.dd { h in
            h.div { h in
                for field in section.fields where plan.form?.isShown(field, in: draft.answers) ?? true {
                    let words = answerWords(field, draft.answers)
                    if !words.isEmpty { h.small("\(field.label): \(words)") }
                }
            }
            h.a(L("Sửa", en: "Change"), .href(WizardPlan.mend(draft.name, form: number)))
        }
    }
}

/// An answer in one line.
func answerWords(_ field: FormField, _ answers: FormAnswers) -> String {
    if field.kind == .table {
        return answers.rows(field.key).map { row in field.columns.map { $0.shown(row[$0.key] ?? "") }.filter { !$0.isEmpty }.joined(separator: ", ") }.joined(separator: "; ")
    }
    return field.shown(answers[field.key])
}
