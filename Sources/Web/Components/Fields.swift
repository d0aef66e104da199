import HTML
import Services

/// What a form shows again: values as they were typed, and what is wrong with them.
struct FormState: Sendable {
    var values: FormFields
    var problems: [FieldProblem]

    static let empty = FormState(values: FormFields(), problems: [])

    func sentence(for field: String) -> String? { problems.first { $0.field == field }?.sentence }
    func value(_ field: String) -> String { values[field] }
}

/// All that is wrong, at the top, each a link to its field.
func problemSummary(_ problems: [FieldProblem], anchors: [String: String] = [:], _ h: inout HTMLWriter) {
    guard !problems.isEmpty else { return }
    h.div(.class("sum"), .of("role", "alert"), .of("tabindex", "-1"), .id("loi")) { h in
        h.h2(problems.count == 1 ? L("Còn 1 chỗ cần sửa", en: "One thing to mend") : L("Còn \(problems.count) chỗ cần sửa", en: "\(problems.count) things to mend"))
        h.ul { h in
            for problem in problems {
                h.li { h in h.a(problem.sentence, .href("#\(anchors[problem.field] ?? fieldId(problem.field))")) }
            }
        }
    }
}

/// The id of a field's control.
func fieldId(_ name: String) -> String { "f-" + String(name.map { $0.isLetter || $0.isNumber ? $0 : "-" }) }

func problemLine(_ sentence: String, id: String, _ h: inout HTMLWriter) {
    h.p(.class("err"), .id("\(id)-loi")) { h in
        h.drawing(Icon.warning)
        h.span { h in
            h.span(L("Lỗi: ", en: "Error: "), .class("vh"))
            h.text(sentence)
        }
    }
}

struct FieldSpec {
    var name: String
    var label: L
    var hint: L?
    var type = "text"
    var isOptional = false
    var extra: [Attribute] = []
}

/// A labelled one-line field with its hint, its value and its problem.
func textField(_ spec: FieldSpec, _ state: FormState, _ h: inout HTMLWriter) {
    wrapped(spec, state, &h) { id, attributes, h in
        h.void("input", [.id(id), .name(spec.name), .type(spec.type), .value(state.value(spec.name))] + attributes + spec.extra)
    }
}

func textArea(_ spec: FieldSpec, _ state: FormState, _ h: inout HTMLWriter) {
    wrapped(spec, state, &h) { id, attributes, h in
        h.leaf("textarea", state.value(spec.name), [.id(id), .name(spec.name)] + attributes + spec.extra)
    }
}

func selectField(_ spec: FieldSpec, options: [(value: String, label: String)], _ state: FormState, _ h: inout HTMLWriter) {
    wrapped(spec, state, &h) { id, attributes, h in
        h.element("select", [.id(id), .name(spec.name)] + attributes + spec.extra) { h in
            let chosen = state.value(spec.name)
            if !options.contains(where: { $0.value == chosen }) || chosen.isEmpty { h.option(L("– Chọn –", en: "– Choose –"), .value("")) }
            for option in options where !option.value.isEmpty {
                if option.value == chosen { h.option(option.label, .value(option.value), .selected) } else { h.option(option.label, .value(option.value)) }
            }
        }
    }
}

/// A few choices, each a box one can hit with a thumb.
func choiceField(
    _ name: String, legend: L, hint: L? = nil, choices: [(value: String, label: String, small: String)], _ state: FormState, _ h: inout HTMLWriter
) {
    let problem = state.sentence(for: name)
    h.fieldset(.class(problem == nil ? "" : "bad"), .id(fieldId(name))) { h in
        h.legend(legend)
        if let hint { h.span(hint, .class("hint")) }
        if let problem { problemLine(problem, id: fieldId(name), &h) }
        for (index, choice) in choices.enumerated() {
            h.label(.class("ch box")) { h in
                var attributes: [Attribute] = [.type("radio"), .name(name), .value(choice.value), .id("\(fieldId(name))-\(index)")]
                if state.value(name) == choice.value { attributes.append(.checked) }
                h.void("input", attributes)
                h.span { h in
                    h.text(choice.label)
                    if !choice.small.isEmpty { h.small(choice.small) }
                }
            }
        }
    }
}

private func wrapped(
    _ spec: FieldSpec, _ state: FormState, _ h: inout HTMLWriter, control: (String, [Attribute], inout HTMLWriter) -> Void
) {
    let id = fieldId(spec.name)
    let problem = state.sentence(for: spec.name)
    h.div(.class(problem == nil ? "f" : "f bad")) { h in
        h.label(.for(id)) { h in
            h.text(spec.label)
            if spec.isOptional {
                h.text(" ")
                h.span(L("(không bắt buộc)", en: "(optional)"), .class("opt"))
            }
        }
        if let hint = spec.hint { h.span(hint, .class("hint"), .id("\(id)-goi-y")) }
        if let problem { problemLine(problem, id: id, &h) }
        var attributes: [Attribute] = []
        let described = [spec.hint == nil ? nil : "\(id)-goi-y", problem == nil ? nil : "\(id)-loi"].compactMap { $0 }.joined(separator: " ")
        if !described.isEmpty { attributes.append(.described(by: described)) }
        if problem != nil { attributes.append(.of("aria-invalid", "true")) }
        control(id, attributes, &h)
    }
}

/// The hidden field that proves a form came from one of our own pages.
func formToken(_ frame: Frame, _ h: inout HTMLWriter) { h.input(.type("hidden"), .name("_token"), .value(frame.formToken)) }
