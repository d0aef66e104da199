import Database
import Domain

/// The columns of the table `dossier` besides its id, all of them in one order: what a new row is
/// written from, and what a stored one is compared with.
enum DossierColumns {
    static let names = [
        "code", "revision", "head_hash", "procedure_code", "procedure_version", "field", "channel", "receiving_unit", "competent_unit",
        "processing_unit", "return_unit", "applicant_account", "stage", "status", "step", "queue_unit", "queue_role", "queue_account",
        "queue_due", "queue_waiting", "submitted_at", "received_at", "due", "finished_at", "returned_at", "paused", "outcome", "supplements",
        "rating", "flags",
    ]

    static let list = SQL(stringLiteral: names.joined(separator: ", "))

    static func values(of row: DossierRow) -> [SQLValue] {
        let queue = DossierTable.QueueColumns(row)
        let identity: [any SQLBindable] = [
            row.code.text, row.revision, row.headHash, row.procedure.text, row.procedureVersion, row.field, row.channel.rawValue,
            row.receivingUnit.text, row.competentUnit.text, row.processingUnit.text, row.returnUnit.text, row.applicantAccount?.text ?? "",
        ]
        let state: [any SQLBindable] = [
            row.stage.rawValue, row.stage.nationalStatus.rawValue, row.step, queue.unit, queue.role, queue.account, queue.due, queue.isWaiting,
        ]
        let times: [any SQLBindable] = [
            row.submittedAt.milliseconds, DossierTable.time(row.receivedAt), DossierTable.time(row.due), DossierTable.time(row.finishedAt),
            DossierTable.time(row.returnedAt), row.isPaused,
        ]
        let outcome: [any SQLBindable] = [row.outcome?.rawValue ?? "", row.supplements, row.rating ?? 0, row.possibleDuplicate]
        return (identity + state + times + outcome).map(\.sqlValue)
    }
}

/// A row as it lies in the table, whatever stands in it: for checking, which must not stumble over
/// what it looks for.
public struct LyingDossierRow: Sendable {
    public let id: Int64
    public let code: DossierCode
    private let values: [SQLValue]

    init(_ row: any ResultRow) throws {
        id = try row.integer(0)
        code = DossierCode(try row.text(1))
        values = try DossierColumns.names.indices.map { try row.value($0 + 1) }
    }

    /// The columns that are not as `expected` has them.
    public func columns(differingFrom expected: DossierRow) -> [String] {
        zip(DossierColumns.names, zip(values, DossierColumns.values(of: expected))).filter { $0.1.0 != $0.1.1 }.map(\.0)
    }

    static let query: SQL = "SELECT id, \(DossierColumns.list) FROM dossier"
}
