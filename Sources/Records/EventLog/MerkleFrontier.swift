import Crypto

/// The right edge of the province-wide Merkle tree (RFC 9162 §2.1): enough to append a leaf and to
/// tell the root, whatever the size. At most 64 hashes.
public struct MerkleFrontier: Hashable, Sendable {
    public private(set) var size: Int64
    /// Roots of the perfect subtrees, largest first.
    private var peaks: [[UInt8]]

    public init() {
        size = 0
        peaks = []
    }

    /// As stored: 32 bytes a peak.
    public init?(size: Int64, stored: [UInt8]) {
        guard size >= 0, stored.count == 32 * size.nonzeroBitCount else { return nil }
        self.size = size
        peaks = stride(from: 0, to: stored.count, by: 32).map { Array(stored[$0..<$0 + 32]) }
    }

    public var stored: [UInt8] { peaks.flatMap { $0 } }

    public mutating func append(leaf: [UInt8]) {
        var node = Self.leafHash(leaf)
        var below = size
        while below & 1 == 1, let peak = peaks.popLast() {
            node = Self.nodeHash(peak, node)
            below >>= 1
        }
        peaks.append(node)
        size += 1
    }

    /// The tree's root; SHA-256 of nothing for an empty log.
    public var root: [UInt8] {
        guard var node = peaks.last else { return Array(SHA256.hash(data: [UInt8]())) }
        for peak in peaks.dropLast().reversed() { node = Self.nodeHash(peak, node) }
        return node
    }

    static func leafHash(_ leaf: [UInt8]) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: [0x00])
        hasher.update(data: leaf)
        return Array(hasher.finalize())
    }

    static func nodeHash(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
        var hasher = SHA256()
        hasher.update(data: [0x01])
        hasher.update(data: left)
        hasher.update(data: right)
        return Array(hasher.finalize())
    }
}

/// The head of the log at one moment, signed: what a receipt prints and what leaves the machine daily.
public struct SignedHead: Hashable, Sendable {
    public let size: Int64
    public let root: [UInt8]
    public let signature: [UInt8]

    public init(size: Int64, root: [UInt8], signature: [UInt8]) {
        self.size = size
        self.root = root
        self.signature = signature
    }

    public init(_ frontier: MerkleFrontier, keys: KeyRing) throws {
        size = frontier.size
        root = frontier.root
        signature = try Array(keys.headSigning.signature(for: Self.message(size: size, root: root)))
    }

    public func isGenuine(keys: KeyRing) -> Bool {
        keys.headSigning.publicKey.isValidSignature(signature, for: Self.message(size: size, root: root))
    }

    private static func message(size: Int64, root: [UInt8]) -> [UInt8] { Array("motcua-head|\(size)|\(Hexadecimal.text(root))".utf8) }
}
