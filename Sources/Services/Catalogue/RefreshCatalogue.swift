import Domain
import Records

/// Takes up what another process has imported, and what begins or ends with the day: once a minute
/// beside serving, and nothing is read while nothing has changed.
public struct RefreshCatalogue: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    public func callAsFunction() async throws {
        let known = province.procedures.now
        let today = province.today
        // The number first: an import in between is then seen the next time, never missed.
        let number = try await province.imported.number()
        guard number != known.number || today != known.day else { return }
        let catalogue = province.procedures.starter.catalogue(beside: try await province.imported.procedures())
        province.procedures.replace(with: catalogue, number: number, on: today)
    }
}
