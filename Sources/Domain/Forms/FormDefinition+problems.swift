extension FormDefinition {
    /// What is wrong with the form itself, as sentences for the person who writes it.
    public func problems() -> [String] {
        var found: [String] = []
        var seen: Set<String> = []
        let keys = Set(fields.map(\.key))
        for section in sections {
            if let field = section.when?.field, !keys.contains(field) { found.append("\(code): phần “\(section.key)” hỏi trường lạ “\(field)”.") }
            for field in section.fields {
                if !seen.insert(field.key).inserted { found.append("\(code): trường “\(field.key)” có hai lần.") }
                if let other = field.when?.field, !keys.contains(other) { found.append("\(code): trường “\(field.key)” hỏi trường lạ “\(other)”.") }
                if let other = field.requiredWhen?.field, !keys.contains(other) { found.append("\(code): trường “\(field.key)” bắt buộc theo trường lạ “\(other)”.") }
                if field.kind == .select, field.options.isEmpty { found.append("\(code): trường “\(field.key)” không có lựa chọn nào.") }
                if field.kind == .table, field.columns.isEmpty { found.append("\(code): bảng “\(field.key)” không có cột.") }
            }
        }
        return found
    }

    /// Answers known already, by the form's prefill paths.
    public func prefilled(from known: [String: String]) -> FormAnswers {
        var answers = FormAnswers()
        for field in fields {
            // "=Kinh" stands for itself: what nearly everybody answers.
            guard let path = field.prefill, let value = path.hasPrefix("=") ? String(path.dropFirst()) : known[path], !value.isEmpty else { continue }
            // A list of choices takes only what it knows.
            if field.kind == .select, !field.options.contains(where: { $0.value == value }) { continue }
            answers.values[field.key] = FormAnswer(value: .text(value), origin: path.hasPrefix("=") ? .rule : .account)
        }
        return answers
    }
}
