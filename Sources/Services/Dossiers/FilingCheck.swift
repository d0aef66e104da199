import Domain
import Records
import VietnameseText

/// A filing that holds: everything named exists, and the answers are normalised.
struct CheckedFiling {
    let procedure: ProcedureVersion
    let procedureCase: ProcedureCase
    let competentUnit: UnitCode
    let parties: Parties
    let form: FormDefinition?
    let answers: FormAnswers?
    let papers: [SubmittedPaper]
}

extension Province {
    /// Checks a filing as a whole and tells everything that is wrong with it.
    func check(_ filing: Filing, by actor: Actor) async throws -> CheckedFiling {
        var problems: [FieldProblem] = []
        guard let procedure = procedures.now.catalogue.procedure(filing.procedure, on: today) else {
            throw ServiceFailure.invalid([FieldProblem("procedure", "Không có thủ tục mã “\(filing.procedure)” đang có hiệu lực.")])
        }
        let branch = units[filing.receivingUnit]
        if branch?.kind != .branch {
            problems.append(FieldProblem("receivingUnit", "Không có nơi tiếp nhận mã “\(filing.receivingUnit)”: chọn một chi nhánh của Trung tâm."))
        }
        let chosen = filing.procedureCase.map { procedure.procedureCase($0) } ?? procedure.cases.first
        let procedureCase = chosen ?? ProcedureCase(key: "chung", name: "Chung", components: [])
        if filing.procedureCase != nil, chosen == nil, !procedure.cases.isEmpty {
            problems.append(FieldProblem("case", "Thủ tục này không có trường hợp “\(filing.procedureCase?.text ?? "")”."))
        }
        let parties = checked(filing.parties, requiresContact: filing.channel != .counter, problems: &problems)
        let form = filing.channel == .counter && filing.answers.values.isEmpty ? nil : procedure.form.flatMap { procedures.now.catalogue.form($0) }
        var answers: FormAnswers?
        if let form {
            let checked = form.checked(filing.answers, today: today)
            problems += checked.problems.map { FieldProblem("answers.\($0.field)", $0.sentence) }
            answers = checked.answers
        }
        let papers = await checked(filing, in: procedureCase, hasForm: form != nil, by: actor, problems: &problems)
        let competent = units.competentUnit(for: procedure, receivedAt: filing.receivingUnit, chosen: filing.competentUnit)
        if problems.isEmpty { problems += competenceProblem(procedure, receivedAt: filing.receivingUnit, chosen: filing.competentUnit) }
        guard problems.isEmpty, let competent else { throw ServiceFailure.invalid(problems) }
        return CheckedFiling(
            procedure: procedure, procedureCase: procedureCase, competentUnit: competent, parties: parties, form: form, answers: answers, papers: papers)
    }

    /// Said when nobody is competent, or not the agency chosen.
    public func competenceProblem(_ procedure: ProcedureVersion, receivedAt branch: UnitCode, chosen: UnitCode?) -> [FieldProblem] {
        guard units.competentUnit(for: procedure, receivedAt: branch, chosen: chosen) == nil else { return [] }
        let sentence =
            chosen == nil
            ? "Chưa rõ cơ quan nào giải quyết thủ tục này khi nộp ở đây: chọn cơ quan có thẩm quyền."
            : "Cơ quan này không có thẩm quyền giải quyết thủ tục đã chọn."
        return [FieldProblem("competentUnit", sentence)]
    }

    func checked(_ parties: Parties, requiresContact: Bool, problems: inout [FieldProblem]) -> Parties {
        var parties = parties
        parties.applicant = checked(parties.applicant, at: "parties.applicant", requiresContact: requiresContact, problems: &problems)
        if let owner = parties.owner { parties.owner = checked(owner, at: "parties.owner", requiresContact: false, problems: &problems) }
        if let person = parties.authorisedPerson {
            parties.authorisedPerson = checked(person, at: "parties.authorisedPerson", requiresContact: false, problems: &problems)
        }
        if let subject = parties.subject { parties.subject = checked(subject, at: "parties.subject", requiresContact: false, problems: &problems) }
        return parties
    }

