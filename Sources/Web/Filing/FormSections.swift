import Domain
import HTML
import Services

/// The questions of some sections, as they are shown with the answers so far.
func formSections(
    _ sections: [FormSection], _ form: FormDefinition, _ answers: FormAnswers, _ state: FormState, newRows: String?, _ h: inout HTMLWriter
) {
    for section in sections where form.isShown(section, in: answers) {
        h.section { h in
            h.h2(section.title)
            for field in section.fields where form.isShown(field, in: answers) {
                if field.kind == .table { rowsField(field, answers.rows(field.key).count, state, adds: newRows == field.key, &h) } else {
                    formField(field, name: field.key, required: form.isRequired(field, in: answers), origin: answers.values[field.key]?.origin, state, &h)
                }
            }
        }
    }
}

private func formField(_ field: FormField, name: String, required: Bool, origin: AnswerOrigin?, _ state: FormState, _ h: inout HTMLWriter) {
    let label = L(field.label, en: field.label)
    var spec = FieldSpec(name: name, label: label, hint: hint(field), isOptional: !required)
    switch field.kind {
    case .select where field.options.count <= 4:
        choiceField(
            name, legend: required ? label : L("\(field.label) (không bắt buộc)", en: "\(field.label) (optional)"), hint: spec.hint,
            choices: field.options.map { (value: $0.value, label: $0.label, small: "") }, state, &h)
    case .select: selectField(spec, options: field.options.map { (value: $0.value, label: $0.label) }, state, &h)
    case .textarea: textArea(spec, state, &h)
    default:
        spec.type = field.kind == .phone ? "tel" : field.kind == .email ? "email" : "text"
        spec.extra = inputMode(field) + [.of("maxlength", "\(field.maxLength + 40)")]
        textField(spec, state, &h)
    }
    if origin == .rule, !state.value(name).isEmpty {
        h.p(L("Điền sẵn, sửa nếu khác", en: "Filled in; change it if it differs"), .class("s m lift"))
    }
    if origin == .account, !state.value(name).isEmpty {
        h.p(.class("src lift")) { h in
            h.drawing(Icon.shield)
            h.text(L(" Lấy từ tài khoản của bạn, sửa được nếu cần", en: " From your account; change it if needed"))
        }
    }
}

private func hint(_ field: FormField) -> L? {
    let shape: String =
        switch field.kind {
        case .date: "Ví dụ 19/11/2026"
        case .partialDate: "Năm, tháng/năm hoặc ngày/tháng/năm"
        case .personalId: "12 chữ số trên thẻ căn cước"
        case .money: "Bằng đồng, ví dụ 1.500.000"
        case .decimal: "Phần lẻ sau dấu phẩy, ví dụ 78,5"
        default: ""
        }
    let words = [field.help, shape].filter { !$0.isEmpty }.joined(separator: ". ")
    return words.isEmpty ? nil : L(words, en: words)
}

private func inputMode(_ field: FormField) -> [Attribute] {
    switch field.kind {
    case .personalId, .taxCode, .integer, .money: [.of("inputmode", "numeric")]
    case .decimal: [.of("inputmode", "decimal")]
    default: []
    }
}

/// A repeated group: a block a row, one empty block at the end, more on demand.
private func rowsField(_ field: FormField, _ count: Int, _ state: FormState, adds: Bool, _ h: inout HTMLWriter) {
    let problem = state.sentence(for: field.key)
    h.fieldset(.class(problem == nil ? "" : "bad"), .id(fieldId(field.key))) { h in
        h.legend(field.label)
        if !field.help.isEmpty { h.span(field.help, .class("hint")) }
        if let problem { problemLine(problem, id: fieldId(field.key), &h) }
        let shown = min(max(count + (adds || count == 0 ? 1 : 0), 1), field.maxRows)
        for index in 0..<shown {
            h.div(.class("sub")) { h in
                h.h3(L("Dòng \(index + 1)", en: "Row \(index + 1)"))
                for column in field.columns { formField(column, name: "\(field.key)[\(index)].\(column.key)", required: column.required, origin: nil, state, &h) }
            }
        }
        if shown < field.maxRows { h.button(L("Thêm dòng", en: "Add a row"), .class("btn alt"), .name("_them"), .value(field.key)) }
    }
}
