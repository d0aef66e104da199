/// In which stages a command makes sense: the transitions of domain.md §2.5 as one table, which
/// the buttons and the guards both read.
enum CommandStages {
    static func allow(_ command: CommandKind, in stage: Stage) -> Bool {
        switch command {
        case .submit: false
        case .receive, .declineReception: stage == .submitted
        case .amendIntake: stage == .received || stage == .processing
        case .requestSupplement: stage == .submitted || stage == .processing
        case .approveSupplementRequest: stage == .supplementDrafted
        case .supplement, .expireSupplement: stage == .intakeSupplement || stage == .supplementRequested
        case .requestPayment: stage == .received || stage == .processing
        case .confirmPayment: stage == .paymentRequested
        case .take, .assign: stage == .processing
        case .forward, .handOver, .submitForApproval: stage == .received || stage == .processing
        case .stepBack, .consult: stage == .processing
        case .giveOpinion: stage.isOpenAfterAcceptance && stage != .received && stage != .approved
        case .approve, .refuse: stage == .awaitingApproval
        case .rejectApproval: stage == .awaitingApproval || stage == .supplementDrafted
        case .seal: stage == .approved
        case .requestWithdrawal:
            // Not from 9 and 10 (domain.md §2.5); a signature not yet issued is no result.
            stage == .submitted || stage == .intakeSupplement || stage.isOpenAfterAcceptance
        case .acceptWithdrawal, .rejectWithdrawal: stage == .withdrawalRequested
        case .stop:
            // Mẫu 05 only while no result is decided.
            stage == .processing || stage == .supplementDrafted || stage == .supplementRequested || stage == .paymentRequested
                || stage == .awaitingApproval
        case .extend: stage.isOpenAfterAcceptance
        case .returnResult: stage == .resultReady
        case .handBackOriginals: stage == .resultReady || stage.isTerminal
        case .correctResult: stage == .resultReady || stage == .returned
        case .rate: stage == .returned
        }
    }
}
