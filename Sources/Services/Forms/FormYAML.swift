import Domain
import Yams

public struct FormYAMLFailure: Error, Sendable {
    public let sentence: String
}

/// Reads a form from its YAML file.
public enum FormYAML {
    public static func decode(_ text: String) throws(FormYAMLFailure) -> FormDefinition {
        do { return try YAMLDecoder().decode(FormFile.self, from: text).form } catch { throw FormYAMLFailure(sentence: "\(error)") }
    }
}

/// The file's shape: what may be left out is.
private struct FormFile: Decodable {
    let code: String
    let version: Int?
    let title: String
    let officialForm: String
    let fidelity: Fidelity
    let source: String
    let declaration: String?
    let sections: [SectionFile]

    var form: FormDefinition {
        FormDefinition(
            code: FormCode(code), version: version ?? 1, title: title, officialForm: officialForm, fidelity: fidelity, source: source,
            sections: sections.map(\.section), declaration: declaration ?? "")
    }
}

private struct SectionFile: Decodable {
    let key: String
    let title: String
    let when: ConditionFile?
    let fields: [FieldFile]

    var section: FormSection { FormSection(key: key, title: title, when: when?.condition, fields: fields.map(\.field)) }
}

private struct ConditionFile: Decodable {
    let field: String
    let isOneOf: [String]
    var condition: FormCondition { FormCondition(field: field, isOneOf: isOneOf) }
}

private struct FieldFile: Decodable {
    let key: String
    let label: String
    let kind: FormField.Kind
    let required: Bool?
    let requiredWhen: ConditionFile?
    let when: ConditionFile?
    let options: [FormOption]?
    let columns: [FieldFile]?
    let maxLength: Int?
    let maxRows: Int?
    let minimum: Int?
    let maximum: Int?
    let notAfterToday: Bool?
    let prefill: String?
    let help: String?
    let official: Bool?

    var field: FormField {
        FormField(
            key: key, label: label, kind: kind, required: required ?? false, requiredWhen: requiredWhen?.condition, when: when?.condition, options: options ?? [],
            columns: (columns ?? []).map(\.field), maxLength: maxLength ?? (kind == .textarea ? 2_000 : 200), maxRows: maxRows ?? 10, minimum: minimum,
            maximum: maximum, notAfterToday: notAfterToday ?? false, prefill: prefill, help: help ?? "", official: official ?? true)
    }
}
