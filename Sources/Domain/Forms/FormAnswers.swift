/// Where an answer comes from: kept with it, so that what was typed is told from what a register said.
public enum AnswerOrigin: String, CaseIterable, Sendable, Hashable, Codable {
    case typed, card, account, register, rule, corrected
}

/// What was answered to a form.
public struct FormAnswers: Hashable, Sendable {
    public var values: [String: FormAnswer]

    public init() { values = [:] }

    /// The text of an answer; empty when there is none.
    public subscript(key: String) -> String {
        get {
            guard case .text(let text)? = values[key]?.value else { return "" }
            return text
        }
        set { values[key] = FormAnswer(value: .text(newValue), origin: .typed) }
    }

    /// The rows of a repeated group.
    public func rows(_ key: String) -> [[String: String]] {
        guard case .rows(let rows)? = values[key]?.value else { return [] }
        return rows
    }
}

public struct FormAnswer: Hashable, Sendable {
    public enum Value: Hashable, Sendable {
        case text(String)
        case rows([[String: String]])
    }

    public var value: Value
    public var origin: AnswerOrigin

    public init(value: Value, origin: AnswerOrigin) {
        self.value = value
        self.origin = origin
    }
}

extension FormAnswers {
    /// As sealed and committed to: each answer with its origin.
    public var canonical: CanonicalValue {
        .object(
            values.mapValues { answer in
                let value: CanonicalValue =
                    switch answer.value {
                    case .text(let text): .text(text)
                    case .rows(let rows): .list(rows.map { .object($0.mapValues { .text($0) }) })
                    }
                return .object(["origin": .text(answer.origin.rawValue), "value": value])
            })
    }

    public init(canonical: CanonicalValue) throws(CanonicalFailure) {
        guard case .object(let fields) = canonical else { throw .wrongType(field: "answers") }
        self.init()
        for (key, stored) in fields {
            guard case .object(let parts) = stored, case .text(let word)? = parts["origin"], let origin = AnswerOrigin(rawValue: word),
                let value = parts["value"].flatMap(Self.value)
            else { throw .wrongType(field: key) }
            values[key] = FormAnswer(value: value, origin: origin)
        }
    }

    private static func value(_ stored: CanonicalValue) -> FormAnswer.Value? {
        switch stored {
        case .text(let text): return .text(text)
        case .list(let items):
            return .rows(
                items.map { item in
                    guard case .object(let cells) = item else { return [:] }
                    return cells.compactMapValues { cell in
                        guard case .text(let text) = cell else { return nil }
                        return text
                    }
                })
        default: return nil
        }
    }
}
