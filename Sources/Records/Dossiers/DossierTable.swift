import Database
import Domain

/// Writing and reading whole rows of the table `dossier`.
enum DossierTable {
    /// Inserts a new row or replaces the one at the expected revision. Returns the row's id.
    static func put(_ row: DossierRow, expecting: Int, on db: any Connection) throws -> Int64 {
        if expecting == 0 { return try insert(row, on: db) }
        let queue = QueueColumns(row)
        let ids = try db.query(
            """
            UPDATE dossier SET revision = \(row.revision), head_hash = \(row.headHash), processing_unit = \(row.processingUnit.text),
                stage = \(row.stage.rawValue), status = \(row.stage.nationalStatus.rawValue), step = \(row.step), queue_unit = \(queue.unit),
                queue_role = \(queue.role), queue_account = \(queue.account), queue_due = \(queue.due), queue_waiting = \(queue.isWaiting),
                received_at = \(time(row.receivedAt)), due = \(time(row.due)), finished_at = \(time(row.finishedAt)),
                returned_at = \(time(row.returnedAt)), paused = \(row.isPaused), outcome = \(row.outcome?.rawValue ?? ""),
                supplements = \(row.supplements), rating = \(row.rating ?? 0)
            WHERE code = \(row.code.text) AND revision = \(expecting) RETURNING id
            """
        ) { try $0.integer(0) }
        guard let id = ids.first else { throw AppendFailure.stale(revision: row.revision) }
        return id
    }

    private static func insert(_ row: DossierRow, on db: any Connection) throws -> Int64 {
        let id = try db.first("SELECT COALESCE(MAX(id), 0) + 1 FROM dossier") { try $0.integer(0) } ?? 1
        try insert(row, id: id, on: db)
        return id
    }

    private static func insert(_ row: DossierRow, id: Int64, on db: any Connection) throws {
        try db.execute("INSERT INTO dossier (id, \(DossierColumns.list)) VALUES (\(id), \(DossierColumns.values(of: row)))")
    }

    /// Puts every column as `row` has it, keeping the id by which search finds the dossier.
    static func replace(_ row: DossierRow, id: Int64?, on db: any Connection) throws -> Int64 {
        guard let id else { return try insert(row, on: db) }
        try db.execute("DELETE FROM dossier WHERE id = \(id)")
        try insert(row, id: id, on: db)
        return id
    }

    static func time(_ time: Timestamp?) -> Int64 { time?.milliseconds ?? DossierRow.never }

    struct QueueColumns {
        let unit: String
        let role: String
        let account: String
        let due: Int64
        let isWaiting: Bool

        init(_ row: DossierRow) {
            unit = row.queue?.unit.text ?? ""
            role = row.queue?.role.rawValue ?? ""
            account = row.queue?.account?.text ?? ""
            due = DossierTable.time(row.queue?.due)
            isWaiting = row.queue?.isWaiting ?? false
        }
    }

    static let columns: SQL = """
        SELECT id, code, revision, head_hash, procedure_code, procedure_version, field, channel, receiving_unit, competent_unit, processing_unit,
            return_unit, applicant_account, stage, step, queue_unit, queue_role, queue_account, queue_due, queue_waiting, submitted_at,
            received_at, due, finished_at, returned_at, paused, outcome, supplements, rating, flags
        FROM dossier
        """

    static func read(_ row: any ResultRow) throws -> StoredDossierRow {
        guard let channel = FilingChannel(rawValue: try row.text(7)), let stage = Stage(rawValue: try row.text(13)) else {
            throw DatabaseError.wrongColumnType(index: 7)
        }
        let rating = try row.int(28)
        let value = DossierRow(
            code: DossierCode(try row.text(1)), revision: try row.int(2), headHash: try row.blob(3), procedure: ProcedureCode(try row.text(4)),
            procedureVersion: try row.int(5), field: try row.text(6), channel: channel, receivingUnit: UnitCode(try row.text(8)),
            competentUnit: UnitCode(try row.text(9)), processingUnit: UnitCode(try row.text(10)), returnUnit: UnitCode(try row.text(11)),
            applicantAccount: try account(row, 12), stage: stage, step: try row.text(14), queue: try queue(row),
            submittedAt: Timestamp(milliseconds: try row.integer(20)), receivedAt: try optionalTime(row, 21), due: try optionalTime(row, 22),
            finishedAt: try optionalTime(row, 23), returnedAt: try optionalTime(row, 24), isPaused: try row.bool(25),
            outcome: Outcome(rawValue: try row.text(26)), supplements: try row.int(27), rating: rating == 0 ? nil : rating,
            possibleDuplicate: try row.bool(29))
        return StoredDossierRow(id: try row.integer(0), row: value)
    }

    private static func account(_ row: any ResultRow, _ index: Int) throws -> AccountCode? {
        let text = try row.text(index)
        return text.isEmpty ? nil : AccountCode(text)
    }

    private static func optionalTime(_ row: any ResultRow, _ index: Int) throws -> Timestamp? {
        let value = try row.integer(index)
        return value == DossierRow.never ? nil : Timestamp(milliseconds: value)
    }

    private static func queue(_ row: any ResultRow) throws -> WorkQueue? {
        guard let role = Role(rawValue: try row.text(16)) else { return nil }
        return WorkQueue(
            unit: UnitCode(try row.text(15)), role: role, account: try account(row, 17), due: try optionalTime(row, 18), isWaiting: try row.bool(19))
    }
}

/// A row with its inner id, which never leaves Records and Services.
public struct StoredDossierRow: Hashable, Sendable {
    public let id: Int64
    public let row: DossierRow
}
