import Crypto
import Domain

/// How people are found without their names lying open: an HMAC of each normalised number, and of
/// each folded name word with its first two and three letters. Nothing else is kept for search.
public struct SearchTokens: Sendable {
    let key: SymmetricKey

    public init(keys: KeyRing) { key = keys.index }

    /// Sixteen bytes are plenty: a chance equality among 2^32 tokens is below 2^-64.
    public func token(_ kind: Kind, _ normalised: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array("\(kind.rawValue)|\(normalised)".utf8), using: key).prefix(16))
    }

    public enum Kind: String, Sendable { case personalId, taxCode, phone, email, name }
}
