import VietnameseText

/// One thing that is wrong with an answer, and how to mend it.
public struct AnswerProblem: Hashable, Sendable {
    /// The field's key, or `key[2].column`.
    public let field: String
    public let sentence: String
}

/// Answers made regular, with everything that is wrong with them at once.
public struct CheckedAnswers: Sendable {
    public let answers: FormAnswers
    public let problems: [AnswerProblem]
}

extension FormDefinition {
    public func isShown(_ section: FormSection, in answers: FormAnswers) -> Bool { holds(section.when, in: answers) }

    /// A field is shown when its own condition and its section's hold.
    public func isShown(_ field: FormField, in answers: FormAnswers) -> Bool {
        guard holds(field.when, in: answers) else { return false }
        guard let section = sections.first(where: { $0.fields.contains { $0.key == field.key } }) else { return true }
        return holds(section.when, in: answers)
    }

    /// Whether an answer must be given, as the other answers stand.
    public func isRequired(_ field: FormField, in answers: FormAnswers) -> Bool {
        field.required || (field.requiredWhen.map { holds($0, in: answers) } ?? false)
    }

    private func holds(_ condition: FormCondition?, in answers: FormAnswers) -> Bool {
        guard let condition else { return true }
        return condition.isOneOf.contains(answers[condition.field])
    }

    /// Checks the answers of some sections, or of all. What is hidden is dropped, what is unknown is
    /// dropped, dates and numbers are written in one way. Checking twice changes nothing.
    public func checked(_ answers: FormAnswers, today: LocalDay, sections asked: Set<String>? = nil) -> CheckedAnswers {
        var clean = FormAnswers()
        var problems: [AnswerProblem] = []
        // First the values, since conditions look at them; then what they decide.
        for field in fields { clean.values[field.key] = answers.values[field.key].map { Self.cleaned($0, field) } }
        for section in sections {
            let shown = isShown(section, in: clean)
            for field in section.fields {
                guard shown, holds(field.when, in: clean) else {
                    clean.values[field.key] = nil
                    continue
                }
                let isAsked = asked?.contains(section.key) ?? true
                check(field, in: &clean, today: today, isAsked: isAsked, problems: &problems)
            }
        }
        return CheckedAnswers(answers: clean, problems: problems)
    }

    private static func cleaned(_ answer: FormAnswer, _ field: FormField) -> FormAnswer {
        var answer = answer
        switch answer.value {
        case .text(let text): answer.value = .text(field.kind == .textarea ? text.composed.trimmed : text.cleaned)
        case .rows(let rows):
            let kept = rows.map { row in row.mapValues(\.cleaned) }.filter { row in row.values.contains { !$0.isEmpty } }
            answer.value = .rows(Array(kept.prefix(200)))
        }
        return answer
    }

    private func check(_ field: FormField, in answers: inout FormAnswers, today: LocalDay, isAsked: Bool, problems: inout [AnswerProblem]) {
        if field.kind == .table {
            checkRows(field, in: &answers, today: today, isAsked: isAsked, problems: &problems)
            return
        }
        let text = answers[field.key]
        if text.isEmpty {
            answers.values[field.key] = nil
            if isRequired(field, in: answers), isAsked { problems.append(AnswerProblem(field: field.key, sentence: field.missingSentence)) }
            return
        }
        switch field.regular(text, today: today) {
        case .value(let regular): answers.values[field.key]?.value = .text(regular)
        case .wrong(let sentence): if isAsked { problems.append(AnswerProblem(field: field.key, sentence: sentence)) }
        }
    }

    private func checkRows(_ field: FormField, in answers: inout FormAnswers, today: LocalDay, isAsked: Bool, problems: inout [AnswerProblem]) {
        var rows = answers.rows(field.key)
        if rows.isEmpty {
            answers.values[field.key] = nil
            if isRequired(field, in: answers), isAsked { problems.append(AnswerProblem(field: field.key, sentence: "Thêm ít nhất một dòng vào “\(field.label)”.")) }
            return
        }
        if rows.count > field.maxRows {
            if isAsked { problems.append(AnswerProblem(field: field.key, sentence: "“\(field.label)” nhiều nhất \(field.maxRows) dòng.")) }
            rows = Array(rows.prefix(field.maxRows))
        }
        let known = Set(field.columns.map(\.key))
        for index in rows.indices {
            rows[index] = rows[index].filter { known.contains($0.key) && !$0.value.isEmpty }
            for column in field.columns {
                let path = "\(field.key)[\(index)].\(column.key)"
                let text = rows[index][column.key] ?? ""
                if text.isEmpty {
                    if column.required, isAsked { problems.append(AnswerProblem(field: path, sentence: "Dòng \(index + 1): \(column.missingSentence)")) }
                    continue
                }
                switch column.regular(text, today: today) {
                case .value(let regular): rows[index][column.key] = regular
                case .wrong(let sentence): if isAsked { problems.append(AnswerProblem(field: path, sentence: "Dòng \(index + 1): \(sentence)")) }
                }
            }
        }
        answers.values[field.key]?.value = .rows(rows)
    }
}

extension String {
    /// Without spaces at both ends.
    var trimmed: String {
        var rest = Substring(self)
        while rest.first?.isWhitespace ?? false { rest.removeFirst() }
        while rest.last?.isWhitespace ?? false { rest.removeLast() }
        return String(rest)
    }
}
