/// Why stored bytes could not be read.
public enum CanonicalFailure: Error, Hashable, Sendable {
    case malformed(offset: Int)
    case tooDeep
    case missing(field: String)
    case wrongType(field: String)
    /// A value of a closed list that this version does not know.
    case unknown(field: String, value: String)
    /// An event type or version written by a later release.
    case unknownEvent(type: String, version: Int)
}

extension CanonicalValue {
    /// Reads canonical bytes. Strict: what `bytes` would not have written is malformed.
    public static func parse(_ bytes: [UInt8]) throws(CanonicalFailure) -> CanonicalValue {
        var parser = CanonicalParser(bytes: bytes)
        let value = try parser.value(depth: 0)
        guard parser.position == bytes.count else { throw .malformed(offset: parser.position) }
        return value
    }
}

struct CanonicalParser {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func value(depth: Int) throws(CanonicalFailure) -> CanonicalValue {
        guard depth < 32 else { throw .tooDeep }
        guard position < bytes.count else { throw .malformed(offset: position) }
        switch bytes[position] {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try list(depth: depth)
        case UInt8(ascii: "\""): return .text(try text())
        case UInt8(ascii: "t"): try literal("true"); return .bool(true)
        case UInt8(ascii: "f"): try literal("false"); return .bool(false)
        default: return .integer(try integer())
        }
    }

    private mutating func object(depth: Int) throws(CanonicalFailure) -> CanonicalValue {
        var fields: [String: CanonicalValue] = [:]
        position += 1
        if take(UInt8(ascii: "}")) { return .object(fields) }
        while true {
            let key = try text()
            guard take(UInt8(ascii: ":")) else { throw .malformed(offset: position) }
            guard fields.updateValue(try value(depth: depth + 1), forKey: key) == nil else { throw .malformed(offset: position) }
            if take(UInt8(ascii: "}")) { return .object(fields) }
            guard take(UInt8(ascii: ",")) else { throw .malformed(offset: position) }
        }
    }

    private mutating func list(depth: Int) throws(CanonicalFailure) -> CanonicalValue {
        var values: [CanonicalValue] = []
        position += 1
        if take(UInt8(ascii: "]")) { return .list(values) }
        while true {
            values.append(try value(depth: depth + 1))
            if take(UInt8(ascii: "]")) { return .list(values) }
            guard take(UInt8(ascii: ",")) else { throw .malformed(offset: position) }
        }
    }

    private mutating func text() throws(CanonicalFailure) -> String {
        guard take(UInt8(ascii: "\"")) else { throw .malformed(offset: position) }
        var plain: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") {
                guard let text = String(validating: plain, as: UTF8.self) else { throw .malformed(offset: position) }
                return text
            }
            if byte == UInt8(ascii: "\\") { plain.append(try escaped()) } else { plain.append(byte) }
        }
        throw .malformed(offset: position)
    }

    private mutating func escaped() throws(CanonicalFailure) -> UInt8 {
        guard position < bytes.count else { throw .malformed(offset: position) }
        let byte = bytes[position]
        position += 1
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return byte }
        guard byte == UInt8(ascii: "u"), position + 4 <= bytes.count,
            let code = UInt8(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16), code < 0x20
        else { throw .malformed(offset: position) }
        position += 4
        return code
    }

    private mutating func integer() throws(CanonicalFailure) -> Int64 {
        let start = position
        if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
        while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) { position += 1 }
        guard let value = Int64(String(decoding: bytes[start..<position], as: UTF8.self)) else { throw .malformed(offset: start) }
        return value
    }

    private mutating func literal(_ word: StaticString) throws(CanonicalFailure) {
        let length = word.utf8CodeUnitCount
        let matches = position + length <= bytes.count && word.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + length]) }
        guard matches else { throw .malformed(offset: position) }
        position += length
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }
}
