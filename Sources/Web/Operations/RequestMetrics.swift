import Synchronization

/// How many requests, with which outcome, how long: for `/metrics`.
final class RequestMetrics: Sendable {
    struct Figures: Sendable {
        var byClass: [Int: Int] = [:]
        var count = 0
        var microseconds: Int64 = 0
        /// Requests at most as long as each border.
        var buckets = [Int](repeating: 0, count: RequestMetrics.borders.count)
    }

    static let borders: [Int64] = [1_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000]
    private let figures = Mutex(Figures())

    func count(status: Int, duration: Duration) {
        let parts = duration.components
        let microseconds = parts.seconds * 1_000_000 + parts.attoseconds / 1_000_000_000_000
        figures.withLock { figures in
            figures.byClass[status / 100, default: 0] += 1
            figures.count += 1
            figures.microseconds += microseconds
            for (index, border) in Self.borders.enumerated() where microseconds <= border { figures.buckets[index] += 1 }
        }
    }

    var now: Figures { figures.withLock { $0 } }
}
