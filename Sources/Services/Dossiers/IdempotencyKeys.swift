import Crypto
import Domain
import Records

/// Hashes of a caller's key and body: a key belongs to its account, and neither is kept in the clear.
public struct IdempotencyKeys: Sendable {
    private let key: SymmetricKey

    public init(_ province: Province) { key = province.keys.index }

    public func record(key text: String, body: [UInt8], actor: Actor) -> IdempotencyRecord {
        IdempotencyRecord(keyHash: mac(Array("idempotency|\(actor.account)|\(text)".utf8)), requestHash: mac(body))
    }

    private func mac(_ bytes: [UInt8]) -> [UInt8] { Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key)) }
}
