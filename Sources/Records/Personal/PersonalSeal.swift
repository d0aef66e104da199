import Crypto
import Domain

/// Seals personal blocks with their dossier's own data key, which the key ring wraps. Destroying
/// the wrapped key makes every block of that dossier unreadable for ever.
public struct DataKey: Sendable {
    let key: SymmetricKey
    /// AES-256-GCM of the key under the ring, as stored.
    public let wrapped: [UInt8]

    public init(new ring: KeyRing) throws {
        key = SymmetricKey(size: .bits256)
        let sealed = try AES.GCM.seal(key.withUnsafeBytes { Array($0) }, using: ring.ring)
        guard let combined = sealed.combined else { throw PersonalFailure.unreadable }
        wrapped = Array(combined)
    }

    public init(unwrapping wrapped: [UInt8], ring: KeyRing) throws {
        let bytes = try AES.GCM.open(AES.GCM.SealedBox(combined: wrapped), using: ring.ring)
        key = SymmetricKey(data: bytes)
        self.wrapped = wrapped
    }
}

public enum PersonalFailure: Error, Hashable, Sendable {
    /// The bytes, the key or the commitment do not fit: damaged or tampered with.
    case unreadable
    /// Lawfully destroyed.
    case erased
}

/// A block as it is stored: salt and canonical bytes, sealed under the dossier's key, bound to its name.
public struct SealedBlock: Sendable, Hashable {
    public let reference: BlockReference
    public let sealed: [UInt8]

    /// Salts, commits and seals. The salt keeps a commitment to little-varied data from being guessed.
    public init(_ kind: BlockKind, _ value: CanonicalValue, key: DataKey) throws {
        let salt = RandomName.bytes(16)
        let plain = salt + value.bytes
        let name = RandomName.next()
        reference = BlockReference(kind: kind, name: name, commitment: Hexadecimal.text(SHA256.hash(data: plain)))
        let box = try AES.GCM.seal(plain, using: key.key, authenticating: Array(name.utf8))
        guard let combined = box.combined else { throw PersonalFailure.unreadable }
        sealed = Array(combined)
    }

    /// Opens a stored block and checks it against the commitment in the log.
    public static func open(_ sealed: [UInt8], reference: BlockReference, key: DataKey) throws -> CanonicalValue {
        let plain = try plain(sealed, name: reference.name, key: key)
        guard Hexadecimal.text(SHA256.hash(data: plain)) == reference.commitment else { throw PersonalFailure.unreadable }
        return try CanonicalValue.parse(Array(plain.dropFirst(16)))
    }

    /// Opens a block for a list, where the log that commits to it is not read.
    static func open(_ sealed: [UInt8], name: String, key: DataKey) throws -> CanonicalValue {
        try CanonicalValue.parse(Array(plain(sealed, name: name, key: key).dropFirst(16)))
    }

    private static func plain(_ sealed: [UInt8], name: String, key: DataKey) throws -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: sealed),
            let plain = try? AES.GCM.open(box, using: key.key, authenticating: Array(name.utf8))
        else { throw PersonalFailure.unreadable }
        return Array(plain)
    }
}
