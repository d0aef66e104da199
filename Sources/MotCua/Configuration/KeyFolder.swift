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
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            for name in ["ring", "index", "blob", "cookie", "head-signing"] { try make(name) }
        }
        let signing = try Curve25519.Signing.PrivateKey(rawRepresentation: try read("head-signing"))
        return Keys(
            ring: KeyRing(
                ring: SymmetricKey(data: try read("ring")), index: SymmetricKey(data: try read("index")), headSigning: signing, cookie: SymmetricKey(data: try read("cookie"))),
            blob: SymmetricKey(data: try read("blob")))
    }

    private func make(_ name: String) throws {
        let bytes = Data(RandomName.bytes(32))
        guard FileManager.default.createFile(atPath: folder.appending(path: name).path, contents: bytes, attributes: [.posixPermissions: 0o600]) else {
            throw StartFailure("Không ghi được khóa \(name) vào \(folder.path).")
        }
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
