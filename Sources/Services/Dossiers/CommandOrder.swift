import Domain

/// A command as a person or a program gives it: words still open, nothing checked.
public struct CommandOrder: Sendable {
    public var command: CommandKind
    /// The revision the person saw; nil: whatever it is now.
    public var revision: Int?
    public var note: String?
    public var article: String?
    public var components: [ComponentKey] = []
    public var papers: [SubmittedPaper]?
    public var answers: FormAnswers?
    /// What `amendIntake` changes.
    public var amendment: PartiesAmendment?
    public var returnBy: ReturnMethod?
    public var amount: VND?
    public var method: PaymentMethod?
    public var slip: String?
    public var receiptNumber: String?
    public var account: AccountCode?
    public var unit: UnitCode?
    public var workingHours: Int?
    public var outcome: Outcome?
    public var documentNumber: String?
    public var file: FileName?
    public var until: Timestamp?
    /// A day alone: the appointment is the unit's closing time of it.
    public var untilDay: LocalDay?
    public var receiver: String?
    public var handBackOriginals = false
    public var score: Int?
    /// The director knows that a second supplement counts as late (QĐ 766/QĐ-TTg, 2.1).
    public var acceptsLateness = false

    public init(_ command: CommandKind, revision: Int? = nil) {
        self.command = command
        self.revision = revision
    }
}

/// What a command did.
public struct CommandDone: Hashable, Sendable {
    public let code: DossierCode
    public let revision: Int
    public let stage: Stage
    public let due: Timestamp?
    /// The same request was answered before.
    public let replayed: Bool
}
