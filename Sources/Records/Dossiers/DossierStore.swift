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

    /// All rows, in the order they came: for checking and rebuilding.
    public func rows(after id: Int64, limit: Int) async throws -> [StoredDossierRow] {
        try await engine.read { db in
            try db.query(DossierTable.columns + " WHERE id > \(id) ORDER BY id LIMIT \(limit)", DossierTable.read)
        }
    }

    /// Puts rows as the log tells them; returns how many were different or missing.
    public func rewrite(_ rows: [DossierRow]) async throws -> Int {
        try await engine.write { db in
            var changed = 0
            for row in rows {
                let stored = try db.first(DossierTable.columns + " WHERE code = \(row.code.text)", DossierTable.read)?.row
                guard stored != row else { continue }
                changed += 1
                _ = try DossierTable.put(row, expecting: stored?.revision ?? 0, on: db)
            }
            return changed
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
