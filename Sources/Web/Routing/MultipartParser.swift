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
    /// How far `rest` is read: what is read is cut off once a piece, or many small parts would cost
    /// the square of their number.
    private var at = 0
    private var count = 0
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
        rest.removeSubrange(..<at)
        at = 0
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
        guard let found = rest.firstRange(of: delimiter, from: at) else { return false }
        at = found.upperBound
        state = .afterBoundary
        return true
    }

    private mutating func readAfterBoundary() -> Bool {
        guard rest.count >= at + 2 else { return false }
        if rest[at] == UInt8(ascii: "-"), rest[at + 1] == UInt8(ascii: "-") {
            state = .finished
            return false
        }
        guard let end = rest.firstRange(of: [13, 10], from: at) else { return false }
        at = end.upperBound
        current = Part(name: "", fileName: nil, bytes: [])
        state = .headers
        return true
    }

    private mutating func readHeaders() -> Bool {
        guard let end = rest.firstRange(of: [13, 10], from: at) else {
            if rest.count - at > Self.longestHeaders { state = .broken }
            return false
        }
        let line = String(decoding: rest[at..<end.lowerBound], as: UTF8.self)
        at = end.upperBound
        if line.isEmpty { state = .content } else if line.lowercased().hasPrefix("content-disposition:") { readDisposition(line) }
        return true
    }

    private mutating func readContent() -> Bool {
        guard let found = rest.firstRange(of: delimiter, from: at) else {
            // All but what could be the beginning of a boundary is content for certain.
            take(upTo: rest.count - delimiter.count)
            return false
        }
        guard rest.count >= found.upperBound + 2 else {
            take(upTo: found.lowerBound)
            return false
        }
        guard Self.endsBoundary(rest[found.upperBound], rest[found.upperBound + 1]) else {
            // Looks like a boundary and goes on: it belongs to the content.
            take(upTo: found.upperBound)
            return true
        }
        take(upTo: found.lowerBound)
        at = found.upperBound
        parts.append(current)
        count += 1
        // So many parts are no form of ours: the whole is refused, none is left out in silence.
        state = count < Self.mostParts ? .afterBoundary : .broken
        return true
    }

    /// Moves what came in, up to there, to the part's content.
    private mutating func take(upTo end: Int) {
        guard end > at else { return }
        current.bytes += rest[at..<end]
        at = end
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
    /// Where a piece stands for the first time, at `start` or after it.
    func firstRange(of piece: [UInt8], from start: Int) -> Range<Int>? {
        guard let first = piece.first, count >= piece.count else { return nil }
        return withUnsafeBufferPointer { bytes in
            var index = start
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
