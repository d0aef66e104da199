/// The snapshot of law under which one command is judged: what the service loaded before asking.
public struct DossierRules: Sendable {
    /// Limits, clock policy, fees: today's version until acceptance pins one.
    public let procedure: ProcedureVersion
    /// Form and required papers: the version under which it was filed, for ever.
    public let filedUnder: ProcedureVersion
    /// The process: pinned once accepted, today's before.
    public let process: ProcessDefinition
    /// Working time of the agency that decides; due times are counted in it.
    public let deadlineCalendar: WorkingCalendar
    /// Working time of the branch that receives.
    public let receptionCalendar: WorkingCalendar
    /// The branch stands for the agency's own territory; otherwise the clock waits for the hand-over.
    public let isTerritorial: Bool
    public let policy: ReceptionPolicy

    public init(
        procedure: ProcedureVersion, filedUnder: ProcedureVersion? = nil, process: ProcessDefinition, deadlineCalendar: WorkingCalendar, receptionCalendar: WorkingCalendar,
        isTerritorial: Bool, policy: ReceptionPolicy = .standard
    ) {
        self.procedure = procedure
        self.filedUnder = filedUnder ?? procedure
        self.process = process
        self.deadlineCalendar = deadlineCalendar
        self.receptionCalendar = receptionCalendar
        self.isTerritorial = isTerritorial
        self.policy = policy
    }
}

/// Numbers the law leaves to the province or that no text at hand fixes: data, never constants in a rule.
public struct ReceptionPolicy: Hashable, Sendable {
    /// Working hours to answer an online filing (NĐ 45/2020 practice; domain.md §2.8).
    public var answerHours: Int
    /// Calendar days an applicant has to supplement.
    public var supplementDays: Int
    /// How often a late dossier may be re-appointed (Mẫu 04).
    public var maxReappointments: Int
    /// Working hours before an appointment from which it is "due soon" (domain.md §2.8).
    public var soonHours: Int

    public init(answerHours: Int, supplementDays: Int, maxReappointments: Int, soonHours: Int = 8) {
        self.soonHours = soonHours
        self.answerHours = answerHours
        self.supplementDays = supplementDays
        self.maxReappointments = maxReappointments
    }

    /// `soonHours` as the clock counts.
    public var soon: Int64 { Int64(soonHours) * 3_600_000 }

    public static let standard = ReceptionPolicy(answerHours: 8, supplementDays: 30, maxReappointments: 1)
}
