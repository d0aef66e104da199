/// What happened to a dossier. An event is a command's past participle; it is never changed and
/// never deleted. Old versions are read by upcasters.
public enum DossierEvent: Hashable, Sendable {
    /// A dossier begins.
    case submitted(Submission)
    case received(Reception)
    case receptionDeclined(ReceptionDecline)
    case intakeAmended(IntakeAmendment)
    /// Before acceptance: in effect at once (Mẫu 02).
    case supplementRequested(SupplementRequest)
    /// After acceptance: a specialist's draft, without effect.
    case supplementRequestDrafted(SupplementRequest)
    /// The head let the draft take effect.
    case supplementRequestApproved(SupplementApproval)
    case supplemented(Supplement)
    /// The time to supplement ran out; the dossier stops.
    case supplementExpired(Reason)
    case paymentRequested(PaymentRequest)
    case paymentConfirmed(PaymentConfirmation)
    case taken(Assignment)
    case assigned(Assignment)
    case forwarded(Move)
    case steppedBack(Move)
    case consulted(Consultation)
    case opinionGiven(Opinion)
    case handedOver(Move)
    case submittedForApproval(ApprovalSubmission)
    case approved(Decision)
    case approvalRejected(Move)
    /// The signer refuses; the written refusal is the result.
    case refused(Decision)
    case sealed(Sealing)
    /// The leader wants the result made anew.
    case correctionOrdered(CorrectionOrder)
    case withdrawalRequested(Reason)
    case withdrawalAccepted(Reason)
    case withdrawalRejected(WithdrawalRejection)
    case stopped(Reason)
    case extended(Extension)
    case resultReturned(ResultReturn)
    case originalsHandedBack(Reason)
    case resultCorrected(ResultCorrection)
    case rated(Rating)
    case deadlineReprojected(DeadlineReprojection)
    /// The personal blocks were lawfully destroyed; the log stays.
    case erased(Reason)
}
