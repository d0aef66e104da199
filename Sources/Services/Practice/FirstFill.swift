import Domain
import Records

/// Fills a new practice folder, and goes on where it was cut off: a start that was killed leaves
/// neither half a year nor no officers.
public struct FirstFill: Sendable {
    private let province: Province
    private static let begun = "practice.filling"
    private static let done = "practice.filled"
    private static let seed: UInt64 = 2026

    public init(_ province: Province) { self.province = province }

    /// What is still to be written; nil when the folder is whole. A folder that has dossiers and no mark
    /// was filled before there were marks, or by hand.
    public func callAsFunction(dossiers count: Int, note: @Sendable (Int) -> Void) async throws {
        let marks = province.installation
        guard count > 0, try await marks.value(Self.done) == nil else { return }
        let there = try await province.dossiers.count()
        var plan = try await marks.value(Self.begun).flatMap(Plan.init(stored:))
        if plan == nil, there == 0 {
            let fresh = Plan(count: count, end: province.now())
            try await marks.set(Self.begun, fresh.stored)
            plan = fresh
        }
        if let plan, there < plan.count {
            note(plan.count - there)
            _ = try await Simulate(province)(dossiers: plan.count, seed: Self.seed, until: plan.end, skipping: there)
        }
        try await marks.set(Self.done, "1")
    }

    private struct Plan {
        let count: Int
        let end: Timestamp

        init(count: Int, end: Timestamp) {
            self.count = count
            self.end = end
        }

        init?(stored: String) {
            let parts = stored.split(separator: " ")
            guard parts.count == 2, let count = Int(parts[0]), let end = Int64(parts[1]) else { return nil }
            self.init(count: count, end: Timestamp(milliseconds: end))
        }

        var stored: String { "\(count) \(end.milliseconds)" }
    }
}
