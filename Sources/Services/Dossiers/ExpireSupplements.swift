import Domain
import Records

/// Ends the dossiers whose applicant let the time to supplement pass (domain.md §2.5: 5 → 8). Given
/// as the system itself; a second run finds nothing left to do.
public struct ExpireSupplements: Sendable {
    private let province: Province
    /// So many a round: serving goes first.
    public static let slice = 100

    public init(_ province: Province) { self.province = province }

    /// - Returns: how many were stopped.
    @discardableResult
    public func callAsFunction() async throws -> Int {
        let now = province.now()
        var stopped = 0
        for stage in [Stage.intakeSupplement, .supplementRequested] {
            for code in try await province.dossiers.expired(stage, at: now, limit: Self.slice) where try await stop(code, at: now) { stopped += 1 }
        }
        return stopped
    }

    /// False where somebody was faster: the applicant, or another sweep.
    private func stop(_ code: DossierCode, at now: Timestamp) async throws -> Bool {
        guard let loaded = try await province.load(code) else { return false }
        do {
            try await province.append(try province.request(for: .expireSupplement, in: loaded, by: .system, at: now))
            return true
        } catch ServiceFailure.stale, ServiceFailure.refused { return false }
    }
}
