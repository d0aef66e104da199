/// RFC 7578, fed in pieces of any size: a boundary may lie across two of them.
struct MultipartParser {
    struct Part: Sendable, Equatable {
        var name: String
        /// Nil for an ordinary field.
        var fileName: String?
        var bytes: [UInt8]
    }

    private enum State { case preamble, afterBoundary, headers, content, finished, broken }

    private let delimiter: [UInt8]
    private var state = State.preamble
    private var rest: [UInt8] = []
    private var current = Part(name: "", fileName: nil, bytes: [])
    private var parts: [Part] = []
    private static let longestHeaders = 8_192
    private static let mostParts = 2_000

    init(boundary: [UInt8]) { delimiter = Array("\r\n--".utf8) + boundary }

    /// The closing boundary has been seen: nothing was cut off.
    var isFinished: Bool { state == .finished }

    /// Takes more bytes; returns the parts that are whole now.
    mutating func feed(_ bytes: [UInt8]) -> [Part] {
        // The first boundary has no line break before it: giving it one makes all of them alike.
        if state == .preamble, rest.isEmpty { rest = [13, 10] }
        rest += bytes
        parts = []
        while step() {}
        return parts
    }

    private mutating func step() -> Bool {
        switch state {
        case .preamble: return skipPreamble()
        case .afterBoundary: return readAfterBoundary()
        case .headers: return readHeaders()
        case .content: return readContent()
        case .finished, .broken: return false
        }
    }

    private mutating func skipPreamble() -> Bool {
        guard let found = rest.firstRange(of: delimiter) else { return false }
        rest.removeSubrange(..<found.upperBound)
        state = .afterBoundary
        return true
    }

    private mutating func readAfterBoundary() -> Bool {
        guard rest.count >= 2 else { return false }
        if rest[0] == UInt8(ascii: "-"), rest[1] == UInt8(ascii: "-") {
            state = .finished
            return false
        }
        guard let end = rest.firstRange(of: [13, 10]) else { return false }
        rest.removeSubrange(..<end.upperBound)
        current = Part(name: "", fileName: nil, bytes: [])
        state = .headers
        return true
    }

    private mutating func readHeaders() -> Bool {
        guard let end = rest.firstRange(of: [13, 10]) else {
            if rest.count > Self.longestHeaders { state = .broken }
            return false
        }
        let line = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
        rest.removeSubrange(..<end.upperBound)
        if line.isEmpty { state = .content } else if line.lowercased().hasPrefix("content-disposition:") { readDisposition(line) }
        return true
    }

    private mutating func readContent() -> Bool {
        guard let found = rest.firstRange(of: delimiter) else {
            // All but what could be the beginning of a boundary is content for certain.
            take(rest.count - delimiter.count)
            return false
        }
        guard rest.count >= found.upperBound + 2 else {
            take(found.lowerBound)
            return false
        }
        guard Self.endsBoundary(rest[found.upperBound], rest[found.upperBound + 1]) else {
            // Looks like a boundary and goes on: it belongs to the content.
            take(found.upperBound)
            return true
        }
        current.bytes += rest[..<found.lowerBound]
        rest.removeSubrange(..<found.upperBound)
        if parts.count < Self.mostParts { parts.append(current) }
        state = .afterBoundary
        return true
    }

    /// Moves so many bytes from what came in to the part's content.
    private mutating func take(_ count: Int) {
        guard count > 0 else { return }
        current.bytes += rest[..<count]
        rest.removeSubrange(..<count)
    }

    /// After a boundary come two dashes, a line break, or blanks before one.
    private static func endsBoundary(_ first: UInt8, _ second: UInt8) -> Bool {
        (first == UInt8(ascii: "-") && second == UInt8(ascii: "-")) || (first == 13 && second == 10) || first == UInt8(ascii: " ") || first == 9
    }

    private mutating func readDisposition(_ line: String) {
        for (key, value) in Self.parameters(line) {
            if key == "name" { current.name = value }
            if key == "filename" { current.fileName = String(value.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last ?? "") }
        }
    }

    /// `key=value` after each semicolon; inside quotes a semicolon belongs to the value.
    private static func parameters(_ line: String) -> [(key: String, value: String)] {
        var pieces: [String] = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" { isQuoted.toggle() } else if character == ";", !isQuoted { pieces.append("") } else { pieces[pieces.count - 1].append(character) }
        }
        return pieces.dropFirst().compactMap { piece in
            let halves = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return halves.count == 2 ? (halves[0].drop { $0 == " " }.lowercased(), String(halves[1])) : nil
        }
    }
}

extension [UInt8] {
    /// Where a piece stands for the first time.
    func firstRange(of piece: [UInt8]) -> Range<Int>? {
        guard let first = piece.first, count >= piece.count else { return nil }
        return withUnsafeBufferPointer { bytes in
            var index = 0
            let last = bytes.count - piece.count
            while index <= last {
                if bytes[index] == first {
                    var length = 1
                    while length < piece.count, bytes[index + length] == piece[length] { length += 1 }
                    if length == piece.count { return index..<index + length }
                }
                index += 1
            }
            return nil
        }
    }
}
