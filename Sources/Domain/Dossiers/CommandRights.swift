/// How an actor must stand to a dossier for a right to hold.
public enum Relation: String, Sendable, Hashable {
    /// The applicant's own dossier.
    case own
    case receivingUnit
    case processingUnit
    case competentUnit
    /// The unit that sealed the result, before that the competent one.
    case decidingUnit
    case returnUnit
    /// A unit that was asked for its opinion and has not given it.
    case consultedUnit
}

/// Who may give which command: domain.md §8.1 as one table. Deny by default.
///
/// The snapshot in Tests shows every role against every command, so a change of who may do what
/// is seen in review.
public enum CommandRights {
    /// The relation that each role must have, per command.
    public static func relations(_ command: CommandKind, _ role: Role) -> Set<Relation> {
        table[command]?[role] ?? []
    }

    public static func holds(_ command: CommandKind, for actor: Actor, on dossier: Dossier) -> Bool {
        relations(command, actor.role).contains { stands(actor, in: $0, to: dossier) }
    }

    /// Whether the actor may know that the dossier exists at all; otherwise it is "not found".
    public static func mayRead(_ actor: Actor, _ dossier: Dossier) -> Bool {
        switch actor.role {
        case .applicant: return stands(actor, in: .own, to: dossier)
        case .supervisor, .auditor: return true
        case .systemAdmin, .businessAdmin, .dataProtectionOfficer, .assistant: return false
        case .centreDirector:
            return true
        case .receptionist, .dispatcher, .caseOfficer, .divisionHead, .approver, .clerk, .accountant, .cashier, .postalAgent, .serviceAgent:
            return [.receivingUnit, .processingUnit, .competentUnit, .decidingUnit, .returnUnit, .consultedUnit].contains { stands(actor, in: $0, to: dossier) }
        }
    }

    static func stands(_ actor: Actor, in relation: Relation, to dossier: Dossier) -> Bool {
        switch relation {
        case .own: return dossier.submission.applicantAccount == actor.account
        case .receivingUnit: return actor.unit == dossier.submission.receivingUnit
        case .processingUnit: return actor.unit == dossier.processingUnit
        case .competentUnit: return actor.unit == dossier.submission.competentUnit
        case .decidingUnit: return actor.unit == dossier.decidedBy ?? dossier.submission.competentUnit
        case .returnUnit: return actor.unit == dossier.submission.returnUnit
        case .consultedUnit: return dossier.consultations.contains { $0.unit == actor.unit }
        }
    }

    private static let table: [CommandKind: [Role: Set<Relation>]] = [
        .submit: [.applicant: [.own], .receptionist: [.receivingUnit]],
        .receive: [.receptionist: [.receivingUnit]],
        .declineReception: [.receptionist: [.receivingUnit]],
        .amendIntake: [.receptionist: [.receivingUnit]],
        .requestSupplement: [.receptionist: [.receivingUnit], .caseOfficer: [.processingUnit]],
        .approveSupplementRequest: [.divisionHead: [.processingUnit], .approver: [.processingUnit]],
        .supplement: [.applicant: [.own], .receptionist: [.receivingUnit]],
        .expireSupplement: [.receptionist: [.receivingUnit], .divisionHead: [.processingUnit], .approver: [.processingUnit]],
        .requestPayment: [.caseOfficer: [.processingUnit], .receptionist: [.receivingUnit]],
        .confirmPayment: [.cashier: [.receivingUnit, .processingUnit, .returnUnit]],
        .take: [.caseOfficer: [.processingUnit], .divisionHead: [.processingUnit]],
        .assign: [.divisionHead: [.processingUnit], .dispatcher: [.processingUnit]],
        .forward: [.receptionist: [.receivingUnit], .caseOfficer: [.processingUnit], .divisionHead: [.processingUnit]],
        .stepBack: [.caseOfficer: [.processingUnit], .divisionHead: [.processingUnit]],
        .consult: [.caseOfficer: [.processingUnit], .divisionHead: [.processingUnit]],
        .giveOpinion: [.caseOfficer: [.consultedUnit], .divisionHead: [.consultedUnit], .approver: [.consultedUnit]],
        .handOver: [.receptionist: [.receivingUnit], .caseOfficer: [.processingUnit], .divisionHead: [.processingUnit]],
        .submitForApproval: [.caseOfficer: [.processingUnit], .divisionHead: [.processingUnit], .receptionist: [.receivingUnit]],
        .approve: [.approver: [.processingUnit]],
        .rejectApproval: [.approver: [.processingUnit], .divisionHead: [.processingUnit]],
        .seal: [.clerk: [.processingUnit]],
        .refuse: [.approver: [.processingUnit]],
        .requestWithdrawal: [.applicant: [.own], .receptionist: [.receivingUnit]],
        .acceptWithdrawal: [.receptionist: [.receivingUnit], .divisionHead: [.processingUnit], .approver: [.processingUnit]],
        .rejectWithdrawal: [.receptionist: [.receivingUnit], .divisionHead: [.processingUnit], .approver: [.processingUnit]],
        .stop: [.approver: [.processingUnit]],
        .extend: [.approver: [.processingUnit, .competentUnit]],
        .returnResult: [.receptionist: [.returnUnit]],
        .handBackOriginals: [.receptionist: [.returnUnit, .receivingUnit]],
        .correctResult: [.approver: [.decidingUnit]],
        .rate: [.applicant: [.own]],
    ]
}
