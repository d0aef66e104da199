import Crypto
import Domain
import Records

/// Tokens of practice accounts: derived, so that they need no table. Made only in practice mode; a
/// real installation has no verifier for them.
public struct PracticeToken: Sendable {
    private let key: SymmetricKey

    /// Nil for a real installation.
    public init?(_ province: Province) {
        guard province.settings.isPractice else { return nil }
        key = province.keys.cookie
    }

    public func token(of actor: Actor) -> String {
        let name = Hexadecimal.text(Array(actor.stored.utf8))
        return "practice.\(name).\(mac(name))"
    }

    public func actor(of token: String) -> Actor? {
        let parts = token.split(separator: ".")
        guard parts.count == 3, parts[0] == "practice", mac(String(parts[1])) == String(parts[2]), let bytes = Hexadecimal.bytes(String(parts[1])) else {
            return nil
        }
        return Actor(stored: String(decoding: bytes, as: UTF8.self))
    }

    private func mac(_ name: String) -> String {
        Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: Array("practice|\(name)".utf8), using: key).prefix(16))
    }
}
