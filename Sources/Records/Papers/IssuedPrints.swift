import Database
import Domain

/// The papers given out: each keeps the signed head it was issued under (DESIGN "Log integrity").
public struct IssuedPrints: Sendable {
    private let engine: any Engine
    private let heads: LogHeads

    public init(engine: any Engine, heads: LogHeads) {
        self.engine = engine
        self.heads = heads
    }

    /// The head that stands on this print; the first print is the one that is issued.
    /// - Parameter revision: of the event that the paper tells of: an amended receipt is another print.
    public func head(of kind: String, code: DossierCode, revision: Int, at now: Timestamp) async throws -> SignedHead {
        if let issued = try await engine.read({ db in try Self.find(kind, code, revision, on: db) }) { return issued }
        let head = try await heads.sign(at: now)
        return try await engine.write { db in
            try db.execute(
                """
                INSERT INTO issued_print (code, kind, revision, size, root, signature, at)
                VALUES (\(code.text), \(kind), \(revision), \(head.size), \(head.root), \(head.signature), \(now.milliseconds))
                ON CONFLICT (code, kind, revision) DO NOTHING
                """)
            // Two people printing at once hold the same paper.
            return try Self.find(kind, code, revision, on: db) ?? head
        }
    }

    private static func find(_ kind: String, _ code: DossierCode, _ revision: Int, on db: any Connection) throws -> SignedHead? {
        try db.first("SELECT size, root, signature FROM issued_print WHERE code = \(code.text) AND kind = \(kind) AND revision = \(revision)") {
            SignedHead(size: try $0.integer(0), root: try $0.blob(1), signature: try $0.blob(2))
        }
    }
}
