import Crypto
import Database
import Domain

/// A filing that is being written: the citizen's own, sealed, until it is filed.
public struct StoredDraft: Hashable, Sendable {
    public let name: String
    public let account: AccountCode
    public let procedure: ProcedureCode
    public let content: CanonicalValue
    /// The uploads it names: they end with it.
    public let files: [FileName]
    public let savedAt: Timestamp

    public init(name: String, account: AccountCode, procedure: ProcedureCode, content: CanonicalValue, files: [FileName] = [], savedAt: Timestamp) {
        self.name = name
        self.account = account
        self.procedure = procedure
        self.content = content
        self.files = files
        self.savedAt = savedAt
    }
}

public struct DraftStore: Sendable {
    private let engine: any Engine
    private let keys: KeyRing

    public init(engine: any Engine, keys: KeyRing) {
        self.engine = engine
        self.keys = keys
    }

    public func save(_ draft: StoredDraft) async throws {
        let box = try AES.GCM.seal(draft.content.bytes, using: keys.ring, authenticating: Array("draft|\(draft.name)".utf8))
        guard let sealed = box.combined.map({ Array($0) }) else { throw PersonalFailure.unreadable }
        try await engine.write { db in
            try db.execute(
                """
                INSERT INTO draft (name, account, procedure_code, sealed, saved_at)
                VALUES (\(draft.name), \(draft.account.text), \(draft.procedure.text), \(sealed), \(draft.savedAt.milliseconds))
                ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed, saved_at = excluded.saved_at
                """)
            try hold(draft, on: db)
        }
    }

    /// What the draft names is its own from now on; what it names no longer ends like any other upload.
    private func hold(_ draft: StoredDraft, on db: any Connection) throws {
        let names = draft.files.map(\.text)
        try db.execute("UPDATE file SET draft = '' WHERE draft = \(draft.name) AND name NOT IN (\(names.isEmpty ? [""] : names))")
        guard !names.isEmpty else { return }
        try db.execute("UPDATE file SET draft = \(draft.name) WHERE name IN (\(names)) AND account = \(draft.account.text) AND code = ''")
    }

    /// The draft, if it is this account's.
    public func draft(_ name: String, of account: AccountCode) async throws -> StoredDraft? {
        try await read("name = \(name) AND account = \(account.text)").first
    }

    public func drafts(of account: AccountCode) async throws -> [StoredDraft] {
        try await read("account = \(account.text) ORDER BY saved_at DESC LIMIT 20")
    }

    public func remove(_ name: String) async throws {
        try await engine.write { db in
            try db.execute("DELETE FROM draft WHERE name = \(name)")
            try db.execute("UPDATE file SET draft = '' WHERE draft = \(name)")
        }
    }

    /// Ends the drafts that nobody has touched since; their uploads follow as unfiled ones.
    public func removeExpired(before time: Timestamp) async throws {
        try await engine.write { db in
            let names = try db.query("DELETE FROM draft WHERE saved_at < \(time.milliseconds) RETURNING name") { try $0.text(0) }
            for name in names { try db.execute("UPDATE file SET draft = '' WHERE draft = \(name)") }
        }
    }

    private func read(_ condition: SQL) async throws -> [StoredDraft] {
        let rows = try await engine.read { db in
            try db.query("SELECT name, account, procedure_code, sealed, saved_at FROM draft WHERE \(condition)") {
                (try $0.text(0), try $0.text(1), try $0.text(2), try $0.blob(3), try $0.integer(4))
            }
        }
        return try rows.map { name, account, procedure, sealed, savedAt in
            let plain = try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: keys.ring, authenticating: Array("draft|\(name)".utf8))
            return StoredDraft(
                name: name, account: AccountCode(account), procedure: ProcedureCode(procedure), content: try CanonicalValue.parse(Array(plain)),
                savedAt: Timestamp(milliseconds: savedAt))
        }
    }
}
