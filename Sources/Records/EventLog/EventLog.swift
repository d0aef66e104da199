import Crypto
import Database
import Domain

/// What one command writes, made ready before the transaction: encoded, sealed and hashed.
public struct AppendRequest: Sendable {
    public var events: [PreparedEvent]
    /// The revision the decision rested on; 0 for a new dossier.
    public var expecting: Int
    public var before: DossierRow?
    public var row: DossierRow
    public var blocks: [SealedBlock]
    /// The wrapped data key of a new dossier.
    public var dataKey: [UInt8]?
    public var searchTokens: [[UInt8]]
    /// Files that become part of the dossier.
    public var files: [FileName]
    public var idempotency: IdempotencyRecord?
    /// The keyed hash by which an equal filing is recognised.
    public var filingPrint: [UInt8]?
    /// Numbers given by these events; each must be free in its register.
    public var numbers: [DocumentNumber] = []
    /// The questions now open; nil where these events changed none.
    public var consultations: [OpenConsultation]?
    /// The number of a receipt issued elsewhere, taken once by the unit that issued it.
    public var receipt: IssuedReceipt?

    public init(
        events: [PreparedEvent], expecting: Int, before: DossierRow?, row: DossierRow, blocks: [SealedBlock] = [], dataKey: [UInt8]? = nil,
        searchTokens: [[UInt8]] = [], files: [FileName] = [], idempotency: IdempotencyRecord? = nil, filingPrint: [UInt8]? = nil
    ) {
        self.events = events
        self.expecting = expecting
        self.before = before
        self.row = row
        self.blocks = blocks
        self.dataKey = dataKey
        self.searchTokens = searchTokens
        self.files = files
        self.idempotency = idempotency
        self.filingPrint = filingPrint
    }
}

/// One request, one answer: the same key and body answer the same again.
public struct IdempotencyRecord: Hashable, Sendable {
    public let keyHash: [UInt8]
    public let requestHash: [UInt8]

    public init(keyHash: [UInt8], requestHash: [UInt8]) {
        self.keyHash = keyHash
        self.requestHash = requestHash
    }
}

public struct Committed: Hashable, Sendable {
    public let code: DossierCode
    public let revision: Int
    /// The same key was used before with the same body: nothing was written now.
    public let replayed: Bool

    public init(code: DossierCode, revision: Int, replayed: Bool = false) {
        self.code = code
        self.revision = revision
        self.replayed = replayed
    }
}

public enum AppendFailure: Error, Hashable, Sendable {
    /// Somebody else was faster: the dossier is at `revision` now.
    case stale(revision: Int)
    /// The idempotency key was used for another body.
    case keyReused
    /// A file named is gone or became part of another dossier meanwhile.
    case fileTaken
    /// The unit has issued a receipt of this number already.
    case receiptTaken
    case unknownDossier
    /// The unit gave this number already that year.
    case numberTaken(DocumentNumber)
}

/// The log: the only place that writes events.
public struct EventLog: Sendable {
    private let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    /// Appends in one transaction, in this order: events, row, blocks, outbox, counters, idempotency
    /// key. Returns after the commit is on disk.
    public func append(_ request: AppendRequest) async throws -> Committed {
        try await engine.write { db in
            var batch = try AppendBatch(on: db)
            let committed = try Self.append(request, to: &batch, on: db)
            try batch.finish(on: db)
            return committed
        }
    }

    /// Several requests in one transaction: imports and simulation, at most a thousand rows a slice.
    public func append(slice requests: [AppendRequest]) async throws {
        try await engine.write { db in
            var batch = try AppendBatch(on: db)
            for request in requests { _ = try Self.append(request, to: &batch, on: db) }
            try batch.finish(on: db)
        }
    }

