import Crypto
import Domain
import Records

/// What anyone with code and secret may see: how far the dossier is, and no personal data.
public struct TrackedDossier: Sendable {
    public let code: DossierCode
    public let procedureName: String
    public let stage: Stage
    public let submittedAt: Timestamp
    public let receivedAt: Timestamp?
    public let answerDue: Timestamp?
    public let due: Timestamp?
    public let dueExplanation: [String]
    public let standing: Standing?
    public let finishedAt: Timestamp?
    public let returnedAt: Timestamp?
    public let place: String
    public let competentUnit: String
    public let respondBy: Timestamp?
    public let milestones: [Milestone]

    public struct Milestone: Hashable, Sendable {
        public let at: Timestamp
        public let kind: String
    }
}

/// Opens the public page of a dossier.
public struct TrackDossier: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    /// - Throws: `notFound` for an unknown code and for a wrong secret alike; `tooManyTries` after too many wrong ones.
    public func callAsFunction(_ code: DossierCode, secret: String) async throws -> TrackedDossier {
        let expected = Array(province.keys.trackingSecret(of: code.text).utf8)
        let given = Array(secret.uppercased().filter { !$0.isWhitespace }.utf8)
        let isRight = given.count == expected.count && zip(given, expected).reduce(UInt8(0), { $0 | ($1.0 ^ $1.1) }) == 0
        let now = province.now()
        if let wait = province.trackingGate.refusal(of: code, isRight: isRight, at: now) {
            throw ServiceFailure.tooManyTries(
                sentence: "Đã thử sai quá nhiều lần. Thử lại sau 1 giờ, hoặc gọi \(province.settings.hotline).", retryAfterSeconds: Int((wait + 999) / 1_000))
        }
        guard isRight, let loaded = try await province.load(code) else { throw ServiceFailure.notFound }
        let dossier = loaded.dossier
        return TrackedDossier(
            code: code, procedureName: loaded.rules.procedure.shortName, stage: dossier.stage, submittedAt: dossier.submittedAt,
            receivedAt: dossier.receivedAt, answerDue: dossier.answerDue, due: dossier.due,
            dueExplanation: dossier.dueExplanation(calendar: loaded.rules.deadlineCalendar),
            standing: dossier.standing(at: now, calendar: loaded.rules.deadlineCalendar, policy: province.settings.policy), finishedAt: dossier.finishedAt,
            returnedAt: dossier.returnedAt, place: province.units.name(dossier.processingUnit, on: now.day),
            competentUnit: province.units.name(dossier.submission.competentUnit, on: now.day), respondBy: dossier.supplementRespondBy,
            milestones: loaded.events.compactMap { recorded in
                recorded.event.isForApplicant ? TrackedDossier.Milestone(at: recorded.at, kind: recorded.event.encoded.type) : nil
            })
    }
}

extension DossierEvent {
    /// The steps that concern the applicant: on the public page and on their own.
    public var isForApplicant: Bool {
        switch self {
        case .submitted, .received, .receptionDeclined, .supplementRequested, .supplementRequestApproved, .supplemented, .supplementExpired,
            .paymentRequested, .paymentConfirmed, .submittedForApproval, .approved, .refused, .sealed, .withdrawalRequested, .withdrawalAccepted,
            .withdrawalRejected, .stopped, .extended, .resultReturned, .correctionOrdered, .resultCorrected, .deadlineReprojected:
            true
        default: false
        }
    }
}
