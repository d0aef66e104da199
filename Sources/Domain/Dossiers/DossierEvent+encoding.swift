/// The stored form of an event: its type, its version and its payload's canonical bytes.
public struct EncodedEvent: Hashable, Sendable {
    public let type: String
    public let version: Int
    public let bytes: [UInt8]

    public init(type: String, version: Int, bytes: [UInt8]) {
        self.type = type
        self.version = version
        self.bytes = bytes
    }
}

/// The type's name as stored; also the word of the API and of webhooks.
public enum EventType: String, CaseIterable, Sendable {
    case submitted
    case received
    case receptionDeclined
    case intakeAmended
    case supplementRequested
    case supplementRequestDrafted
    case supplementRequestApproved
    case supplemented
    case supplementExpired
    case paymentRequested
    case paymentConfirmed
    case taken
    case assigned
    case forwarded
    case steppedBack
    case consulted
    case opinionGiven
    case handedOver
    case submittedForApproval
    case approved
    case approvalRejected
    case refused
    case sealed
    case withdrawalRequested
    case withdrawalAccepted
    case withdrawalRejected
    case stopped
    case extended
    case resultReturned
    case originalsHandedBack
    case resultCorrected
    case correctionOrdered
    case rated
    case deadlineReprojected
    case erased
}

extension DossierEvent {
    /// The version this release writes. Raise it with an upcaster and a line in Tests/Corpus.
    public static let currentVersion = 1

    public var encoded: EncodedEvent {
        EncodedEvent(type: type.rawValue, version: Self.currentVersion, bytes: payload.bytes)
    }

    /// Reads a stored event. A type or version of a later release throws `unknownEvent`: the
    /// dossier is then read-only here.
    public init(decoding stored: EncodedEvent) throws(CanonicalFailure) {
        guard stored.version == Self.currentVersion, let type = EventType(rawValue: stored.type) else {
            throw .unknownEvent(type: stored.type, version: stored.version)
        }
        guard case .object(let object) = try CanonicalValue.parse(stored.bytes) else { throw .malformed(offset: 0) }
        self = try Self.decode(type, FieldReader(object))
    }

    public var type: EventType {
        switch self {
        case .submitted: .submitted
        case .received: .received
        case .receptionDeclined: .receptionDeclined
        case .intakeAmended: .intakeAmended
        case .supplementRequested: .supplementRequested
        case .supplementRequestDrafted: .supplementRequestDrafted
        case .supplementRequestApproved: .supplementRequestApproved
        case .supplemented: .supplemented
        case .supplementExpired: .supplementExpired
        case .paymentRequested: .paymentRequested
        case .paymentConfirmed: .paymentConfirmed
        case .taken: .taken
        case .assigned: .assigned
        case .forwarded: .forwarded
        case .steppedBack: .steppedBack
        case .consulted: .consulted
        case .opinionGiven: .opinionGiven
        case .handedOver: .handedOver
        case .submittedForApproval: .submittedForApproval
        case .approved: .approved
        case .approvalRejected: .approvalRejected
        case .refused: .refused
        case .sealed: .sealed
        case .withdrawalRequested: .withdrawalRequested
        case .withdrawalAccepted: .withdrawalAccepted
        case .withdrawalRejected: .withdrawalRejected
        case .stopped: .stopped
        case .extended: .extended
        case .resultReturned: .resultReturned
        case .originalsHandedBack: .originalsHandedBack
        case .resultCorrected: .resultCorrected
        case .correctionOrdered: .correctionOrdered
        case .rated: .rated
        case .deadlineReprojected: .deadlineReprojected
        case .erased: .erased
        }
    }

