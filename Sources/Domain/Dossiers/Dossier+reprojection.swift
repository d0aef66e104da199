extension Dossier {
    /// What a change of the calendar does to this dossier: the later appointment, or nil where it
    /// stays. Never earlier, and the same again gives nothing (DESIGN "Clock").
    public func reprojection(from old: WorkingCalendar, to new: WorkingCalendar, at now: Timestamp) -> DeadlineReprojection? {
        guard finishedAt == nil, !erased, let clock, let accepted = reception?.acceptedUnder else { return nil }
        let projected = clock.projectedDue(under: accepted, calendar: new)
        guard projected > clock.due else { return nil }
        let reason = new.reason(forDifferenceFrom: old, in: clock.startedAt.day...projected.day)
        return DeadlineReprojection(due: projected, reason: reason, stepDue: movedStepDue(from: old, to: new, at: now, due: projected))
    }

    /// The step keeps the working time that is left of it; a step that ends with the appointment goes
    /// on doing so.
    private func movedStepDue(from old: WorkingCalendar, to new: WorkingCalendar, at now: Timestamp, due projected: Timestamp) -> Timestamp? {
        guard let stepDue else { return nil }
        if stepDue == due { return projected }
        guard stepDue > now else { return nil }
        let moved = new.adding(workingMilliseconds: old.workingMilliseconds(from: now, to: stepDue), to: now)
        return moved > stepDue ? moved : nil
    }
}

extension WorkingCalendar {
    /// What the days of a span that are worked less than before are called.
    func reason(forDifferenceFrom old: WorkingCalendar, in days: ClosedRange<LocalDay>) -> String {
        var names: [String] = []
        var day = days.lowerBound
        while day <= days.upperBound {
            if intervals(on: day) != old.intervals(on: day), let exception = exception(on: day) {
                let name = "\(exception.name) (\(day.shortText))"
                if !names.contains(name) { names.append(name) }
            }
            day = day.advanced(by: 1)
        }
        return names.isEmpty ? "giờ làm việc của đơn vị thay đổi" : names.joined(separator: ", ")
    }
}
