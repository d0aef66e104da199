import Crypto
import Foundation

/// Blobs in a folder, two levels deep: written beside, synced, renamed, and the folder synced, before
/// any event may name them.
public struct BlobFolder: BlobStore {
    private let folder: URL
    private let key: SymmetricKey
    private var frames: SealedFrames { SealedFrames(key: key) }

    public init(folder: URL, key: SymmetricKey) throws(BlobFailure) {
        self.folder = folder
        self.key = key
        do { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) } catch {
            throw .notWritten("\(error.localizedDescription)")
        }
    }

    public func put(_ content: [UInt8]) throws(BlobFailure) -> BlobName {
        let name = name(of: content)
        let target = url(name)
        if FileManager.default.fileExists(atPath: target.path) { return name }
        do {
            try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            let sealed = try frames.seal(content, name: name.text)
            let beside = target.appendingPathExtension("new-\(UInt32.random(in: 0 ... .max))")
            try Self.write(sealed, to: beside)
            guard rename(beside.path, target.path) == 0 else { throw CocoaError(.fileWriteUnknown) }
            try Self.sync(folder: target.deletingLastPathComponent())
        } catch { throw .notWritten(error.localizedDescription) }
        return name
    }

    public func get(_ name: BlobName) throws(BlobFailure) -> [UInt8] {
        guard let sealed = FileManager.default.contents(atPath: url(name).path) else { throw .missing(name) }
        guard let content = try? frames.open(Array(sealed), name: name.text), self.name(of: content) == name else { throw .damaged(name) }
        return content
    }

    public func remove(_ name: BlobName) throws(BlobFailure) {
        do { try FileManager.default.removeItem(at: url(name)) } catch { throw .missing(name) }
    }

    private func name(of content: [UInt8]) -> BlobName {
        let digest = SHA256.hash(data: content)
        let code = HMAC<SHA256>.authenticationCode(for: Array(digest), using: key)
        let text = code.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
        return BlobName(text) ?? BlobName.empty
    }

    private func url(_ name: BlobName) -> URL {
        folder.appending(path: String(name.text.prefix(2))).appending(path: name.text)
    }

    private static func write(_ bytes: [UInt8], to url: URL) throws {
        let descriptor = open(url.path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(descriptor) }
        var offset = 0
        while offset < bytes.count {
            let written = bytes[offset...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
            guard written > 0 else { throw CocoaError(.fileWriteOutOfSpace) }
            offset += written
        }
        guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    /// A rename is only there after a power cut once its folder is on disk too.
    private static func sync(folder: URL) throws {
        let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}

extension BlobName {
    /// Sixty-four zeros: no content has this name.
    static let empty = BlobName(unchecked: String(repeating: "0", count: 64))

    private init(unchecked text: String) { self.text = text }
}
