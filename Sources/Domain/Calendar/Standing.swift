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
    }

    /// Eight working hours: the default border of "due soon" (configuration).
    public static let soon: Int64 = 8 * 3_600_000
}

extension Clock {
    public func standing(at now: Timestamp, calendar: WorkingCalendar, soon: Int64 = Standing.soon) -> Standing {
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
