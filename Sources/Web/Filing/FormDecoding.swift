import Domain
import Services

extension FormAnswers {
    /// Takes what a page sent for its sections; other sections stay as they were.
    mutating func take(_ fields: FormFields, for sections: [FormSection]) {
        for field in sections.flatMap(\.fields) {
            if field.kind == .table {
                values[field.key] = FormAnswer(value: .rows(Self.rows(fields, field)), origin: .typed)
            } else if fields.pairs.contains(where: { $0.name == field.key }) {
                let text = fields[field.key]
                // What the account told and nobody changed keeps its origin.
                if self[field.key] != text { values[field.key] = FormAnswer(value: .text(text), origin: .typed) }
            }
        }
    }

    private static func rows(_ fields: FormFields, _ field: FormField) -> [[String: String]] {
        (0..<min(field.maxRows + 5, 60)).map { index in
            Dictionary(field.columns.map { ($0.key, fields["\(field.key)[\(index)].\($0.key)"]) }, uniquingKeysWith: { first, _ in first })
        }.filter { row in row.values.contains { !$0.isEmpty } }
    }
}

extension FormState {
    /// The saved answers as a page shows them.
    static func from(_ answers: FormAnswers, _ sections: [FormSection]) -> FormState {
        var fields = FormFields()
        for field in sections.flatMap(\.fields) {
            if field.kind == .table {
                for (index, row) in answers.rows(field.key).enumerated() {
                    for column in field.columns { fields.append("\(field.key)[\(index)].\(column.key)", row[column.key] ?? "") }
                }
            } else {
                fields.append(field.key, answers[field.key])
            }
        }
        return FormState(values: fields, problems: [])
    }
}
