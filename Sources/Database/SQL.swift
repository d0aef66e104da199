/// A statement and its parameters. What is interpolated becomes a parameter, never text.
///
///     "SELECT code FROM dossier WHERE due < \(time.milliseconds)"
public struct SQL: ExpressibleByStringInterpolation, Sendable {
    /// With `?` where the parameters go.
    public private(set) var text: String
    public private(set) var values: [SQLValue]

    public init(stringLiteral value: String) {
        text = value
        values = []
    }

    public init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
        values = stringInterpolation.values
    }

    public static func + (a: SQL, b: SQL) -> SQL {
        var sum = a
        sum.text += b.text
        sum.values += b.values
        return sum
    }

    public static func += (a: inout SQL, b: SQL) { a = a + b }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [SQLValue] = []

        public init(literalCapacity: Int, interpolationCount: Int) { text.reserveCapacity(literalCapacity + interpolationCount) }
        public mutating func appendLiteral(_ literal: String) { text += literal }

        public mutating func appendInterpolation(_ value: some SQLBindable) {
            text += "?"
            values.append(value.sqlValue)
        }

        /// A list for `IN (…)`. Empty gives `NULL`, which equals nothing.
        public mutating func appendInterpolation(_ list: [some SQLBindable]) {
            text += list.isEmpty ? "NULL" : Array(repeating: "?", count: list.count).joined(separator: ", ")
            values += list.map(\.sqlValue)
        }

        /// Another fragment with its own parameters.
        public mutating func appendInterpolation(_ fragment: SQL) {
            text += fragment.text
            values += fragment.values
        }
    }
}

/// What a parameter can be.
public enum SQLValue: Hashable, Sendable {
    case integer(Int64)
    case double(Double)
    case text(String)
    case blob([UInt8])
    case null
}

public protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

extension Int64: SQLBindable { public var sqlValue: SQLValue { .integer(self) } }
extension Int32: SQLBindable { public var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Int: SQLBindable { public var sqlValue: SQLValue { .integer(Int64(self)) } }
extension Bool: SQLBindable { public var sqlValue: SQLValue { .integer(self ? 1 : 0) } }
extension Double: SQLBindable { public var sqlValue: SQLValue { .double(self) } }
extension String: SQLBindable { public var sqlValue: SQLValue { .text(self) } }
extension SQLValue: SQLBindable { public var sqlValue: SQLValue { self } }
extension [UInt8]: SQLBindable { public var sqlValue: SQLValue { .blob(self) } }
