import Crypto
import Domain

/// One line of the log as it is stored.
public struct EventRow: Hashable, Sendable {
    /// Place in the province-wide log, 1, 2, 3, …
    public let position: Int64
    public let code: DossierCode
    public let revision: Int
    public let type: String
    public let version: Int
    public let at: Timestamp
    public let actor: String
    public let bytes: [UInt8]
    public let previousHash: [UInt8]
    public let hash: [UInt8]

    public init(
        position: Int64, code: DossierCode, revision: Int, type: String, version: Int, at: Timestamp, actor: String, bytes: [UInt8],
        previousHash: [UInt8], hash: [UInt8]
    ) {
        self.position = position
        self.code = code
        self.revision = revision
        self.type = type
        self.version = version
        self.at = at
        self.actor = actor
        self.bytes = bytes
        self.previousHash = previousHash
        self.hash = hash
    }

    /// The event it tells of.
    public func recorded() throws(CanonicalFailure) -> RecordedEvent {
        guard let actor = Actor(stored: actor) else { throw .malformed(offset: 0) }
        let event = try DossierEvent(decoding: EncodedEvent(type: type, version: version, bytes: bytes))
        return RecordedEvent(revision: revision, at: at, actor: actor, event: event)
    }
}

/// An event ready to be appended: encoded and hashed before the transaction begins.
public struct PreparedEvent: Hashable, Sendable {
    public let recorded: RecordedEvent
    public let encoded: EncodedEvent
    public let previousHash: [UInt8]
    public let hash: [UInt8]

    /// Chains `events` onto `previousHash` (32 zero bytes before a dossier's first event).
    public static func chain(_ events: [RecordedEvent], code: DossierCode, after previousHash: [UInt8]) -> [PreparedEvent] {
        var previous = previousHash
        return events.map { recorded in
            let encoded = recorded.event.encoded
            let hash = EventHash.of(
                code: code.text, revision: recorded.revision, type: encoded.type, version: encoded.version, at: recorded.at.milliseconds,
                actor: recorded.actor.stored, bytes: encoded.bytes, previous: previous)
            defer { previous = hash }
            return PreparedEvent(recorded: recorded, encoded: encoded, previousHash: previous, hash: hash)
        }
    }
}

/// SHA-256 over every column, each with its length, and over the hash of the event before: a
/// changed byte, an exchanged pair or an event copied to another dossier shows.
public enum EventHash {
    public static let none = [UInt8](repeating: 0, count: 32)

    public static func of(
        code: String, revision: Int, type: String, version: Int, at: Int64, actor: String, bytes: [UInt8], previous: [UInt8]
    ) -> [UInt8] {
        var hasher = SHA256()
        for part in [Array(code.utf8), Array(type.utf8), Array(actor.utf8), bytes, previous] {
            hasher.update(data: bigEndian(Int64(part.count)))
            hasher.update(data: part)
        }
        for number in [Int64(revision), Int64(version), at] { hasher.update(data: bigEndian(number)) }
        return Array(hasher.finalize())
    }

    private static func bigEndian(_ value: Int64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }
    }
}
