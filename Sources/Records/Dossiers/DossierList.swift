import Database
import Domain

/// Which dossiers a list holds and in which order. Each shape has its index; a test asks the engine
/// for its plan and fails on a scan.
public enum DossierList: Hashable, Sendable {
    /// What waits for a unit's role, due first.
    case queue(
        unit: UnitCode, role: Role, holder: Holder, waiting: Bool, procedure: ProcedureCode?, dueBefore: Timestamp?, stage: Stage? = nil,
        applicant: [[UInt8]] = [])
    /// A citizen's own, newest first.
    case applicant(AccountCode)
    /// Newest first, of one unit or of the province.
    case all(scope: Scope, stage: Stage?, procedure: ProcedureCode?)
    /// Accepted and undecided, the clock running, due first.
    case running(unit: UnitCode?, field: String?, from: Timestamp?, to: Timestamp?)
    /// The same, due from a moment to the border of "due soon", which differs with each unit's hours.
    case dueSoon(unit: UnitCode?, field: String?, from: Timestamp, border: DueBorder)
    /// Accepted, whatever has become of it, newest first.
    case received(unit: UnitCode?, field: String?)
    /// Accepted and undecided, the clock paused.
    case paused(unit: UnitCode?, field: String?)
    /// Decided, the last ones first.
    case finished(unit: UnitCode?, field: String?, late: Bool)

    public enum Holder: Hashable, Sendable {
        case anyone
        case nobody
        case person(AccountCode)
    }

    public enum Scope: Hashable, Sendable {
        case province
        case receiving(UnitCode)
        case competent(UnitCode)
    }
}

extension DossierList {
    func query(after key: PageKey?, limit: Int) -> SQL {
        DossierTable.columns + " WHERE " + conditions + continuing(after: key) + order + " LIMIT \(limit)"
    }

    /// The page that ends before a key, its rows in reverse.
    func query(before key: PageKey, limit: Int) -> SQL {
        DossierTable.columns + " WHERE " + conditions + preceding(key) + reverseOrder + " LIMIT \(limit)"
    }

    /// Rows that stand before a key, to be counted to a bound.
    func narrow(before key: PageKey, limit: Int) -> SQL { "SELECT id FROM dossier WHERE " + conditions + preceding(key) + " LIMIT \(limit)" }

    func narrow(limit: Int) -> SQL { "SELECT id FROM dossier WHERE " + conditions + " LIMIT \(limit)" }

    func key(_ stored: StoredDossierRow) -> PageKey {
        switch self {
        case .queue: PageKey(time: DossierTable.time(stored.row.queue?.due), id: stored.id)
        case .running, .dueSoon, .paused: PageKey(time: DossierTable.time(stored.row.due), id: stored.id)
        case .finished: PageKey(time: DossierTable.time(stored.row.finishedAt), id: stored.id)
        case .applicant, .all, .received: PageKey(time: 0, id: stored.id)
        }
    }

    private var order: SQL {
        switch self {
        case .queue: " ORDER BY queue_due, id"
        case .running, .dueSoon, .paused: " ORDER BY due, id"
        case .finished: " ORDER BY finished_at DESC, id DESC"
        case .applicant, .all, .received: " ORDER BY id DESC"
        }
    }

    private var reverseOrder: SQL {
        switch self {
        case .queue: " ORDER BY queue_due DESC, id DESC"
        case .running, .dueSoon, .paused: " ORDER BY due DESC, id DESC"
        case .finished: " ORDER BY finished_at, id"
        case .applicant, .all, .received: " ORDER BY id"
        }
    }

    private func preceding(_ key: PageKey) -> SQL {
        switch self {
        case .queue: " AND (queue_due < \(key.time) OR (queue_due = \(key.time) AND id < \(key.id)))"
        case .running, .dueSoon, .paused: " AND (due < \(key.time) OR (due = \(key.time) AND id < \(key.id)))"
        case .finished: " AND (finished_at > \(key.time) OR (finished_at = \(key.time) AND id > \(key.id)))"
        case .applicant, .all, .received: " AND id > \(key.id)"
        }
    }

    private func continuing(after key: PageKey?) -> SQL {
        guard let key else { return "" }
        return switch self {
        case .queue: " AND (queue_due > \(key.time) OR (queue_due = \(key.time) AND id > \(key.id)))"
        case .running, .dueSoon, .paused: " AND (due > \(key.time) OR (due = \(key.time) AND id > \(key.id)))"
        case .finished: " AND (finished_at < \(key.time) OR (finished_at = \(key.time) AND id < \(key.id)))"
        case .applicant, .all, .received: " AND id < \(key.id)"
        }
    }

