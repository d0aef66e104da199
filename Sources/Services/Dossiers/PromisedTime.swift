import Domain

/// When there is an answer if a dossier is received at this moment: the one calculation behind what
/// the counter promises and what somebody reads at home before filing.
public struct PromisedTime: Sendable {
    public let agency: UnitCode
    /// Nil where no limit is stated; `limitState` says why.
    public let due: Timestamp?
    public let explanation: String
    public let limitState: ChannelRule.LimitState

    /// Nil where no agency decides the procedure for this branch.
    public init?(_ procedure: ProcedureVersion, by channel: FilingChannel, at branch: UnitCode, decidedBy chosen: UnitCode?, in province: Province, now: Timestamp) {
        guard let agency = province.units.competentUnit(for: procedure, receivedAt: branch, chosen: chosen) else { return nil }
        self.agency = agency
        let rule = procedure.rule(for: channel)
        limitState = rule?.limitState ?? .unknown
        guard let limit = rule?.limit else {
            due = nil
            explanation = ""
            return
        }
        let calendar = province.calendars[agency]
        let sameDay = rule?.sameDay ?? false
        let due = calendar.due(from: now, limit: limit, counting: procedure.dayCounting, sameDay: sameDay)
        self.due = due
        explanation = DueExplanation(limit: limit, counting: procedure.dayCounting, sameDay: sameDay, calendar: calendar).sentence(start: now, due: due)
    }
}
