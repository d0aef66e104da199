/// Where files lie: sealed from the first day, named by what they contain. Folder today, S3 its
/// second conformer.
public protocol BlobStore: Sendable {
    /// Seals and keeps the bytes; durable when it returns. Equal content is kept once.
    func put(_ content: [UInt8]) throws(BlobFailure) -> BlobName
    /// - Throws: `.missing` or `.damaged`.
    func get(_ name: BlobName) throws(BlobFailure) -> [UInt8]
    func remove(_ name: BlobName) throws(BlobFailure)
}

/// HMAC of the content's SHA-256 under the blob key, in hexadecimal: tells nothing about the content.
public struct BlobName: Hashable, Sendable {
    public let text: String

    public init?(_ text: String) {
        guard text.utf8.count == 64, text.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) }) else { return nil }
        self.text = text
    }
}

public enum BlobFailure: Error, Hashable, Sendable {
    case missing(BlobName)
    /// Not what was put: a byte changed, a frame lost, or another key.
    case damaged(BlobName)
    /// The operating system's own words.
    case notWritten(String)
}
