extension Dossier {
    /// Blocks of a log that the applicant does not read: what the offices wrote to each other, and
    /// drafts of requests that never took effect.
    public static func innerNotes(of events: [RecordedEvent]) -> Set<String> {
        var inner: Set<String> = []
        var draft: BlockReference?
        for recorded in events {
            inner.formUnion(recorded.event.internalNotes.map(\.name))
            switch recorded.event {
            case .supplementRequestDrafted(let request): draft = request.note
            case .supplementRequestApproved: if let name = draft?.name { inner.remove(name) }
            default: break
            }
        }
        return inner
    }
}

extension DossierEvent {
    /// Notes that offices write to each other: not shown to the applicant.
    public var internalNotes: [BlockReference] {
        switch self {
        case .supplementRequestDrafted(let request): [request.note]
        case .forwarded(let move), .steppedBack(let move), .handedOver(let move), .approvalRejected(let move): [move.note].compactMap { $0 }
        case .consulted(let consultation): [consultation.note]
        case .opinionGiven(let opinion): [opinion.note]
        case .submittedForApproval(let submission): [submission.note].compactMap { $0 }
        case .approved(let decision): [decision.note].compactMap { $0 }
        case .intakeAmended(let amendment): [amendment.note]
        default: []
        }
    }

    /// The note a reader of the timeline sees under the event, if it carries one.
    public var note: BlockReference? {
        switch self {
        case .supplementRequested(let request): request.note
        case .receptionDeclined(let decline): decline.note
        case .paymentRequested(let request): request.note
        case .supplemented(let supplement): supplement.note
        case .refused(let decision): decision.note
        case .withdrawalRequested(let reason), .withdrawalAccepted(let reason), .stopped(let reason), .originalsHandedBack(let reason): reason.note
        case .withdrawalRejected(let rejection): rejection.note
        case .extended(let extended): extended.note
        case .resultCorrected(let correction): correction.note
        case .correctionOrdered(let order): order.note
        case .rated(let rating): rating.note
        default: internalNotes.first
        }
    }
}
