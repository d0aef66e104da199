import Domain
import Synchronization

/// Wrong guesses at the secrets of dossiers. Twenty bits are enough for one who holds the paper only as
/// long as nobody may try them all.
struct TrackingTries: Sendable {
    static let most = 10
    static let window: Int64 = 3_600_000
    private static let mostCodes = 10_000
    /// Longer than any code: what somebody makes up is not kept whole.
    private static let longest = 64

    private struct Tally {
        let since: Timestamp
        var wrong: Int
    }

    private var tallies: [String: Tally] = [:]

    var count: Int { tallies.count }

    /// Weighs one try, and counts it when it is wrong; whether there is such a dossier changes nothing.
    /// - Returns: nil when the try stands, otherwise the milliseconds until another is taken.
    mutating func refusal(of code: DossierCode, isRight: Bool, at now: Timestamp) -> Int64? {
        let key = String(decoding: code.text.utf8.prefix(Self.longest), as: UTF8.self)
        var tally = Tally(since: now, wrong: 0)
        if let kept = tallies[key], now.milliseconds - kept.since.milliseconds < Self.window { tally = kept }
        guard tally.wrong < Self.most else { return tally.since.milliseconds + Self.window - now.milliseconds }
        if isRight { return nil }
        tally.wrong += 1
        if tallies[key] == nil, tallies.count >= Self.mostCodes { forgetOldest() }
        tallies[key] = tally
        return nil
    }

    /// A tenth at once, so that a flood of made-up codes does not sort them at every try.
    private mutating func forgetOldest() {
        for (key, _) in tallies.sorted(by: { $0.value.since < $1.value.since }).prefix(Self.mostCodes / 10) { tallies[key] = nil }
    }
}

/// The tries that this process has seen.
final class TrackingGate: Sendable {
    private let tries = Mutex(TrackingTries())

    func refusal(of code: DossierCode, isRight: Bool, at now: Timestamp) -> Int64? {
        tries.withLock { $0.refusal(of: code, isRight: isRight, at: now) }
    }
}
