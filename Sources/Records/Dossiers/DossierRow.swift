import Domain

/// A dossier's current row: what lists, counters and the inbox read. Derived from the log, equal to
/// its replay at any time. Where there is no time, `never` stands: keyset columns hold no NULL.
public struct DossierRow: Hashable, Sendable {
    public static let never = Int64.max

    public var code: DossierCode
    public var revision: Int
    public var headHash: [UInt8]
    public var procedure: ProcedureCode
    public var procedureVersion: Int
    public var field: String
    public var channel: FilingChannel
    public var receivingUnit: UnitCode
    public var competentUnit: UnitCode
    public var processingUnit: UnitCode
    public var returnUnit: UnitCode
    public var applicantAccount: AccountCode?
    public var stage: Stage
    public var step: String
    public var queue: WorkQueue?
    public var submittedAt: Timestamp
    public var receivedAt: Timestamp?
    public var due: Timestamp?
    public var finishedAt: Timestamp?
    public var returnedAt: Timestamp?
    public var isPaused: Bool
    public var outcome: Outcome?
    public var supplements: Int
    public var rating: Int?
    public var possibleDuplicate: Bool

    /// The row that a dossier and its process give.
    public init(_ dossier: Dossier, headHash: [UInt8], process: ProcessDefinition) {
        code = dossier.code
        revision = dossier.revision
        self.headHash = headHash
        procedure = dossier.submission.procedure
        procedureVersion = dossier.submission.procedureVersion
        field = dossier.submission.field
        channel = dossier.submission.channel
        receivingUnit = dossier.submission.receivingUnit
        competentUnit = dossier.submission.competentUnit
        processingUnit = dossier.processingUnit
        returnUnit = dossier.submission.returnUnit
        applicantAccount = dossier.submission.applicantAccount
        stage = dossier.stage
        step = dossier.step?.text ?? ""
        queue = dossier.workQueue(process: process)
        submittedAt = dossier.submittedAt
        receivedAt = dossier.receivedAt
        due = dossier.due
        finishedAt = dossier.finishedAt
        returnedAt = dossier.returnedAt
        isPaused = dossier.clock?.isSuspended ?? false
        outcome = dossier.outcome
        supplements = dossier.supplementCount
        rating = dossier.rating
        possibleDuplicate = dossier.submission.possibleDuplicate
    }
}

extension DossierRow {
    /// As read back from its table.
    init(
        code: DossierCode, revision: Int, headHash: [UInt8], procedure: ProcedureCode, procedureVersion: Int, field: String,
        channel: FilingChannel, receivingUnit: UnitCode, competentUnit: UnitCode, processingUnit: UnitCode, returnUnit: UnitCode,
        applicantAccount: AccountCode?, stage: Stage, step: String, queue: WorkQueue?, submittedAt: Timestamp, receivedAt: Timestamp?,
        due: Timestamp?, finishedAt: Timestamp?, returnedAt: Timestamp?, isPaused: Bool, outcome: Outcome?, supplements: Int, rating: Int?,
        possibleDuplicate: Bool
    ) {
        self.code = code
        self.revision = revision
        self.headHash = headHash
        self.procedure = procedure
        self.procedureVersion = procedureVersion
        self.field = field
        self.channel = channel
        self.receivingUnit = receivingUnit
        self.competentUnit = competentUnit
        self.processingUnit = processingUnit
        self.returnUnit = returnUnit
        self.applicantAccount = applicantAccount
        self.stage = stage
        self.step = step
        self.queue = queue
        self.submittedAt = submittedAt
        self.receivedAt = receivedAt
        self.due = due
        self.finishedAt = finishedAt
        self.returnedAt = returnedAt
        self.isPaused = isPaused
        self.outcome = outcome
        self.supplements = supplements
        self.rating = rating
        self.possibleDuplicate = possibleDuplicate
    }
}