    static func append(_ request: AppendRequest, to batch: inout AppendBatch, on db: any Connection) throws -> Committed {
        let row = request.row
        if let idempotency = request.idempotency, let earlier = try recall(idempotency, on: db) { return earlier }
        try insertEvents(request, to: &batch, on: db)
        let id = try DossierTable.put(row, expecting: request.expecting, on: db)
        try NumberTable.give(request.numbers, to: row.code, on: db)
        if let open = request.consultations { try ConsultationStore.put(open, of: row.code, on: db) }
        try PersonalTable.put(request.blocks, key: request.dataKey, code: row.code, on: db)
        for token in request.searchTokens {
            try db.execute("INSERT INTO search_token (token, dossier_id) VALUES (\(token), \(id)) ON CONFLICT DO NOTHING")
        }
        for file in request.files {
            let bound = try db.execute("UPDATE file SET code = \(row.code.text) WHERE name = \(file.text) AND code IN ('', \(row.code.text))")
            guard bound == 1 else { throw AppendFailure.fileTaken }
        }
        if let receipt = request.receipt { try receipt.take(for: row.code, on: db) }
        if let print = request.filingPrint {
            try db.execute("INSERT INTO filing_print (print, code) VALUES (\(print), \(row.code.text)) ON CONFLICT DO NOTHING")
        }
        batch.count(CounterDelta.between(request.before, row))
        if let idempotency = request.idempotency {
            try db.execute(
                """
                INSERT INTO idempotency (key_hash, request_hash, code, revision, at)
                VALUES (\(idempotency.keyHash), \(idempotency.requestHash), \(row.code.text), \(row.revision), \(request.events[0].recorded.at.milliseconds))
                """)
        }
        return Committed(code: row.code, revision: row.revision)
    }

    private static func insertEvents(_ request: AppendRequest, to batch: inout AppendBatch, on db: any Connection) throws {
        if request.expecting > 0 {
            let current = try db.first("SELECT revision FROM dossier WHERE code = \(request.row.code.text)") { try $0.int(0) }
            guard let current else { throw AppendFailure.unknownDossier }
            guard current == request.expecting else { throw AppendFailure.stale(revision: current) }
        }
        for event in request.events {
            let position = batch.frontier.size + 1
            let stored = event.encoded
            try db.execute(
                """
                INSERT INTO event (position, code, revision, type, version, at, actor, bytes, previous_hash, hash)
                VALUES (\(position), \(request.row.code.text), \(event.recorded.revision), \(stored.type), \(stored.version),
                    \(event.recorded.at.milliseconds), \(event.recorded.actor.stored), \(stored.bytes), \(event.previousHash), \(event.hash))
                """)
            try db.execute(
                """
                INSERT INTO outbox (id, topic, code, position, at)
                VALUES (\(position), \(stored.type), \(request.row.code.text), \(position), \(event.recorded.at.milliseconds))
                """)
            batch.frontier.append(leaf: event.hash)
        }
    }

    private static func recall(_ key: IdempotencyRecord, on db: any Connection) throws -> Committed? {
        let found = try db.first("SELECT request_hash, code, revision FROM idempotency WHERE key_hash = \(key.keyHash)") {
            (try $0.blob(0), DossierCode(try $0.text(1)), try $0.int(2))
        }
        guard let (requestHash, code, revision) = found else { return nil }
        guard requestHash == key.requestHash else { throw AppendFailure.keyReused }
        return Committed(code: code, revision: revision, replayed: true)
    }

    /// What an idempotency key answered before, if it was used.
    public func earlier(_ key: IdempotencyRecord) async throws -> Committed? {
        try await engine.read { db in try Self.recall(key, on: db) }
    }

    /// Idempotency keys are kept seven days.
    public func forgetKeys(before time: Timestamp) async throws {
        try await engine.write { db in try db.execute("DELETE FROM idempotency WHERE at < \(time.milliseconds)") }
    }

    /// A dossier's whole log, in order; empty when there is none.
    public func events(of code: DossierCode) async throws -> [EventRow] {
        try await engine.read { db in
            try db.query(Self.columns + "WHERE code = \(code.text) ORDER BY revision", Self.row)
        }
    }

    /// The logs of several dossiers, each in order: what a page of a list tells beyond its rows.
    public func events(of codes: [DossierCode]) async throws -> [EventRow] {
        let texts = codes.map(\.text)
        return try await engine.read { db in
            try db.query(Self.columns + "WHERE code IN (\(texts)) ORDER BY code, revision", Self.row)
        }
    }

    /// Events of the whole province after a position, in order.
    public func events(after position: Int64, limit: Int) async throws -> [EventRow] {
        try await engine.read { db in
            try db.query(Self.columns + "WHERE position > \(position) ORDER BY position LIMIT \(limit)", Self.row)
        }
    }

    static let columns: SQL = "SELECT position, code, revision, type, version, at, actor, bytes, previous_hash, hash FROM event "

    static func row(_ row: any ResultRow) throws -> EventRow {
        EventRow(
            position: try row.integer(0), code: DossierCode(try row.text(1)), revision: try row.int(2), type: try row.text(3),
            version: try row.int(4), at: Timestamp(milliseconds: try row.integer(5)), actor: try row.text(6), bytes: try row.blob(7),
            previousHash: try row.blob(8), hash: try row.blob(9))
    }
}
