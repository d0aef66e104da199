import HTTPTypes

/// Routes by method and path: fixed words before `{names}`.
struct RouteTree: Sendable {
    private struct Entry: Sendable {
        let pieces: [Substring]
        let route: Route
    }

    private let entries: [String: [Entry]]

    init(_ routes: [Route]) {
        let listed = routes.map { (key: "\($0.method.rawValue) \(Self.pieces($0.path).count)", entry: Entry(pieces: Self.pieces($0.path), route: $0)) }
        entries = Dictionary(grouping: listed, by: \.key).mapValues { group in
            // A fixed word is more than a name: the entry with fewer names is tried first.
            group.map(\.entry).sorted { Self.names($0) < Self.names($1) }
        }
    }

    private static func names(_ entry: Entry) -> Int { entry.pieces.count { $0.first == "{" } }
    private static func pieces(_ path: String) -> [Substring] { path.split(separator: "/") }

    func match(_ method: HTTPRequest.Method, _ path: String) -> (route: Route, captured: [String: String])? {
        let asked = Self.pieces(path)
        let known = method == .head ? HTTPRequest.Method.get : method
        for entry in entries["\(known.rawValue) \(asked.count)"] ?? [] {
            if let captured = Self.match(entry.pieces, asked) { return (entry.route, captured) }
        }
        return nil
    }

    /// Whether the address exists for some other method.
    func exists(_ path: String) -> Bool {
        let methods: [HTTPRequest.Method] = [.get, .post, .put, .delete]
        return methods.contains { match($0, path) != nil }
    }

    private static func match(_ pieces: [Substring], _ asked: [Substring]) -> [String: String]? {
        var captured: [String: String] = [:]
        for (piece, word) in zip(pieces, asked) {
            if piece.first == "{" {
                captured[String(piece.dropFirst().dropLast())] = FormFields.decoded(word.utf8.map { $0 == UInt8(ascii: "+") ? UInt8(ascii: " ") : $0 })
            } else if piece != word {
                return nil
            }
        }
        return captured
    }
}
