/// In whose hands a dossier is now: the unit and role that must act, the person if somebody took
/// it, and by when. The inbox is nothing but this, sorted by `due`.
public struct WorkQueue: Hashable, Sendable {
    public let unit: UnitCode
    public let role: Role
    public let account: AccountCode?
    public let due: Timestamp?
    /// It waits for somebody outside: the applicant's supplement or payment.
    public let isWaiting: Bool

    public init(unit: UnitCode, role: Role, account: AccountCode? = nil, due: Timestamp?, isWaiting: Bool = false) {
        self.unit = unit
        self.role = role
        self.account = account
        self.due = due
        self.isWaiting = isWaiting
    }
}

extension Dossier {
    /// Nil when nobody has anything to do any more.
    public func workQueue(process: ProcessDefinition) -> WorkQueue? {
        switch stage {
        case .submitted: WorkQueue(unit: submission.receivingUnit, role: .receptionist, due: answerDue)
        case .intakeSupplement: WorkQueue(unit: submission.receivingUnit, role: .receptionist, due: supplementRespondBy, isWaiting: true)
        case .received: WorkQueue(unit: submission.receivingUnit, role: .receptionist, due: stepDue)
        case .processing:
            WorkQueue(unit: processingUnit, role: step.flatMap { process.step($0)?.role } ?? .caseOfficer, account: assignee, due: stepDue ?? due)
        case .supplementDrafted: WorkQueue(unit: processingUnit, role: supplementCount == 0 ? .divisionHead : .approver, due: stepDue ?? due)
        case .supplementRequested: WorkQueue(unit: processingUnit, role: .caseOfficer, account: assignee, due: supplementRespondBy, isWaiting: true)
        case .paymentRequested: WorkQueue(unit: submission.receivingUnit, role: .cashier, due: due, isWaiting: true)
        case .awaitingApproval: WorkQueue(unit: processingUnit, role: .approver, due: stepDue ?? due)
        case .approved: WorkQueue(unit: processingUnit, role: .clerk, due: stepDue ?? due)
        case .resultReady: WorkQueue(unit: submission.returnUnit, role: .receptionist, due: due)
        case .withdrawalRequested:
            isAtBranch
                ? WorkQueue(unit: submission.receivingUnit, role: .receptionist, due: reception == nil ? answerDue : stepDue ?? due)
                : WorkQueue(unit: processingUnit, role: .divisionHead, due: due)
        case .declined, .returned, .withdrawn, .stopped: nil
        }
    }
}
