import Crypto
import Database
import Domain
import Foundation
import Records
import TestSupport

/// A database of its own in a temporary folder, and the few lines that turn a life into appends.
struct Ledger {
    let folder: URL
    let engine: SQLiteEngine
    let log: EventLog
    let keys = KeyRing(
        ring: SymmetricKey(size: .bits256), index: SymmetricKey(size: .bits256), headSigning: .init(), cookie: SymmetricKey(size: .bits256))

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "motcua-records-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        engine = try SQLiteEngine(path: folder.appending(path: "motcua.db").path, migrations: Schema.migrations) { _ in }
        log = EventLog(engine: engine)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// The request that appends a life's events after `revision`.
    func request(_ life: Life, after before: DossierRow?, previous: [UInt8] = EventHash.none, idempotency: IdempotencyRecord? = nil) -> AppendRequest {
        let revision = before?.revision ?? 0
        let events = PreparedEvent.chain(Array(life.log.dropFirst(revision)), code: life.dossier.code, after: previous)
        let row = DossierRow(life.dossier, headHash: events.last?.hash ?? previous, process: life.rules.process)
        return AppendRequest(events: events, expecting: revision, before: before, row: row, idempotency: idempotency)
    }
}
