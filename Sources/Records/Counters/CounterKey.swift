import Domain

/// What is counted. Every figure is the sum of what single rows contribute, so a counter can always
/// be made anew and compared with the log.
public enum CounterKind: String, CaseIterable, Sendable {
    /// By hour of the answer's due time: filings nobody has answered.
    case waiting
    /// By day: accepted dossiers.
    case received
    /// By day: filings, whatever came of them.
    case submitted
    /// By hour of the due time: accepted, undecided, the clock running.
    case open
    /// Accepted, undecided, the clock paused.
    case paused
    /// By day of the end.
    case finishedEarly
    case finishedOnTime
    case finishedLate
    case declined
    case stopped
    /// By stage number, for the queue figures.
    case resultReady
}

public struct CounterKey: Hashable, Sendable {
    public let kind: CounterKind
    public let unit: UnitCode
    public let field: String
    /// A day number, or an hour number since 1970, or 0.
    public let bucket: Int64

    public init(kind: CounterKind, unit: UnitCode, field: String, bucket: Int64) {
        self.kind = kind
        self.unit = unit
        self.field = field
        self.bucket = bucket
    }
}

extension DossierRow {
    /// What this row adds to the counters.
    public var contributions: [CounterKey] {
        var keys = [key(.submitted, Int64(submittedAt.day.number))]
        if let receivedAt { keys.append(key(.received, Int64(receivedAt.day.number))) }
        switch stage {
        case .submitted, .intakeSupplement: keys.append(key(.waiting, hour(queue?.due)))
        case .withdrawalRequested where receivedAt == nil: keys.append(key(.waiting, hour(queue?.due)))
        case .declined: keys.append(key(.declined, day(finishedAt)))
        case .withdrawn, .stopped: keys.append(key(.stopped, day(finishedAt)))
        case .resultReady, .returned:
            keys.append(key(finishing, day(finishedAt)))
            if stage == .resultReady { keys.append(key(.resultReady, 0)) }
        // Decided once; the clerk only makes its paper anew.
        case .approved where finishedAt != nil: keys.append(key(finishing, day(finishedAt)))
        default: keys.append(isPaused ? key(.paused, 0) : key(.open, hour(due)))
        }
        return keys
    }

    /// On time when ended at or before the appointment; two supplement requests count as late
    /// (QĐ 766/QĐ-TTg, 2.1); early when on an earlier day than the appointment.
    private var finishing: CounterKind {
        guard !Dossier.countsAsLate(supplements: supplements) else { return .finishedLate }
        guard let due, let finishedAt else { return .finishedOnTime }
        if finishedAt > due { return .finishedLate }
        return finishedAt.day < due.day ? .finishedEarly : .finishedOnTime
    }

    private func key(_ kind: CounterKind, _ bucket: Int64) -> CounterKey {
        CounterKey(kind: kind, unit: competentUnit, field: field, bucket: bucket)
    }

    private func day(_ time: Timestamp?) -> Int64 { Int64(time?.day.number ?? 0) }
    private func hour(_ time: Timestamp?) -> Int64 { time.map { CounterHour.of($0) } ?? CounterHour.never }
}

/// Hours since 1970, the grain of due times.
public enum CounterHour {
    public static let never: Int64 = 1 << 40
    public static func of(_ time: Timestamp) -> Int64 {
        // Times are after 1970: plain division floors.
        time.milliseconds / 3_600_000
    }

    public static func start(of time: Timestamp) -> Timestamp { Timestamp(milliseconds: of(time) * 3_600_000) }
    public static func end(of time: Timestamp) -> Timestamp { Timestamp(milliseconds: (of(time) + 1) * 3_600_000) }
}

/// What a change of one row does to the counters.
public struct CounterDelta: Hashable, Sendable {
    public let key: CounterKey
    public let amount: Int64

    public static func between(_ before: DossierRow?, _ after: DossierRow) -> [CounterDelta] {
        var amounts: [CounterKey: Int64] = [:]
        for key in before?.contributions ?? [] { amounts[key, default: 0] -= 1 }
        for key in after.contributions { amounts[key, default: 0] += 1 }
        return amounts.filter { $0.value != 0 }.map { CounterDelta(key: $0.key, amount: $0.value) }
    }
}
