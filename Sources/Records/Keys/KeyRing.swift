import Crypto

/// The keys of one installation. They lie outside the data folder and never in a backup
/// (DESIGN "Keys"); who has the data without them has nothing to read.
public struct KeyRing: Sendable {
    /// Wraps each dossier's data key.
    public let ring: SymmetricKey
    /// Derives search tokens and the secret on a receipt.
    public let index: SymmetricKey
    /// Signs the heads of the log.
    public let headSigning: Curve25519.Signing.PrivateKey
    /// Signs CSRF tokens and practice tokens.
    public let cookie: SymmetricKey

    public init(ring: SymmetricKey, index: SymmetricKey, headSigning: Curve25519.Signing.PrivateKey, cookie: SymmetricKey) {
        self.ring = ring
        self.index = index
        self.headSigning = headSigning
        self.cookie = cookie
    }

    /// The four characters printed on a receipt: with the code they open the public tracking page.
    /// Derived, so that nothing secret is stored beside the dossier.
    public func trackingSecret(of code: String) -> String {
        let alphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)
        let mac = HMAC<SHA256>.authenticationCode(for: Array("track|\(code)".utf8), using: index)
        return String(decoding: mac.prefix(4).map { alphabet[Int($0) % alphabet.count] }, as: UTF8.self)
    }
}
