/// A command with what the person gave along. Personal words have become blocks already.
public enum DossierCommand: Hashable, Sendable {
    case receive(papers: [SubmittedPaper]?, returnBy: ReturnMethod?)
    case declineReception(article: String, note: BlockReference)
    case amendIntake(parties: BlockReference, note: BlockReference)
    case requestSupplement(components: [ComponentKey], note: BlockReference)
    case approveSupplementRequest
    case supplement(papers: [SubmittedPaper], answers: BlockReference?, note: BlockReference?)
    case expireSupplement
    case requestPayment(amount: VND, note: BlockReference? = nil)
    case confirmPayment(amount: VND, method: PaymentMethod, slip: String, receiptNumber: String)
    case take
    case assign(to: AccountCode)
    case forward(note: BlockReference?)
    case stepBack(note: BlockReference)
    case consult(unit: UnitCode, workingHours: Int, note: BlockReference)
    case giveOpinion(note: BlockReference)
    case handOver(unit: UnitCode, note: BlockReference?)
    case submitForApproval(proposed: Outcome, note: BlockReference?)
    case approve(note: BlockReference?)
    case rejectApproval(note: BlockReference)
    case seal(documentNumber: String, file: FileName, sha256: String)
    case refuse(article: String, note: BlockReference)
    case requestWithdrawal(note: BlockReference?)
    case acceptWithdrawal(note: BlockReference?)
    case rejectWithdrawal(note: BlockReference)
    case stop(article: String, note: BlockReference)
    case extend(to: Timestamp, note: BlockReference)
    case returnResult(method: ReturnMethod?, receiver: BlockReference?, handBackOriginals: Bool)
    case handBackOriginals(note: BlockReference?)
    case correctResult(note: BlockReference)
    case rate(score: Int, note: BlockReference?)

    public var kind: CommandKind {
        switch self {
        case .receive: .receive
        case .declineReception: .declineReception
        case .amendIntake: .amendIntake
        case .requestSupplement: .requestSupplement
        case .approveSupplementRequest: .approveSupplementRequest
        case .supplement: .supplement
        case .expireSupplement: .expireSupplement
        case .requestPayment: .requestPayment
        case .confirmPayment: .confirmPayment
        case .take: .take
        case .assign: .assign
        case .forward: .forward
        case .stepBack: .stepBack
        case .consult: .consult
        case .giveOpinion: .giveOpinion
        case .handOver: .handOver
        case .submitForApproval: .submitForApproval
        case .approve: .approve
        case .rejectApproval: .rejectApproval
        case .seal: .seal
        case .refuse: .refuse
        case .requestWithdrawal: .requestWithdrawal
        case .acceptWithdrawal: .acceptWithdrawal
        case .rejectWithdrawal: .rejectWithdrawal
        case .stop: .stop
        case .extend: .extend
        case .returnResult: .returnResult
        case .handBackOriginals: .handBackOriginals
        case .correctResult: .correctResult
        case .rate: .rate
        }
    }
}
