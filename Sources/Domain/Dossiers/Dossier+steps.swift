extension Dossier {
    /// The step after the current one in the pinned process.
    func nextStep(under rules: DossierRules) -> ProcessStep? {
        guard let step else { return nil }
        return rules.process.step(after: step)
    }

    func currentRole(under rules: DossierRules) -> Role? {
        guard let step else { return nil }
        return rules.process.step(step)?.role
    }

    /// "My deadline": when the working time of a step that begins now is used up, but never after the appointment.
    func stepDue(of step: ProcessStep, from now: Timestamp, under rules: DossierRules) -> Timestamp {
        stepDue(of: step, from: now, until: due, under: rules)
    }

    func stepDue(of step: ProcessStep, from now: Timestamp, until due: Timestamp?, under rules: DossierRules) -> Timestamp {
        let planned = rules.deadlineCalendar.adding(workingMilliseconds: Int64(step.workingHours) * 3_600_000, to: now)
        guard let due, due > now else { return planned }
        return min(planned, due)
    }

    /// "My deadline" when the appointment moves: by the same working time, and never after it unless
    /// it was so before.
    func stepDue(movedWith newDue: Timestamp, under rules: DossierRules) -> Timestamp? {
        guard let stepDue, let due, newDue > due else { return nil }
        let gained = rules.deadlineCalendar.workingMilliseconds(from: due, to: newDue)
        let moved = rules.deadlineCalendar.adding(workingMilliseconds: gained, to: stepDue)
        return stepDue > due ? moved : min(moved, newDue)
    }
}
