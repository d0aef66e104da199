import Blobs
import Domain
import Records

/// A file's bytes, for somebody who may read it; staff's reading is recorded first.
public struct ReadFile: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    public func callAsFunction(_ name: FileName, by actor: Actor) async throws -> (file: StoredFile, bytes: [UInt8]) {
        guard let file = try await province.files.file(name) else { throw ServiceFailure.notFound }
        if let code = file.code {
            let loaded = try await province.load(code, for: actor)
            guard actor.role != .applicant || isApplicants(file, loaded.dossier) else { throw ServiceFailure.notFound }
            if actor.role != .applicant { try await province.access.record(.file, by: actor, code: code, detail: name.text, at: province.now()) }
        } else if file.account != actor.account {
            throw ServiceFailure.notFound
        }
        guard let blob = BlobName(file.blob) else { throw ServiceFailure.notFound }
        return (file, try province.blobs.get(blob))
    }

    /// The applicant reads what they handed in, and the result once it is ready.
    private func isApplicants(_ file: StoredFile, _ dossier: Dossier) -> Bool {
        if dossier.papers.contains(where: { $0.files.contains(file.name) }) { return true }
        return dossier.results.contains { $0.file == file.name } && (dossier.stage == .resultReady || dossier.stage == .returned)
    }
}
