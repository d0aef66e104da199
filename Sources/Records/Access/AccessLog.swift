import Database
import Domain

/// Who looked at what: durable before the bytes go out (DESIGN "Access records").
public struct AccessLog: Sendable {
    private let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    public enum Purpose: String, CaseIterable, Hashable, Sendable { case dossier, file, paper, list, search, reveal }

    public struct Entry: Hashable, Sendable {
        public let at: Timestamp
        public let actor: Actor
        public let purpose: Purpose
        /// Empty for a list.
        public let code: String
        /// The file's name, or a list's filter and the codes shown.
        public let detail: String
    }

    public func record(_ purpose: Purpose, by actor: Actor, code: DossierCode?, detail: String = "", at now: Timestamp) async throws {
        try await engine.write { db in
            let id = try db.first("SELECT COALESCE(MAX(id), 0) + 1 FROM access_record") { try $0.integer(0) } ?? 1
            try db.execute(
                """
                INSERT INTO access_record (id, at, account, role, unit, purpose, code, detail)
                VALUES (\(id), \(now.milliseconds), \(actor.account.text), \(actor.role.rawValue), \(actor.unit?.text ?? ""),
                    \(purpose.rawValue), \(code?.text ?? ""), \(detail))
                """)
        }
    }

    public func entries(of code: DossierCode, limit: Int) async throws -> [Entry] {
        try await engine.read { db in
            try db.query(
                "SELECT at, account, role, unit, purpose, code, detail FROM access_record WHERE code = \(code.text) ORDER BY at DESC LIMIT \(limit)"
            ) { row in
                guard let actor = Actor(stored: "\(try row.text(1))|\(try row.text(2))|\(try row.text(3))"),
                    let purpose = Purpose(rawValue: try row.text(4))
                else { throw DatabaseError.wrongColumnType(index: 4) }
                return Entry(at: Timestamp(milliseconds: try row.integer(0)), actor: actor, purpose: purpose, code: try row.text(5), detail: try row.text(6))
            }
        }
    }

    /// Whether somebody gave a reason, since then, for seeing a dossier's numbers whole.
    public func hasRevealed(_ code: DossierCode, by account: AccountCode, since: Timestamp) async throws -> Bool {
        try await engine.read { db in
            try db.first(
                """
                SELECT 1 FROM access_record WHERE code = \(code.text) AND account = \(account.text) AND purpose = \(Purpose.reveal.rawValue)
                    AND at >= \(since.milliseconds) LIMIT 1
                """
            ) { try $0.int(0) } != nil
        }
    }

    /// The files of a dossier that somebody has opened.
    public func seenFiles(of code: DossierCode, by account: AccountCode) async throws -> Set<FileName> {
        let names = try await engine.read { db in
            try db.query(
                "SELECT DISTINCT detail FROM access_record WHERE code = \(code.text) AND account = \(account.text) AND purpose = \(Purpose.file.rawValue)"
            ) { FileName(try $0.text(0)) }
        }
        return Set(names)
    }
}
