import Crypto
import Foundation
import Records

/// The keys of an installation, in a folder beside the data: made at the first start, readable by the
/// owner only, never part of a backup (DESIGN "Keys").
struct KeyFolder {
    let folder: URL

    /// `KEYS`, or the data folder's name with `.keys`.
    init(data: URL) {
        folder = ProcessInfo.processInfo.environment["KEYS"].map { URL(filePath: $0) } ?? data.deletingLastPathComponent().appending(path: data.lastPathComponent + ".keys")
    }

    struct Keys {
        let ring: KeyRing
        let blob: SymmetricKey
    }

    /// Reads the keys; makes them when `mayMake` and there are none at all.
    func load(mayMake: Bool) throws -> Keys {
        if !FileManager.default.fileExists(atPath: folder.path) {
            guard mayMake else { throw StartFailure("Không thấy thư mục khóa \(folder.path). Dữ liệu đã có thì phải có khóa của nó; chép lại từ nơi cất giữ.") }
            try makeAll()
        }
        let signing = try Curve25519.Signing.PrivateKey(rawRepresentation: try read("head-signing"))
        return Keys(
            ring: KeyRing(
                ring: SymmetricKey(data: try read("ring")), index: SymmetricKey(data: try read("index")), headSigning: signing, cookie: SymmetricKey(data: try read("cookie"))),
            blob: SymmetricKey(data: try read("blob")))
    }

    /// All keys or none: made beside, on disk, then renamed, so that a start cut off leaves no half set.
    private func makeAll() throws {
        let beside = folder.deletingLastPathComponent().appending(path: "\(folder.lastPathComponent).new-\(RandomName.next())")
        try FileManager.default.createDirectory(at: beside, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        for name in ["ring", "index", "blob", "cookie", "head-signing"] { try make(name, in: beside) }
        try sync(beside)
        guard rename(beside.path, folder.path) == 0 else { throw StartFailure("Không đặt được thư mục khóa \(folder.path).") }
        try sync(folder.deletingLastPathComponent())
    }

    private func make(_ name: String, in place: URL) throws {
        let url = place.appending(path: name)
        let bytes = Data(RandomName.bytes(32))
        guard FileManager.default.createFile(atPath: url.path, contents: bytes, attributes: [.posixPermissions: 0o600]) else {
            throw StartFailure("Không ghi được khóa \(name) vào \(place.path).")
        }
        try sync(url)
    }

    private func sync(_ url: URL) throws {
        let descriptor = open(url.path, O_RDONLY)
        guard descriptor >= 0 else { throw StartFailure("Không mở được \(url.path).") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw StartFailure("Không ghi được \(url.path) xuống đĩa.") }
    }

    private func read(_ name: String) throws -> Data {
        guard let data = FileManager.default.contents(atPath: folder.appending(path: name).path), data.count == 32 else {
            throw StartFailure("Khóa \(name) trong \(folder.path) thiếu hoặc hỏng.")
        }
        return data
    }
}

/// Why the program did not start, in a sentence for the operator.
struct StartFailure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}
