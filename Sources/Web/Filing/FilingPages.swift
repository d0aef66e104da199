import Domain
import HTML
import HTTPTypes
import Records
import Services
import VietnameseText

/// Filing online, page by page; every page is saved.
enum FilingPages {
    static let routes: [Route] = [
        Route(.get, "/nop/{code}", .citizen) { visit in
            let procedure = try fileable(visit)
            return .page(startPage(procedure, visit, .empty, try await visit.frame(.procedures)))
        },
        Route(.post, "/nop/{code}", .citizen) { visit in try await begin(visit) },
        Route(.get, "/nhap/{draft}/to-khai/{page}", .citizen) { visit in
            let (draft, plan) = try await open(visit)
            let page = try number(visit, plan)
            let mends = visit.query["ve"] == WizardPlan.mending
            return .page(formPage(draft, plan, page, .from(draft.answers, plan.pages[page - 1]), newRows: nil, mends: mends, try await visit.frame(.procedures)))
        },
        Route(.post, "/nhap/{draft}/to-khai/{page}", .citizen) { visit in try await saveForm(visit) },
        Route(.get, "/nhap/{draft}/giay-to", .citizen) { visit in
            let (draft, plan) = try await open(visit)
            return .page(try await papersPage(draft, plan, visit, [], try await visit.frame(.procedures)))
        },
        Route(.post, "/nhap/{draft}/giay-to", .citizen, largestBody: 64 << 20) { visit in try await savePapers(visit) },
        Route(.get, "/nhap/{draft}/kiem-tra", .citizen) { visit in
            if let filed = try await alreadyFiled(visit) { return filed }
            let (draft, plan) = try await open(visit)
            return .page(try await checkPage(draft, plan, visit, [], try await visit.frame(.procedures)))
        },
        Route(.post, "/nhap/{draft}/kiem-tra", .citizen) { visit in try await file(visit) },
        Route(.post, "/nhap/{draft}/xoa", .citizen) { visit in
            try await Drafts(visit.province).remove(visit.captured("draft"), by: visit.mustActor())
            return .redirect("/ho-so-cua-toi")
        },
    ]

    private static func fileable(_ visit: Visit) throws -> ProcedureVersion {
        guard let procedure = visit.procedure(visit.captured("code")) else { throw ServiceFailure.notFound }
        guard procedure.isFiledHere else {
            throw ServiceFailure.refused(Refusal("filedElsewhere", "Thủ tục này không nộp trực tuyến tại đây: mở trang thủ tục để xem nơi nộp."))
        }
        return procedure
    }

    static func open(_ visit: Visit) async throws -> (FilingDraft, WizardPlan) {
        let draft = try await Drafts(visit.province).draft(visit.captured("draft"), by: visit.mustActor())
        guard let procedure = visit.procedure(draft.procedure.text) else { throw ServiceFailure.notFound }
        let form = procedure.form.flatMap { visit.province.procedures.now.catalogue.form($0) }
        return (draft, WizardPlan(procedure, form, answers: draft.answers))
    }

    private static func number(_ visit: Visit, _ plan: WizardPlan) throws -> Int {
        guard let page = Int(visit.captured("page")), (1...max(1, plan.pages.count)).contains(page), !plan.pages.isEmpty else { throw ServiceFailure.notFound }
        return page
    }

    private static func begin(_ visit: Visit) async throws -> Answer {
        let procedure = try fileable(visit)
        let fields = try visit.form().fields
        var problems: [FieldProblem] = []
        let unit = UnitCode(fields["unit"])
        if visit.province.units[unit]?.kind != .branch { problems.append(FieldProblem("unit", "Chọn nơi tiếp nhận.")) }
        let agency = fields.given("competentUnit").map { UnitCode($0) }
        if problems.isEmpty { problems += visit.province.competenceProblem(procedure, receivedAt: unit, chosen: agency) }
        let chosen = procedure.procedureCase(CaseKey(fields["case"])) ?? (procedure.cases.count == 1 ? procedure.cases[0] : nil)
        if chosen == nil, !procedure.cases.isEmpty { problems.append(FieldProblem("case", "Chọn trường hợp của bạn.")) }
        let number = fields["ownerNumber"].cleaned
        if !number.isEmpty, let sentence = Drafts.isTaxCode(number) ? TaxCode.problem(number) : PersonalNumber.problem(number) {
            problems.append(FieldProblem("ownerNumber", sentence))
        }
        if !number.isEmpty, fields["ownerName"].cleaned.isEmpty {
            problems.append(FieldProblem("ownerName", "Nhập họ tên hoặc tên tổ chức của người được nộp thay."))
        }
        guard problems.isEmpty else {
            return .page(startPage(procedure, visit, FormState(values: fields, problems: problems), try await visit.frame(.procedures)), status: .unprocessableContent)
        }
        var draft = try await Drafts(visit.province).begin(procedure, procedureCase: chosen?.key ?? "chung", unit: unit, by: visit.mustActor())
        draft.ownerName = String(fields["ownerName"].cleaned.prefix(200))
        draft.ownerNumber = number
        draft.competentUnit = agency
        try await Drafts(visit.province).save(draft, by: visit.mustActor())
        let form = procedure.form.flatMap { visit.province.procedures.now.catalogue.form($0) }
        return .redirect(form == nil ? WizardPlan.papers(draft.name) : WizardPlan.address(draft.name, form: 1))
    }

