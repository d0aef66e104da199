import Domain

/// The transitions of domain.md §2.5, written from that table and not from the program.
enum StageMatrix {
    private static let table: [Stage: Set<Stage>] = [
        // 1 → 2, 3, 5, 7
        .submitted: [.received, .declined, .intakeSupplement, .withdrawalRequested],
        // 5 → 1, and 7/8
        .intakeSupplement: [.submitted, .withdrawalRequested, .stopped],
        // 2 → 4, 6 (a fee at the desk), 7; on the spot straight to the signature
        .received: [.processing, .paymentRequested, .withdrawalRequested, .awaitingApproval],
        // 4 → 5 (drafted first), 6, 7, 8, the signature; back to the branch
        .processing: [.supplementDrafted, .paymentRequested, .withdrawalRequested, .stopped, .awaitingApproval, .received],
        .supplementDrafted: [.supplementRequested, .processing, .withdrawalRequested, .stopped],
        .supplementRequested: [.processing, .withdrawalRequested, .stopped],
        // 6 → 4, or 2 where the desk asked
        .paymentRequested: [.processing, .received, .withdrawalRequested, .stopped],
        .awaitingApproval: [.approved, .processing, .received, .withdrawalRequested, .stopped],
        // 4 → 9
        .approved: [.resultReady, .withdrawalRequested],
        // 9 → 10, 9 → 4 (correction)
        .resultReady: [.returned, .approved],
        // 10 → 4 (correction)
        .returned: [.approved],
        // 7 → "đã rút", or back to where it stood
        .withdrawalRequested: [
            .withdrawn, .submitted, .intakeSupplement, .received, .processing, .supplementDrafted, .supplementRequested, .paymentRequested, .awaitingApproval,
            .approved,
        ],
    ]

    static func allows(_ from: Stage, _ to: Stage) -> Bool { table[from]?.contains(to) ?? false }
}
