/// What kind of personal data a block holds.
public enum BlockKind: String, CaseIterable, Sendable, Hashable, Codable, CanonicalField {
    case parties
    case answers
    case note
    case receiver
}

/// How an event speaks of personal data without holding any: the block's random name and a
/// commitment, SHA-256 over salt and canonical bytes. The block itself lies sealed elsewhere and
/// can be destroyed without touching the log (Luật BVDLCN 91/2025/QH15).
public struct BlockReference: CanonicalRecord {
    public let kind: BlockKind
    public let name: String
    /// Lower-case hexadecimal SHA-256.
    public let commitment: String

    public init(kind: BlockKind, name: String, commitment: String) {
        self.kind = kind
        self.name = name
        self.commitment = commitment
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("kind", kind)
        fields.put("name", name)
        fields.put("commitment", commitment)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        kind = try fields.get("kind")
        name = try fields.get("name")
        commitment = try fields.get("commitment")
    }
}
