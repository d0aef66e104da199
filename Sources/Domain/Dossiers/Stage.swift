/// Where a dossier stands on the business line: richer than the national code, which is derived.
/// Finance, delivery and synchronisation are lines of their own and never stand for this one.
public enum Stage: String, CaseIterable, Sendable, Hashable, Codable, CanonicalField {
    /// Filed; nobody has answered yet.
    case submitted
    /// Told before acceptance, in one go, what is missing (Mẫu 02).
    case intakeSupplement
    /// Reception declined (Mẫu 03). Ends.
    case declined
    /// Accepted (Mẫu 01), still with the branch that received it.
    case received
    /// With the competent agency, in a step of its process.
    case processing
    /// A specialist's draft of a supplement request waits for the head.
    case supplementDrafted
    /// The applicant was asked to supplement after acceptance; the clock follows the policy.
    case supplementRequested
    /// A sum is due; the clock pauses only where the procedure says so.
    case paymentRequested
    /// Waits for the decision of the person who signs.
    case awaitingApproval
    /// Decided; waits for number, seal and the paper.
    case approved
    /// Sealed and numbered; waits to be handed to the applicant.
    case resultReady
    /// The applicant has the result. Ends, but for a correction and the rating.
    case returned
    /// The applicant asked to withdraw.
    case withdrawalRequested
    /// The withdrawal was accepted. Ends.
    case withdrawn
    /// Stopped on a legal ground or because a supplement never came (Mẫu 05). Ends.
    case stopped

    /// The national code of this stage (domain.md §2.4).
    public var nationalStatus: NationalStatus {
        switch self {
        case .submitted: .registered
        case .intakeSupplement, .supplementRequested: .supplementRequested
        case .declined: .rejected
        case .received: .accepted
        case .processing, .supplementDrafted, .awaitingApproval, .approved: .processing
        case .paymentRequested: .financialDutyRequested
        case .resultReady: .resultReady
        case .returned: .returned
        case .withdrawalRequested, .withdrawn: .withdrawalRequested
        case .stopped: .stopped
        }
    }

    /// Nothing more is decided about the dossier.
    public var isTerminal: Bool {
        switch self {
        case .declined, .returned, .withdrawn, .stopped: true
        default: false
        }
    }

    /// Accepted and not yet decided: the stages whose due time can be missed.
    public var isOpenAfterAcceptance: Bool {
        switch self {
        case .received, .processing, .supplementDrafted, .supplementRequested, .paymentRequested, .awaitingApproval, .approved: true
        default: false
        }
    }

    /// What staff read under the badge.
    public var innerWord: String {
        switch self {
        case .submitted: "Chờ tiếp nhận"
        case .intakeSupplement: "Chờ hoàn thiện trước tiếp nhận"
        case .declined: "Từ chối tiếp nhận"
        case .received: "Chờ chuyển cơ quan giải quyết"
        case .processing: "Đang thụ lý"
        case .supplementDrafted: "Chờ duyệt yêu cầu bổ sung"
        case .supplementRequested: "Chờ bổ sung"
        case .paymentRequested: "Chờ nộp tiền"
        case .awaitingApproval: "Chờ ký duyệt"
        case .approved: "Chờ đóng dấu, phát hành"
        case .resultReady: "Chờ trả kết quả"
        case .returned: "Đã trả kết quả"
        case .withdrawalRequested: "Chờ xác nhận rút"
        case .withdrawn: "Đã rút"
        case .stopped: "Dừng giải quyết"
        }
    }
}
