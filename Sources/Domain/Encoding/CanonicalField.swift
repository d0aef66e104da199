/// A value that can stand in a field of a canonical object.
public protocol CanonicalField {
    var canonical: CanonicalValue { get }
    init?(canonical: CanonicalValue)
}

/// A group of fields with an explicit writing and reading: what is kept is spelt out, so a renamed
/// property cannot silently change what is stored.
public protocol CanonicalRecord: CanonicalField, Hashable, Sendable {
    func write(to fields: inout FieldWriter)
    init(from fields: FieldReader) throws(CanonicalFailure)
}

extension CanonicalRecord {
    public var canonical: CanonicalValue {
        var writer = FieldWriter()
        write(to: &writer)
        return .object(writer.fields)
    }

    public init?(canonical: CanonicalValue) {
        guard case .object(let fields) = canonical, let record = try? Self(from: FieldReader(fields)) else { return nil }
        self = record
    }
}

public struct FieldWriter {
    public private(set) var fields: [String: CanonicalValue] = [:]

    public init() {}
    public mutating func put(_ key: String, _ value: some CanonicalField) { fields[key] = value.canonical }
    public mutating func put(_ key: String, _ value: (some CanonicalField)?) { if let value { fields[key] = value.canonical } }
    /// An empty list is left out, as absent.
    public mutating func put(_ key: String, _ values: [some CanonicalField]) {
        if !values.isEmpty { fields[key] = .list(values.map(\.canonical)) }
    }
}

public struct FieldReader {
    private let fields: [String: CanonicalValue]

    public init(_ fields: [String: CanonicalValue]) { self.fields = fields }

    public func get<Value: CanonicalField>(_ key: String) throws(CanonicalFailure) -> Value {
        guard let stored = fields[key] else { throw .missing(field: key) }
        guard let value = Value(canonical: stored) else { throw .wrongType(field: key) }
        return value
    }

    public func optional<Value: CanonicalField>(_ key: String) throws(CanonicalFailure) -> Value? {
        guard fields[key] != nil else { return nil }
        return try get(key) as Value
    }

    public func list<Value: CanonicalField>(_ key: String) throws(CanonicalFailure) -> [Value] {
        guard let stored = fields[key] else { return [] }
        guard case .list(let items) = stored else { throw .wrongType(field: key) }
        var values: [Value] = []
        values.reserveCapacity(items.count)
        for item in items {
            guard let value = Value(canonical: item) else { throw .wrongType(field: key) }
            values.append(value)
        }
        return values
    }
}

extension String: CanonicalField {
    public var canonical: CanonicalValue { .text(self) }
    public init?(canonical: CanonicalValue) { if case .text(let text) = canonical { self = text } else { return nil } }
}

extension Bool: CanonicalField {
    public var canonical: CanonicalValue { .bool(self) }
    public init?(canonical: CanonicalValue) { if case .bool(let value) = canonical { self = value } else { return nil } }
}

extension Int64: CanonicalField {
    public var canonical: CanonicalValue { .integer(self) }
    public init?(canonical: CanonicalValue) { if case .integer(let value) = canonical { self = value } else { return nil } }
}

extension Int: CanonicalField {
    public var canonical: CanonicalValue { .integer(Int64(self)) }
    public init?(canonical: CanonicalValue) { if case .integer(let value) = canonical { self = Int(value) } else { return nil } }
}

extension Timestamp: CanonicalField {
    public var canonical: CanonicalValue { .integer(milliseconds) }
    public init?(canonical: CanonicalValue) {
        if case .integer(let value) = canonical { self.init(milliseconds: value) } else { return nil }
    }
}

extension VND: CanonicalField {
    public var canonical: CanonicalValue { .integer(amount) }
    public init?(canonical: CanonicalValue) { if case .integer(let value) = canonical { self.init(value) } else { return nil } }
}

extension Code: CanonicalField {
    public var canonical: CanonicalValue { .text(text) }
    public init?(canonical: CanonicalValue) { if case .text(let text) = canonical { self.init(text) } else { return nil } }
}

extension CanonicalField where Self: RawRepresentable, RawValue == String {
    public var canonical: CanonicalValue { .text(rawValue) }
    public init?(canonical: CanonicalValue) {
        guard case .text(let text) = canonical, let value = Self(rawValue: text) else { return nil }
        self = value
    }
}

extension Role: CanonicalField {}
