import Domain
import Records

/// What an inbox row says beyond the dossier's row: what is proposed and by whom, whether an apology
/// went out, what was supplemented since anybody looked.
public struct InboxMark: Sendable {
    public struct Proposal: Sendable {
        public let outcome: Outcome
        public let by: AccountCode
        public let at: Timestamp
        public let note: String?
    }

    /// Nil unless it waits for a decision.
    public let proposal: Proposal?
    public let apologised: Bool
    public let isNewlySupplemented: Bool
    /// Sent by another unit, and nobody here has taken it.
    public let isUnconfirmed: Bool
    /// When it came to where it lies.
    public let arrivedAt: Timestamp
}

/// Reads the marks of one page of an inbox in three queries, from the log itself.
public struct ReadInboxMarks: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    public func callAsFunction(_ rows: [DossierRow]) async throws -> [DossierCode: InboxMark] {
        let events = Dictionary(grouping: try await province.log.events(of: rows.map(\.code)), by: \.code)
        var submissions: [DossierCode: (row: EventRow, submission: ApprovalSubmission)] = [:]
        for row in rows where row.stage == .awaitingApproval {
            guard let last = events[row.code]?.last(where: { $0.type == "submittedForApproval" }), case .submittedForApproval(let submission) = try last.recorded().event
            else { continue }
            submissions[row.code] = (last, submission)
        }
        let notes = try await province.personal.values(submissions.compactMapValues(\.submission.note))
        var marks: [DossierCode: InboxMark] = [:]
        for (code, log) in events {
            let proposal = submissions[code].flatMap { found in
                Actor(stored: found.row.actor).map { actor in
                    InboxMark.Proposal(outcome: found.submission.proposed, by: actor.account, at: found.row.at, note: notes[code]?.text)
                }
            }
            marks[code] = InboxMark(
                proposal: proposal, apologised: log.contains { $0.type == "extended" }, isNewlySupplemented: log.last?.type == "supplemented",
                isUnconfirmed: try isUnconfirmed(log), arrivedAt: log.last { Self.moving.contains($0.type) }?.at ?? log[0].at)
        }
        return marks
    }

    private static let moving: Set<String> = [
        "submitted", "received", "forwarded", "steppedBack", "handedOver", "submittedForApproval", "approved", "approvalRejected", "refused", "sealed", "assigned",
        "supplementRequested", "supplementRequestDrafted", "supplementRequestApproved", "supplemented", "paymentRequested", "paymentConfirmed", "withdrawalRequested",
        "withdrawalRejected",
    ]

    private func isUnconfirmed(_ log: [EventRow]) throws -> Bool {
        guard let last = log.last(where: { Self.confirming.contains($0.type) }) else { return false }
        switch try last.recorded().event {
        case .forwarded(let move), .handedOver(let move): return move.fromUnit != move.toUnit
        default: return false
        }
    }

    private static let confirming: Set<String> = ["forwarded", "handedOver", "taken", "assigned", "steppedBack", "submittedForApproval"]
}

extension CanonicalValue {
    /// Its words, where it is a text.
    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }
}
