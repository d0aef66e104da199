/// What a person may do, one role per chosen position (domain.md §8.1; an account is a person, a
/// unit, a position and a period). The raw value is the code used by the API and the log.
public enum Role: String, CaseIterable, Hashable, Sendable, Codable {
    case applicant
    case assistant
    case receptionist
    case dispatcher
    case caseOfficer
    case divisionHead
    case approver
    case clerk
    case accountant
    case cashier
    case centreDirector
    case supervisor
    case businessAdmin
    case systemAdmin
    case auditor
    case postalAgent
    case serviceAgent
    case dataProtectionOfficer
}
