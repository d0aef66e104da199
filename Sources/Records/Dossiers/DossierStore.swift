import Database
import Domain

/// Reads dossiers' rows, one or a page of them. Every list is ordered by indexed columns and goes on
/// from a key, never from an offset.
public struct DossierStore: Sendable {
    let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    public func row(_ code: DossierCode) async throws -> DossierRow? {
        try await engine.read { db in try db.first(DossierTable.columns + " WHERE code = \(code.text)", DossierTable.read)?.row }
    }

    /// One page of a list, and where it goes on.
    public func page(_ list: DossierList, after key: PageKey?, limit: Int) async throws -> Page<DossierRow> {
        let query = list.query(after: key, limit: limit + 1)
        let rows = try await engine.read { db in try db.query(query, DossierTable.read) }
        let shown = Array(rows.prefix(limit))
        return Page(
            items: shown.map(\.row), next: rows.count > limit ? shown.last.map(list.key) : nil, previous: key == nil ? nil : shown.first.map(list.key))
    }

    /// The page of a queue that ends before a key, in the list's own order.
    public func page(_ list: DossierList, before key: PageKey, limit: Int) async throws -> Page<DossierRow> {
        let query = list.query(before: key, limit: limit + 1)
        let rows = try await engine.read { db in try db.query(query, DossierTable.read) }
        let shown = Array(rows.prefix(limit).reversed())
        return Page(items: shown.map(\.row), next: shown.last.map(list.key), previous: rows.count > limit ? shown.first.map(list.key) : nil)
    }

    /// Where one dossier stands in a list: its key, how many stand before it, to a bound.
    public func place(of code: DossierCode, in list: DossierList, upTo bound: Int) async throws -> (key: PageKey, before: Int)? {
        try await engine.read { db in
            guard let stored = try db.first(DossierTable.columns + " WHERE code = \(code.text)", DossierTable.read) else { return nil }
            let key = list.key(stored)
            let query: SQL = "SELECT COUNT(*) FROM (\(list.narrow(before: key, limit: bound))) AS counted"
            return (key, try db.first(query) { try $0.int(0) } ?? 0)
        }
    }

    /// How the engine would read a list's next page.
    public func plan(of list: DossierList) async throws -> [String] {
        try await engine.plan(of: list.query(after: PageKey(time: 1, id: 1), limit: 50))
    }

    /// How the engine would read the page before, which the queues offer.
    public func planBefore(_ list: DossierList) async throws -> [String] {
        try await engine.plan(of: list.query(before: PageKey(time: 1, id: 1), limit: 50))
    }

    /// How many rows a list has, counted to a bound: a page says "1.000+" rather than wait.
    public func count(_ list: DossierList, upTo bound: Int) async throws -> Int {
        let query: SQL = "SELECT COUNT(*) FROM (\(list.narrow(limit: bound))) AS counted"
        return try await engine.read { db in try db.first(query) { try $0.int(0) } ?? 0 }
    }

    /// Rows whose applicant carries all the tokens.
    public func found(tokens: [[UInt8]], limit: Int) async throws -> [DossierRow] {
        guard let first = tokens.first else { return [] }
        var query = DossierTable.columns
        query += " WHERE id IN (SELECT dossier_id FROM search_token WHERE token = \(first))"
        for token in tokens.dropFirst() { query += " AND id IN (SELECT dossier_id FROM search_token WHERE token = \(token))" }
        query += " ORDER BY id DESC LIMIT \(limit)"
        let complete = query
        return try await engine.read { db in try db.query(complete, DossierTable.read).map(\.row) }
    }

    /// Codes of open dossiers whose filing has the same print.
    public func equalFilings(_ print: [UInt8]) async throws -> Bool {
        try await engine.read { db in
            try db.first("SELECT 1 FROM filing_print WHERE print = \(print) LIMIT 1") { try $0.int(0) } != nil
        }
    }

    /// All rows as they lie, in the order they came: for checking and rebuilding.
    public func lyingRows(after id: Int64, limit: Int) async throws -> [LyingDossierRow] {
        try await engine.read { db in try db.query(LyingDossierRow.query + " WHERE id > \(id) ORDER BY id LIMIT \(limit)", LyingDossierRow.init) }
    }

    /// Puts rows as the log tells them, and how their people are found; returns how many were different or missing.
    public func rewrite(_ rows: [RebuiltRow]) async throws -> Int {
        try await engine.write { db in
            var changed = 0
            for rebuilt in rows {
                let row = rebuilt.row
                let stored = try db.first(LyingDossierRow.query + " WHERE code = \(row.code.text)", LyingDossierRow.init)
                var id = stored?.id
                let isSame = stored?.columns(differingFrom: row).isEmpty ?? false
                if !isSame { id = try DossierTable.replace(row, id: id, on: db) }
                let isFoundTheSame = try id.map { try Self.putTokens(rebuilt.searchTokens, of: $0, on: db) } ?? true
                if !isSame || !isFoundTheSame { changed += 1 }
            }
            return changed
        }
    }

