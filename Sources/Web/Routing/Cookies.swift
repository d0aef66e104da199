import Services

/// The cookies of a request.
struct Cookies: Sendable {
    private let values: [String: String]

    init(_ header: String) {
        var values: [String: String] = [:]
        for piece in header.split(separator: ";").prefix(50) {
            let halves = piece.split(separator: "=", maxSplits: 1)
            guard halves.count == 2 else { continue }
            values[String(halves[0].drop { $0 == " " })] = String(halves[1])
        }
        self.values = values
    }

    subscript(name: String) -> String? { values[name] }
}

/// The session's cookie: bound to the host and encrypted lines, except on the practice machine itself.
enum SessionCookie {
    static func name(_ province: Province) -> String { isSecure(province) ? "__Host-session" : "session" }

    static func set(_ secret: String, _ province: Province) -> String {
        "\(name(province))=\(secret); Path=/; HttpOnly; SameSite=Lax\(isSecure(province) ? "; Secure" : "")"
    }

    static func clear(_ province: Province) -> String {
        "\(name(province))=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0\(isSecure(province) ? "; Secure" : "")"
    }

    private static func isSecure(_ province: Province) -> Bool { province.settings.address.hasPrefix("https://") }
}