    private static func saveForm(_ visit: Visit) async throws -> Answer {
        var (draft, plan) = try await open(visit)
        let page = try number(visit, plan)
        guard let form = plan.form else { throw ServiceFailure.notFound }
        let fields = try visit.form().fields
        let mends = fields["ve"] == WizardPlan.mending
        let sections = plan.pages[page - 1]
        let shownBefore = Set(sections.flatMap(\.fields).filter { form.isShown($0, in: draft.answers) }.map(\.key))
        draft.answers.take(fields, for: sections)
        let checked = form.checked(draft.answers, today: visit.now.day, sections: Set(sections.map(\.key)))
        // What is wrong stays as it was typed; what is right is kept in its regular form.
        for (key, answer) in checked.answers.values { draft.answers.values[key] = answer }
        try await Drafts(visit.province).save(draft, by: visit.mustActor())
        if let group = fields.given("_them") {
            return .page(formPage(draft, plan, page, .from(draft.answers, sections), newRows: group, mends: mends, try await visit.frame(.procedures)))
        }
        let shownNow = Set(sections.flatMap(\.fields).filter { form.isShown($0, in: draft.answers) }.map(\.key))
        let appeared = shownNow.subtracting(shownBefore)
        // A question that an answer has just opened was not overlooked: it is asked, not complained of.
        let problems = checked.problems.filter { problem in !appeared.contains { problem.field.hasPrefix($0) } }
        let opened = checked.problems.count > problems.count
        if !problems.isEmpty || opened {
            var state = FormState.from(draft.answers, sections)
            state.problems = problems.map { FieldProblem($0.field, $0.sentence) }
            let answer = formPage(draft, plan, page, state, newRows: nil, hasNewQuestions: opened, mends: mends, try await visit.frame(.procedures))
            return .page(answer, status: problems.isEmpty ? .ok : .unprocessableContent)
        }
        let next = WizardPlan(plan.procedure, form, answers: draft.answers)
        if mends { return .redirect(afterMending(draft, next, form, today: visit.now.day)) }
        return .redirect(page < next.pages.count ? WizardPlan.address(draft.name, form: page + 1) : WizardPlan.papers(draft.name))
    }

    /// Back to the check; by way of a page on which the changed answer has opened a question.
    private static func afterMending(_ draft: FilingDraft, _ plan: WizardPlan, _ form: FormDefinition, today: LocalDay) -> String {
        let open = plan.pages.firstIndex { sections in !form.checked(draft.answers, today: today, sections: Set(sections.map(\.key))).problems.isEmpty }
        return open.map { WizardPlan.mend(draft.name, form: $0 + 1) } ?? WizardPlan.check(draft.name)
    }

    private static func savePapers(_ visit: Visit) async throws -> Answer {
        var (draft, plan) = try await open(visit)
        let form = try visit.submitted.get()
        let actor = try visit.mustActor()
        var problems = form.problems
        for upload in form.files where upload.field.hasPrefix("file.") {
            let component = ComponentKey(String(upload.field.dropFirst(5)))
            do {
                let file = try await StoreFile(visit.province)(upload.bytes, title: upload.title, by: actor)
                draft.files[component, default: []].append(file.name)
            } catch ServiceFailure.invalid(let found) {
                problems += found.map { FieldProblem(upload.field, "\(upload.title): \($0.sentence)") }
            }
        }
        for name in form.fields.all("remove") {
            for component in draft.files.keys { draft.files[component]?.removeAll { $0.text == name } }
        }
        draft.toFollow = Set(form.fields.all("follow").map { ComponentKey($0) })
        if let method = ReturnMethod(rawValue: form.fields["returnBy"]) { draft.returnBy = method }
        try await Drafts(visit.province).save(draft, by: actor)
        let isDone = form.fields.given("_tiep") != nil && form.fields.all("remove").isEmpty
        if isDone, problems.isEmpty { problems = missing(draft, plan) }
        guard isDone, problems.isEmpty else {
            let bytes = try await papersPage(draft, plan, visit, problems, try await visit.frame(.procedures))
            return .page(bytes, status: problems.isEmpty ? .ok : .unprocessableContent)
        }
        return .redirect(WizardPlan.check(draft.name))
    }

    private static func missing(_ draft: FilingDraft, _ plan: WizardPlan) -> [FieldProblem] {
        let components = plan.procedure.procedureCase(draft.procedureCase)?.components ?? []
        return components.filter { $0.mandatory && !$0.isDeclaration && $0.heldBy == nil && (draft.files[$0.key] ?? []).isEmpty && !draft.toFollow.contains($0.key) }
            .map { FieldProblem("file.\($0.key)", "Còn thiếu: \($0.name). Chụp ảnh, chọn tệp, hoặc chọn nộp bản giấy tại quầy.") }
    }

    /// A second click, a reload, a way back: the draft is a dossier by now, and that is what is shown.
    private static func alreadyFiled(_ visit: Visit) async throws -> Answer? {
        try await Drafts(visit.province).filed(visit.captured("draft"), by: visit.mustActor()).map { .redirect("/ho-so-cua-toi/\($0)/da-nop") }
    }

    private static func file(_ visit: Visit) async throws -> Answer {
        if let filed = try await alreadyFiled(visit) { return filed }
        let (draft, plan) = try await open(visit)
        let actor = try visit.mustActor()
        guard try visit.form().fields["pledge"] == "1" else {
            let problem = FieldProblem("pledge", "Đánh dấu vào ô cam đoan để nộp.")
            return .page(try await checkPage(draft, plan, visit, [problem], try await visit.frame(.procedures)), status: .unprocessableContent)
        }
        do {
            let filed = try await Drafts(visit.province).file(draft, by: actor)
            return .redirect("/ho-so-cua-toi/\(filed.code)/da-nop")
        } catch ServiceFailure.invalid(let problems) {
            return .page(try await checkPage(draft, plan, visit, problems, try await visit.frame(.procedures)), status: .unprocessableContent)
        }
    }
}
