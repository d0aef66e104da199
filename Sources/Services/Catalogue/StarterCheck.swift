import Domain

/// What must hold among the starter's files, beyond what each says by itself.
struct StarterCheck {
    let procedures: [ProcedureVersion]
    let processes: [ProcessDefinition]
    let forms: [FormDefinition]
    let units: UnitDirectory

    var problems: [String] {
        forms.flatMap { $0.problems() }
            + twice(forms.map(\.code), "biểu mẫu") + twice(processes.map(\.code), "quy trình") + twice(procedures.map(\.code), "thủ tục")
            + procedures.flatMap { procedure in problems(of: procedure).map { "\(procedure.code): \($0)" } }
            + units.all.compactMap(problem)
    }

    private func problems(of procedure: ProcedureVersion) -> [String] {
        routing(of: procedure) + references(of: procedure) + limits(of: procedure) + procedure.cases.flatMap { papers(of: $0, hasForm: procedure.form != nil) }
    }

    /// Filed here with a form and a process, or led on to where it is filed (NĐ 224/2026/NĐ-CP, Điều 15.1.i).
    private func routing(of procedure: ProcedureVersion) -> [String] {
        var problems: [String] = []
        if procedure.route == .provincial {
            if procedure.form == nil { problems.append("nộp ở đây mà không có biểu mẫu.") }
            if procedure.process == nil { problems.append("nộp ở đây mà không có quy trình.") }
        } else if procedure.filingLink == nil {
            problems.append("nộp ở nơi khác mà không có đường dẫn.")
        }
        if procedure.competentAgency == nil, !procedure.levels.contains(.commune), procedure.route == .provincial {
            problems.append("cấp tỉnh giải quyết mà không nêu cơ quan.")
        }
        return problems
    }

    private func references(of procedure: ProcedureVersion) -> [String] {
        var problems: [String] = []
        if let form = procedure.form, !forms.contains(where: { $0.code == form }) { problems.append("không có biểu mẫu “\(form)”.") }
        if let agency = procedure.competentAgency, units[agency]?.kind != .agency { problems.append("không có cơ quan “\(agency)”.") }
        if let code = procedure.process {
            if let process = processes.first(where: { $0.code == code }) {
                let limits = Set(procedure.channels.map(\.limit))
                problems += Set(limits.flatMap { process.problems(limit: $0).map(\.sentence) }).sorted()
            } else {
                problems.append("không có quy trình “\(code)”.")
            }
        }
        return problems
    }

    private func limits(of procedure: ProcedureVersion) -> [String] {
        var problems = procedure.channels.isEmpty ? ["không có cách nộp nào."] : []
        problems += twice(procedure.channels.map(\.channel.rawValue), "cách nộp")
        for rule in procedure.channels {
            if let own = rule.provincialLimit, let legal = rule.legalLimit, own.workingHours > legal.workingHours {
                problems.append("thời hạn của tỉnh \(own.text) dài hơn thời hạn luật định \(legal.text).")
            }
            if rule.fees.contains(where: { $0.state == .stated && $0.amount == nil }) { problems.append("phí đã nêu mà không có số tiền.") }
        }
        return problems
    }

    private func papers(of procedureCase: ProcedureCase, hasForm: Bool) -> [String] {
        var problems = twice(procedureCase.components.map(\.key), "giấy tờ")
        for component in procedureCase.components where component.originals + component.copies < 1 {
            problems.append("“\(component.name)” không ghi bản chính hay bản sao.")
        }
        if hasForm, procedureCase.components.count(where: \.isDeclaration) != 1 {
            problems.append("trường hợp “\(procedureCase.name)” phải có đúng một tờ khai điện tử.")
        }
        return problems
    }

    /// A branch and the agency of its area name each other.
    private func problem(of unit: Unit) -> String? {
        guard let counterpart = unit.counterpart, units[counterpart]?.counterpart != unit.code else { return nil }
        return "\(unit.code): “\(counterpart)” không chỉ ngược lại."
    }

    private func twice<Code: Hashable>(_ codes: [Code], _ what: String) -> [String] {
        Dictionary(grouping: codes) { $0 }.filter { $0.value.count > 1 }.map { "\(what) “\($0.key)” có hai lần." }.sorted()
    }
}
