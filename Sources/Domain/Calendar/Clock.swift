/// The ledger of one dossier's time limit: when it began, every pause with its reason, every change
/// of the appointment. Never a stored "overdue": that is asked of it.
///
/// The appointments stand in the events, so folding a log needs no calendar; computing a new
/// appointment does.
public struct Clock: Hashable, Sendable {
    public enum PauseReason: String, Hashable, Sendable, CaseIterable {
        case supplement, payment, withdrawal
    }

    public enum ChangeReason: String, Hashable, Sendable, CaseIterable {
        case pause, apology, calendarChanged
    }

    public struct Suspension: Hashable, Sendable {
        public let from: Timestamp
        public internal(set) var to: Timestamp?
        public let reason: PauseReason
    }

    public struct Change: Hashable, Sendable {
        public let at: Timestamp
        public let from: Timestamp
        public let to: Timestamp
        public let reason: ChangeReason
        /// What the calendar's change rests on; nil for the other reasons.
        public let note: String?
    }

    public let startedAt: Timestamp
    public let limit: TimeLimit
    /// The first appointment.
    public let originalDue: Timestamp
    public private(set) var due: Timestamp
    public private(set) var suspensions: [Suspension] = []
    public private(set) var changes: [Change] = []
    public private(set) var endedAt: Timestamp?

    public init(startedAt: Timestamp, due: Timestamp, limit: TimeLimit) {
        self.startedAt = startedAt
        self.due = due
        self.limit = limit
        originalDue = due
    }

    public var isSuspended: Bool { suspensions.last.map { $0.to == nil } ?? false }
    public var isEnded: Bool { endedAt != nil }

    /// A second suspension while one runs changes nothing: time cannot stand still twice.
    public mutating func suspend(at time: Timestamp, reason: PauseReason) {
        guard !isSuspended, !isEnded else { return }
        suspensions.append(Suspension(from: time, to: nil, reason: reason))
    }

    /// Goes on, with the appointment that `dueAfterResuming` gave.
    public mutating func resume(at time: Timestamp, due: Timestamp) {
        guard isSuspended else { return }
        suspensions[suspensions.count - 1].to = time
        change(to: due, at: time, reason: .pause)
    }

    public mutating func move(to due: Timestamp, at time: Timestamp, reason: ChangeReason, note: String? = nil) {
        change(to: due, at: time, reason: reason, note: note)
    }

    public mutating func end(at time: Timestamp) {
        if isSuspended { suspensions[suspensions.count - 1].to = time }
        if endedAt == nil { endedAt = time }
    }

    private mutating func change(to due: Timestamp, at time: Timestamp, reason: ChangeReason, note: String? = nil) {
        guard due != self.due else { return }
        changes.append(Change(at: time, from: self.due, to: due, reason: reason, note: note))
        self.due = due
    }

    /// The appointment if the running pause ended at `time` (domain.md §2.6). A pause never brings
    /// an appointment forward.
    public func dueAfterResuming(
        at time: Timestamp, policy: PausePolicy, counting: DayCounting, calendar: WorkingCalendar, sameDay: Bool = false
    ) -> Timestamp {
        guard let pause = suspensions.last, pause.to == nil else { return due }
        return moved(due, by: pause, endingAt: time, policy: policy, counting: counting, calendar: calendar, sameDay: sameDay)
    }

    func moved(
        _ due: Timestamp, by pause: Suspension, endingAt time: Timestamp, policy: PausePolicy, counting: DayCounting, calendar: WorkingCalendar,
        sameDay: Bool
    ) -> Timestamp {
        switch policy {
        case .continue: return due
        case .restart: return max(due, calendar.due(from: time, limit: limit, counting: counting, sameDay: sameDay))
        case .subtract:
            let paused = calendar.workingMilliseconds(from: pause.from, to: time)
            guard paused > 0 else { return due }
            let moved = calendar.adding(workingMilliseconds: paused, to: due)
            // Limits by date end with a working day; they keep doing so.
            let byDate = limit.unit == .calendarDay || limit.unit == .month || counting == .endOfDay
            return byDate ? calendar.endOfWorkingDay(onOrAfter: moved.day) : moved
        }
    }
}