    private var payload: CanonicalValue {
        switch self {
        case .submitted(let payload): payload.canonical
        case .received(let payload): payload.canonical
        case .receptionDeclined(let payload): payload.canonical
        case .intakeAmended(let payload): payload.canonical
        case .supplementRequested(let payload): payload.canonical
        case .supplementRequestDrafted(let payload): payload.canonical
        case .supplementRequestApproved(let payload): payload.canonical
        case .supplemented(let payload): payload.canonical
        case .supplementExpired(let payload): payload.canonical
        case .paymentRequested(let payload): payload.canonical
        case .paymentConfirmed(let payload): payload.canonical
        case .taken(let payload): payload.canonical
        case .assigned(let payload): payload.canonical
        case .forwarded(let payload): payload.canonical
        case .steppedBack(let payload): payload.canonical
        case .consulted(let payload): payload.canonical
        case .opinionGiven(let payload): payload.canonical
        case .handedOver(let payload): payload.canonical
        case .submittedForApproval(let payload): payload.canonical
        case .approved(let payload): payload.canonical
        case .approvalRejected(let payload): payload.canonical
        case .refused(let payload): payload.canonical
        case .sealed(let payload): payload.canonical
        case .withdrawalRequested(let payload): payload.canonical
        case .withdrawalAccepted(let payload): payload.canonical
        case .withdrawalRejected(let payload): payload.canonical
        case .stopped(let payload): payload.canonical
        case .extended(let payload): payload.canonical
        case .resultReturned(let payload): payload.canonical
        case .originalsHandedBack(let payload): payload.canonical
        case .resultCorrected(let payload): payload.canonical
        case .correctionOrdered(let payload): payload.canonical
        case .rated(let payload): payload.canonical
        case .deadlineReprojected(let payload): payload.canonical
        case .erased(let payload): payload.canonical
        }
    }

    private static func decode(_ type: EventType, _ fields: FieldReader) throws(CanonicalFailure) -> DossierEvent {
        switch type {
        case .submitted: .submitted(try Submission(from: fields))
        case .received: .received(try Reception(from: fields))
        case .receptionDeclined: .receptionDeclined(try ReceptionDecline(from: fields))
        case .intakeAmended: .intakeAmended(try IntakeAmendment(from: fields))
        case .supplementRequested: .supplementRequested(try SupplementRequest(from: fields))
        case .supplementRequestDrafted: .supplementRequestDrafted(try SupplementRequest(from: fields))
        case .supplementRequestApproved: .supplementRequestApproved(try SupplementApproval(from: fields))
        case .supplemented: .supplemented(try Supplement(from: fields))
        case .supplementExpired: .supplementExpired(try Reason(from: fields))
        case .paymentRequested: .paymentRequested(try PaymentRequest(from: fields))
        case .paymentConfirmed: .paymentConfirmed(try PaymentConfirmation(from: fields))
        case .taken: .taken(try Assignment(from: fields))
        case .assigned: .assigned(try Assignment(from: fields))
        case .forwarded: .forwarded(try Move(from: fields))
        case .steppedBack: .steppedBack(try Move(from: fields))
        case .consulted: .consulted(try Consultation(from: fields))
        case .opinionGiven: .opinionGiven(try Opinion(from: fields))
        case .handedOver: .handedOver(try Move(from: fields))
        case .submittedForApproval: .submittedForApproval(try ApprovalSubmission(from: fields))
        case .approved: .approved(try Decision(from: fields))
        case .approvalRejected: .approvalRejected(try Move(from: fields))
        case .refused: .refused(try Decision(from: fields))
        case .sealed: .sealed(try Sealing(from: fields))
        case .withdrawalRequested: .withdrawalRequested(try Reason(from: fields))
        case .withdrawalAccepted: .withdrawalAccepted(try Reason(from: fields))
        case .withdrawalRejected: .withdrawalRejected(try WithdrawalRejection(from: fields))
        case .stopped: .stopped(try Reason(from: fields))
        case .extended: .extended(try Extension(from: fields))
        case .resultReturned: .resultReturned(try ResultReturn(from: fields))
        case .originalsHandedBack: .originalsHandedBack(try Reason(from: fields))
        case .resultCorrected: .resultCorrected(try ResultCorrection(from: fields))
        case .correctionOrdered: .correctionOrdered(try CorrectionOrder(from: fields))
        case .rated: .rated(try Rating(from: fields))
        case .deadlineReprojected: .deadlineReprojected(try DeadlineReprojection(from: fields))
        case .erased: .erased(try Reason(from: fields))
        }
    }
}
