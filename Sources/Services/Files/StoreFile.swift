import Blobs
import Crypto
import Domain
import Records
import VietnameseText

/// Takes an upload: looked into, sealed, on disk, and known by a random name. It ends after 24 hours
/// unless it becomes part of a dossier.
public struct StoreFile: Sendable {
    private let province: Province
    public static let lifetime: Int64 = 24 * 3_600_000

    public init(_ province: Province) { self.province = province }

    public func callAsFunction(_ bytes: [UInt8], title: String, by actor: Actor) async throws -> StoredFile {
        let type = try FileInspection.inspect(bytes)
        let blob = try province.blobs.put(bytes)
        let clean = String(title.cleaned.prefix(120))
        let file = StoredFile(
            name: FileName(RandomName.next()), blob: blob.text, sha256: Hexadecimal.text(SHA256.hash(data: bytes)), type: type.rawValue,
            size: bytes.count, account: actor.account, uploadedAt: province.now(), title: clean.isEmpty ? "Tệp không tên" : clean)
        try await province.files.add(file)
        return file
    }
}
