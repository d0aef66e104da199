/// A dossier as its events have made it. Nothing here is stored on its own: it is always the fold
/// of the log, and `motcua verify` proves it.
public struct Dossier: Hashable, Sendable {
    public let code: DossierCode
    public internal(set) var revision = 0
    public internal(set) var stage: Stage = .submitted
    public internal(set) var submission: Submission
    public internal(set) var submittedAt: Timestamp
    public internal(set) var reception: Reception?
    public internal(set) var receivedAt: Timestamp?
    /// The ledger of the time limit; nil before the clock starts and where the law sets no limit.
    public internal(set) var clock: Clock?
    /// The appointment, also while a non-territorial dossier is still on its way.
    public internal(set) var due: Timestamp?
    /// When a filing must be answered; counted anew when the applicant has completed it.
    public internal(set) var answerDue: Timestamp?

    public internal(set) var papers: [SubmittedPaper]
    public internal(set) var parties: BlockReference
    public internal(set) var answers: BlockReference?
    /// Every block ever named, so that a lawful erasure finds them all.
    public internal(set) var blocks: [BlockReference]

    public internal(set) var step: StepKey?
    public internal(set) var stepDue: Timestamp?
    public internal(set) var processingUnit: UnitCode
    public internal(set) var assignee: AccountCode?
    /// A hand-over to another unit that the receiver has not confirmed by taking it.
    public internal(set) var handOverPending = false
    /// The places passed, for a step back.
    public internal(set) var trail: [Place] = []
    public internal(set) var consultations: [Consultation] = []

    /// Who drafted what now waits for a decision; this account may not take that decision.
    public internal(set) var drafter: AccountCode?
    public internal(set) var drafters: Set<AccountCode> = []
    public internal(set) var proposed: Outcome?
    public internal(set) var outcome: Outcome?
    public internal(set) var supplementDraft: SupplementRequest?
    public internal(set) var supplementRespondBy: Timestamp?
    /// Requests after acceptance; two or more count as late (QĐ 766/QĐ-TTg, 2.1).
    public internal(set) var supplementCount = 0
    public internal(set) var paymentDue: PaymentRequest?
    /// Where to go on once the sum is paid: at the branch or with the agency.
    public internal(set) var stageBeforePayment: Stage?
    public internal(set) var payments: [PaymentConfirmation] = []
    public internal(set) var reappointments = 0
    public internal(set) var results: [Sealing] = []
    /// The numbers given to its results, each with the register it was taken from.
    public internal(set) var numbers: [DocumentNumber] = []
    /// The unit that sealed the result; a correction goes back to it.
    public internal(set) var decidedBy: UnitCode?
    public internal(set) var finishedAt: Timestamp?
    public internal(set) var returnedAt: Timestamp?
    public internal(set) var originalsHandedBack = false
    public internal(set) var rating: Int?
    public internal(set) var intakePrints = 0
    /// Where to go back to when a withdrawal is not allowed.
    public internal(set) var stageBeforeWithdrawal: Stage?
    public internal(set) var erased = false

    public struct Place: Hashable, Sendable {
        public let step: StepKey
        public let unit: UnitCode
        public let assignee: AccountCode?
    }

    /// The dossier's first event, which must be `submitted`.
    init(code: DossierCode, submission: Submission, at: Timestamp) {
        self.code = code
        self.submission = submission
        submittedAt = at
        papers = submission.papers
        parties = submission.parties
        answers = submission.answers
        blocks = [submission.parties] + [submission.answers].compactMap { $0 }
        processingUnit = submission.receivingUnit
        answerDue = submission.answerDue
    }

    public var status: NationalStatus { stage.nationalStatus }

    /// Originals that the centre still keeps.
    public var heldOriginals: [SubmittedPaper] { originalsHandedBack ? [] : papers.filter(\.originalHeld) }

    /// The branch that received it has it still, or again.
    public var isAtBranch: Bool { processingUnit == submission.receivingUnit }

    /// Received where the agency that decides has no home: the clock waits for the hand-over.
    public var isNonTerritorial: Bool { reception != nil && reception?.clockStart == nil }

    /// The result in force.
    public var result: Sealing? { results.last }

    /// More than one supplement request counts as late, whatever the date (QĐ 766/QĐ-TTg, 2.1).
    public var countsAsLate: Bool { Self.countsAsLate(supplements: supplementCount) }

    public static func countsAsLate(supplements: Int) -> Bool { supplements > 1 }
}

extension Dossier {
    /// The dossier that a log tells of. The log must begin with `submitted` and have no gap.
    public init(code: DossierCode, replaying events: [RecordedEvent]) throws(ReplayFailure) {
        guard let first = events.first, case .submitted(let submission) = first.event, first.revision == 1 else {
            throw .doesNotBeginWithSubmission
        }
        self.init(code: code, submission: submission, at: first.at)
        revision = 1
        for event in events.dropFirst() {
            guard event.revision == revision + 1 else { throw .gap(after: revision) }
            apply(event.event, at: event.at, by: event.actor)
        }
    }
}

/// Why a log does not tell of a dossier.
public enum ReplayFailure: Error, Hashable, Sendable {
    case doesNotBeginWithSubmission
    case gap(after: Int)
}
