/// An e-form: what the official declaration asks, as data.
public struct FormDefinition: Hashable, Sendable, Codable {
    public let code: FormCode
    public let version: Int
    public let title: String
    /// The official form and the text it comes from.
    public let officialForm: String
    public let fidelity: Fidelity
    public let source: String
    public let sections: [FormSection]
    /// What the person declares by filing.
    public let declaration: String

    public init(
        code: FormCode, version: Int = 1, title: String, officialForm: String, fidelity: Fidelity, source: String, sections: [FormSection],
        declaration: String
    ) {
        self.code = code
        self.version = version
        self.title = title
        self.officialForm = officialForm
        self.fidelity = fidelity
        self.source = source
        self.sections = sections
        self.declaration = declaration
    }

    public var fields: [FormField] { sections.flatMap(\.fields) }
    public func field(_ key: String) -> FormField? { fields.first { $0.key == key } }
}

public struct FormSection: Hashable, Sendable, Codable {
    public let key: String
    public let title: String
    public let when: FormCondition?
    public let fields: [FormField]

    public init(key: String, title: String, when: FormCondition? = nil, fields: [FormField]) {
        self.key = key
        self.title = title
        self.when = when
        self.fields = fields
    }
}

/// When a section or field applies: another field's answer is one of these.
public struct FormCondition: Hashable, Sendable, Codable {
    public let field: String
    public let isOneOf: [String]

    public init(field: String, isOneOf: [String]) {
        self.field = field
        self.isOneOf = isOneOf
    }
}

public struct FormOption: Hashable, Sendable, Codable {
    public let value: String
    public let label: String

    public init(value: String, label: String) {
        self.value = value
        self.label = label
    }
}

public struct FormField: Hashable, Sendable, Codable {
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case text, textarea, date
        /// A year alone, month and year, or a whole date.
        case partialDate
        case integer, decimal, money, select, phone, email, personalId, taxCode, address, personName
        /// Repeated rows with the columns below.
        case table
    }

    public let key: String
    public let label: String
    public let kind: Kind
    public let required: Bool
    /// Required only while this holds; shown in any case.
    public let requiredWhen: FormCondition?
    public let when: FormCondition?
    public let options: [FormOption]
    public let columns: [FormField]
    public let maxLength: Int
    public let maxRows: Int
    public let minimum: Int?
    public let maximum: Int?
    /// A date that may not lie in the future.
    public let notAfterToday: Bool
    /// Where an answer known already comes from: `citizen.fullName`, …
    public let prefill: String?
    public let help: String
    /// Added for the e-form, not on the paper form.
    public let official: Bool

    public init(
        key: String, label: String, kind: Kind, required: Bool = false, requiredWhen: FormCondition? = nil, when: FormCondition? = nil, options: [FormOption] = [],
        columns: [FormField] = [], maxLength: Int = 200, maxRows: Int = 10, minimum: Int? = nil, maximum: Int? = nil,
        notAfterToday: Bool = false, prefill: String? = nil, help: String = "", official: Bool = true
    ) {
        self.key = key
        self.label = label
        self.kind = kind
        self.required = required
        self.requiredWhen = requiredWhen
        self.when = when
        self.options = options
        self.columns = columns
        self.maxLength = maxLength
        self.maxRows = maxRows
        self.minimum = minimum
        self.maximum = maximum
        self.notAfterToday = notAfterToday
        self.prefill = prefill
        self.help = help
        self.official = official
    }
}