    func checked(_ party: Party, at path: String, requiresContact: Bool, problems: inout [FieldProblem]) -> Party {
        var party = party
        party.name = String(party.name.cleaned.prefix(200))
        if party.name.isEmpty { problems.append(FieldProblem("\(path).name", "Nhập họ và tên.")) }
        if let id = given(party.personalId) {
            if let sentence = PersonalNumber.problem(id) { problems.append(FieldProblem("\(path).personalId", sentence)) }
            party.personalId = PersonalNumber.normalised(id) ?? id
        } else {
            party.personalId = nil
        }
        if let code = given(party.taxCode) {
            if let sentence = TaxCode.problem(code) { problems.append(FieldProblem("\(path).taxCode", sentence)) }
            party.taxCode = TaxCode.normalised(code) ?? code
        } else {
            party.taxCode = nil
        }
        if let phone = given(party.phone) {
            if let sentence = PhoneNumber.problem(phone) { problems.append(FieldProblem("\(path).phone", sentence)) }
            party.phone = PhoneNumber.normalised(phone) ?? phone
        } else {
            party.phone = nil
            if requiresContact, given(party.email) == nil {
                problems.append(FieldProblem("\(path).phone", "Nhập số điện thoại để cán bộ liên hệ khi cần."))
            }
        }
        party.email = given(party.email).map { String($0.prefix(200)) }
        party.address = given(party.address).map { String($0.cleaned.prefix(400)) }
        party.birthDate = given(party.birthDate).map { String($0.prefix(40)) }
        return party
    }

    private func given(_ text: String?) -> String? {
        guard let text, !text.allSatisfy(\.isWhitespace) else { return nil }
        return text.cleaned
    }

    /// Papers that the case does not know are refused; online, mandatory ones must be there.
    private func checked(
        _ filing: Filing, in procedureCase: ProcedureCase, hasForm: Bool, by actor: Actor, problems: inout [FieldProblem]
    ) async -> [SubmittedPaper] {
        var papers: [SubmittedPaper] = []
        let known = Dictionary(procedureCase.components.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, paper) in filing.papers.enumerated() {
            if known[paper.component] == nil, !procedureCase.components.isEmpty {
                problems.append(FieldProblem("documents[\(index)].component", "Trường hợp này không có thành phần “\(paper.component)”."))
            }
            if !(0...999).contains(paper.count) { problems.append(FieldProblem("documents[\(index)].count", "Số lượng từ 0 đến 999.")) }
            if let problem = await problem(of: paper.files, by: actor) {
                problems.append(FieldProblem("documents[\(index)].files", problem))
            }
            papers.append(paper)
        }
        let given = Set(papers.filter { isThere($0, known[$0.component], online: filing.channel == .online) }.map(\.component))
        let named = Dictionary(papers.enumerated().map { ($1.component, $0) }, uniquingKeysWith: { first, _ in first })
        for component in procedureCase.components where !given.contains(component.key) {
            if component.isDeclaration, hasForm, named[component.key] == nil {
                papers.append(SubmittedPaper(component: component.key, copyKind: .electronicCopy))
            } else if component.heldBy != nil, named[component.key] == nil {
                papers.append(SubmittedPaper(component: component.key, state: .replacedByData, count: 0))
            } else if component.mandatory, filing.channel == .online {
                let field = named[component.key].map { "documents[\($0)].files" } ?? "documents.\(component.key)"
                problems.append(
                    FieldProblem(field, "Còn thiếu: \(component.name). Tải tệp lên, hoặc chọn nộp bản giấy tại quầy (state: \(ComponentState.toFollow.rawValue))."))
            }
        }
        return papers
    }

    /// Online, a paper is there by its file or by the promise to bring it; at the counter the officer has seen it.
    private func isThere(_ paper: SubmittedPaper, _ component: RequiredComponent?, online: Bool) -> Bool {
        guard online, let component, component.mandatory, !component.isDeclaration, component.heldBy == nil else { return paper.state != .missing }
        return paper.state == .toFollow || (paper.state == .provided && !paper.files.isEmpty)
    }

    /// Files must be the person's own uploads, and not part of another dossier yet.
    private func problem(of names: [FileName], by actor: Actor) async -> String? {
        if names.count > 50 { return "Nhiều nhất 50 tệp cho một giấy tờ." }
        guard let found = try? await files.files(names) else { return "Chưa đọc được các tệp đã tải lên; thử lại sau." }
        let usable = found.filter { $0.code == nil && $0.account == actor.account }
        return usable.count == Set(names).count ? nil : "Tệp không còn hoặc không phải của bạn; tải lên lại."
    }
}
