import Crypto
import Database
import Domain

/// An uploaded file as others know it.
public struct StoredFile: Hashable, Sendable {
    public let name: FileName
    /// The sealed content's name in the blob store.
    public let blob: String
    public let sha256: String
    public let type: String
    public let size: Int
    public let account: AccountCode
    public let uploadedAt: Timestamp
    /// The dossier it became part of; nil while it is only uploaded.
    public let code: DossierCode?
    /// What the person called it.
    public let title: String

    public init(
        name: FileName, blob: String, sha256: String, type: String, size: Int, account: AccountCode, uploadedAt: Timestamp,
        code: DossierCode? = nil, title: String
    ) {
        self.name = name
        self.blob = blob
        self.sha256 = sha256
        self.type = type
        self.size = size
        self.account = account
        self.uploadedAt = uploadedAt
        self.code = code
        self.title = title
    }
}

public struct FileStore: Sendable {
    private let engine: any Engine
    private let keys: KeyRing

    public init(engine: any Engine, keys: KeyRing) {
        self.engine = engine
        self.keys = keys
    }

    public func add(_ file: StoredFile) async throws { try await add([file]) }

    public func add(_ files: [StoredFile]) async throws {
        let sealed = try files.map { file in
            let box = try AES.GCM.seal(Array(file.title.utf8), using: keys.ring, authenticating: Array("file|\(file.name)".utf8))
            guard let title = box.combined.map({ Array($0) }) else { throw PersonalFailure.unreadable }
            return (file, title)
        }
        try await engine.write { db in
            for (file, title) in sealed {
                try db.execute(
                    """
                    INSERT INTO file (name, blob, sha256, type, size, account, uploaded_at, code, sealed_title)
                    VALUES (\(file.name.text), \(file.blob), \(file.sha256), \(file.type), \(file.size), \(file.account.text),
                        \(file.uploadedAt.milliseconds), \(file.code?.text ?? ""), \(title))
                    """)
            }
        }
    }

    public func file(_ name: FileName) async throws -> StoredFile? { try await files([name]).first }

    public func files(_ names: [FileName]) async throws -> [StoredFile] {
        guard !names.isEmpty else { return [] }
        let texts = names.map(\.text)
        let rows = try await engine.read { db in
            try db.query(
                "SELECT name, blob, sha256, type, size, account, uploaded_at, code, sealed_title FROM file WHERE name IN (\(texts))"
            ) { row in
                let code = try row.text(7)
                let file = StoredFile(
                    name: FileName(try row.text(0)), blob: try row.text(1), sha256: try row.text(2), type: try row.text(3), size: try row.int(4),
                    account: AccountCode(try row.text(5)), uploadedAt: Timestamp(milliseconds: try row.integer(6)),
                    code: code.isEmpty ? nil : DossierCode(code), title: "")
                return (file, try row.blob(8))
            }
        }
        return try rows.map { try titled($0.0, $0.1) }
    }

    private func titled(_ file: StoredFile, _ sealed: [UInt8]) throws -> StoredFile {
        let plain = try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: keys.ring, authenticating: Array("file|\(file.name)".utf8))
        return StoredFile(
            name: file.name, blob: file.blob, sha256: file.sha256, type: file.type, size: file.size, account: file.account,
            uploadedAt: file.uploadedAt, code: file.code, title: String(decoding: plain, as: UTF8.self))
    }

    /// Removes uploads that were neither filed nor held by a draft in time; returns the blobs that no file names any more.
    public func removeUnfiled(before time: Timestamp) async throws -> [String] {
        try await engine.write { db in
            let blobs = try db.query(
                "DELETE FROM file WHERE code = '' AND draft = '' AND uploaded_at < \(time.milliseconds) RETURNING blob") { try $0.text(0) }
            return try blobs.filter { blob in
                try db.first("SELECT 1 FROM file WHERE blob = \(blob) LIMIT 1") { try $0.int(0) } == nil
            }
        }
    }
}