    /// Nil tokens leave what is there: the data they come from cannot be read. Returns whether they were the same.
    private static func putTokens(_ tokens: Set<[UInt8]>?, of id: Int64, on db: any Connection) throws -> Bool {
        guard let tokens else { return true }
        let stored = Set(try db.query("SELECT token FROM search_token WHERE dossier_id = \(id)") { try $0.blob(0) })
        guard stored != tokens else { return true }
        try db.execute("DELETE FROM search_token WHERE dossier_id = \(id)")
        for token in tokens { try db.execute("INSERT INTO search_token (token, dossier_id) VALUES (\(token), \(id))") }
        return false
    }

    /// Takes away rows that no event tells of, with what was kept to find them; returns how many.
    public func removeWithoutEvents() async throws -> Int {
        try await engine.write { db in
            let ids = try db.query(
                "DELETE FROM dossier WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.code = dossier.code) RETURNING id") { try $0.integer(0) }
            for id in ids { try db.execute("DELETE FROM search_token WHERE dossier_id = \(id)") }
            return ids.count
        }
    }

    /// A running dossier's due time, with what it is counted under.
    public struct Due: Hashable, Sendable {
        public let unit: UnitCode
        public let field: String
        public let due: Timestamp
    }

    /// Accepted, undecided, the clock running, due in a span: one hour's worth.
    public func dueBetween(_ from: Timestamp, _ to: Timestamp) async throws -> [Due] {
        try await engine.read { db in
            try db.query(
                """
                SELECT competent_unit, field, due FROM dossier
                WHERE finished_at = \(DossierRow.never) AND paused = 0 AND due >= \(from.milliseconds) AND due < \(to.milliseconds)
                    AND received_at < \(DossierRow.never)
                """
            ) { Due(unit: UnitCode(try $0.text(0)), field: try $0.text(1), due: Timestamp(milliseconds: try $0.integer(2))) }
        }
    }

    /// Dossiers whose applicant let the time to supplement pass, the longest over first.
    public func expired(_ stage: Stage, at now: Timestamp, limit: Int) async throws -> [DossierCode] {
        let query = Self.expiredQuery(stage, at: now, limit: limit)
        return try await engine.read { db in try db.query(query) { DossierCode(try $0.text(0)) } }
    }

    public func planOfExpired(at now: Timestamp) async throws -> [String] {
        try await engine.plan(of: Self.expiredQuery(.supplementRequested, at: now, limit: 100))
    }

    private static func expiredQuery(_ stage: Stage, at now: Timestamp, limit: Int) -> SQL {
        // The constant, not a parameter: only so does the partial index answer.
        """
        SELECT code FROM dossier WHERE queue_waiting = 1 AND stage = \(stage.rawValue) AND queue_due <= \(now.milliseconds)
        ORDER BY queue_due, id LIMIT \(limit)
        """
    }

    public func count() async throws -> Int {
        try await engine.read { db in try db.first("SELECT COUNT(*) FROM dossier") { try $0.int(0) } ?? 0 }
    }
}

/// Where a list goes on: the last row's sorting columns.
public struct PageKey: Hashable, Sendable {
    public let time: Int64
    public let id: Int64

    public init(time: Int64, id: Int64) {
        self.time = time
        self.id = id
    }

    /// `time-id`, as it stands in an address.
    public var text: String { "\(time)-\(id)" }

    public init?(_ text: String) {
        let parts = text.split(separator: "-")
        guard parts.count == 2, let time = Int64(parts[0]), let id = Int64(parts[1]) else { return nil }
        self.init(time: time, id: id)
    }
}

public struct Page<Item: Sendable>: Sendable {
    public let items: [Item]
    public let next: PageKey?
    /// Where the page before ends; nil on the first.
    public let previous: PageKey?

    public init(items: [Item], next: PageKey?, previous: PageKey? = nil) {
        self.items = items
        self.next = next
        self.previous = previous
    }

    public func map<Other: Sendable>(_ transform: (Item) throws -> Other) rethrows -> Page<Other> {
        Page<Other>(items: try items.map(transform), next: next, previous: previous)
    }
}

/// A row as the log tells it, with the tokens that its parties give; nil where those cannot be read.
public struct RebuiltRow: Sendable {
    public let row: DossierRow
    public let searchTokens: Set<[UInt8]>?

    public init(row: DossierRow, searchTokens: Set<[UInt8]>?) {
        self.row = row
        self.searchTokens = searchTokens
    }
}
