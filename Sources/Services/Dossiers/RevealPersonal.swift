import Domain
import Records

/// Numbers by which a person is found are masked for staff; seeing them whole takes a reason, which
/// stays in the access records (Luật 91/2025/QH15; DESIGN "Sensitive blocks").
public struct RevealPersonal: Sendable {
    private let province: Province
    /// A reason given holds a quarter of an hour.
    private static let holds: Int64 = 15 * 60_000

    public init(_ province: Province) { self.province = province }

    public func callAsFunction(_ code: DossierCode, reason: String, by actor: Actor) async throws {
        guard actor.role != .applicant else { throw ServiceFailure.notFound }
        _ = try await province.load(code, for: actor)
        let words = reason.trimmedLines
        guard words.count >= 5 else { throw ServiceFailure.invalid([FieldProblem("reason", "Ghi lý do cần xem đầy đủ, ví dụ: gọi điện hẹn kiểm tra thực địa.")]) }
        try await province.access.record(.reveal, by: actor, code: code, detail: String(words.prefix(300)), at: province.now())
    }

    /// The desk that is receiving the dossier now reads what it has just been handed.
    public func isRevealed(_ dossier: Dossier, to actor: Actor) async throws -> Bool {
        let receiving = actor.role == .receptionist && actor.unit == dossier.submission.receivingUnit
        if receiving, [.submitted, .intakeSupplement, .received].contains(dossier.stage) { return true }
        return try await province.access.hasRevealed(dossier.code, by: actor.account, since: province.now().advanced(byMilliseconds: -Self.holds))
    }
}