    private var conditions: SQL {
        switch self {
        case .queue(let unit, let role, let holder, let waiting, let procedure, let dueBefore, let stage, let applicant):
            Self.queueConditions(unit, role, holder, waiting, procedure, dueBefore) + Self.queueNarrowing(stage, applicant)
        case .applicant(let account): "applicant_account = \(account.text)"
        case .all(let scope, let stage, let procedure): Self.allConditions(scope, stage, procedure)
        case .running(let unit, let field, let from, let to):
            Self.openConditions(unit, paused: false) + Self.fieldCondition(field) + " AND received_at < \(DossierRow.never)"
                + (from.map { " AND due >= \($0.milliseconds)" } ?? "") + (to.map { " AND due < \($0.milliseconds)" } ?? "")
        case .dueSoon(let unit, let field, let from, let border):
            Self.openConditions(unit, paused: false) + Self.fieldCondition(field) + " AND received_at < \(DossierRow.never) AND due >= \(from.milliseconds)"
                + " AND due < \(border.latest(in: unit).milliseconds)" + (unit == nil ? border.condition : "")
        case .received(let unit, let field): Self.receivedConditions(unit, field)
        case .paused(let unit, let field): Self.openConditions(unit, paused: true) + Self.fieldCondition(field)
        case .finished(let unit, let field, let late): Self.finishedConditions(unit, late: late) + Self.fieldCondition(field)
        }
    }

    private static func queueConditions(
        _ unit: UnitCode, _ role: Role, _ holder: Holder, _ waiting: Bool, _ procedure: ProcedureCode?, _ dueBefore: Timestamp?
    ) -> SQL {
        var sql: SQL = "queue_unit = \(unit.text) AND queue_role = \(role.rawValue) AND queue_waiting = \(waiting)"
        switch holder {
        case .anyone: break
        case .nobody: sql += " AND queue_account = ''"
        case .person(let account): sql += " AND queue_account = \(account.text)"
        }
        if let procedure { sql += " AND procedure_code = \(procedure.text)" }
        if let dueBefore { sql += " AND queue_due < \(dueBefore.milliseconds)" }
        return sql
    }

    /// What no index leads to: read along the queue, which is short for one role of one unit. The plus
    /// keeps the engine from starting at the tokens and sorting afterwards.
    private static func queueNarrowing(_ stage: Stage?, _ applicant: [[UInt8]]) -> SQL {
        var sql: SQL = stage.map { " AND stage = \($0.rawValue)" } ?? ""
        for token in applicant { sql += " AND +id IN (SELECT dossier_id FROM search_token WHERE token = \(token))" }
        return sql
    }

    private static func allConditions(_ scope: Scope, _ stage: Stage?, _ procedure: ProcedureCode?) -> SQL {
        var sql: SQL =
            switch scope {
            case .province: "id > 0"
            case .receiving(let unit): "receiving_unit = \(unit.text)"
            case .competent(let unit): "competent_unit = \(unit.text)"
            }
        if let stage { sql += " AND stage = \(stage.rawValue)" }
        if let procedure { sql += " AND procedure_code = \(procedure.text)" }
        return sql
    }

    private static func receivedConditions(_ unit: UnitCode?, _ field: String?) -> SQL {
        let accepted: SQL = " AND received_at < \(DossierRow.never)"
        if let unit { return "competent_unit = \(unit.text)" + fieldCondition(field) + accepted }
        return (field.map { "field = \($0)" } ?? "id > 0") + accepted
    }

    private static func openConditions(_ unit: UnitCode?, paused: Bool) -> SQL {
        let open: SQL = "finished_at = \(DossierRow.never) AND paused = \(paused)"
        return unit.map { "competent_unit = \($0.text) AND " + open } ?? open
    }

    private static func finishedConditions(_ unit: UnitCode?, late: Bool) -> SQL {
        let done: SQL = "finished_at < \(DossierRow.never)"
        let scope = unit.map { "competent_unit = \($0.text) AND " + done } ?? done
        let ended: SQL = " AND (stage || '') IN ('resultReady', 'returned', 'approved')"
        let lateRows: SQL = " AND (finished_at > due OR supplements > 1)"
        return scope + ended + (late ? lateRows : " AND finished_at <= due AND supplements < 2")
    }

    private static func fieldCondition(_ field: String?) -> SQL { field.map { " AND field = \($0)" } ?? "" }
}
