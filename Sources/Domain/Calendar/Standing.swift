/// How a dossier stands to its appointment at one moment: derived, never stored.
public enum Standing: Hashable, Sendable {
    case notStarted
    /// Working milliseconds left.
    case running(left: Int64)
    case dueSoon(left: Int64)
    /// Working milliseconds since the appointment.
    case overdue(by: Int64)
    case paused(since: Timestamp)
    case finished(Finish)

    public enum Finish: Hashable, Sendable {
        case early, onTime
        case late(by: Int64)
        /// At or before the appointment, and late all the same: supplemented more than once.
        case countedLate
    }
}

extension Clock {
    /// - Parameter soon: working milliseconds before the appointment at which it is near.
    func standing(at now: Timestamp, calendar: WorkingCalendar, soon: Int64) -> Standing {
        if let endedAt {
            if endedAt > due { return .finished(.late(by: calendar.workingMilliseconds(from: due, to: endedAt))) }
            return .finished(endedAt.day < due.day ? .early : .onTime)
        }
        if isSuspended, let since = suspensions.last?.from { return .paused(since: since) }
        if now > due { return .overdue(by: calendar.workingMilliseconds(from: due, to: now)) }
        let left = calendar.workingMilliseconds(from: now, to: due)
        return left <= soon ? .dueSoon(left: left) : .running(left: left)
    }
}

extension Dossier {
    /// How the dossier stands, by the one rule of being late that the figures follow too.
    public func standing(at now: Timestamp, calendar: WorkingCalendar, policy: ReceptionPolicy) -> Standing? {
        guard let standing = clock?.standing(at: now, calendar: calendar, soon: policy.soon) else { return nil }
        switch standing {
        case .finished(.early) where countsAsLate, .finished(.onTime) where countsAsLate: return .finished(.countedLate)
        default: return standing
        }
    }
}
