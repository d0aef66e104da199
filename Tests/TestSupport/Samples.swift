import Domain

/// A small province for tests: one branch with its commune, a second branch elsewhere, one department.
public enum Samples {
    public static let branch: UnitCode = "TT.06685"
    public static let farBranch: UnitCode = "TT.06994"
    public static let commune: UnitCode = "UB.06685"
    public static let department: UnitCode = "SXD"

    public static let calendar = WorkingCalendar.vietnam()

    public static func time(_ iso: String) -> Timestamp {
        Timestamp(iso: iso) ?? Timestamp(milliseconds: 0)
    }

    public static let copyProcedure = ProcedureVersion(
        code: "2.000815", effectiveFrom: LocalDay(number: 0), name: "Thủ tục chứng thực bản sao từ bản chính", shortName: "Chứng thực bản sao",
        summary: "", field: "Chứng thực", levels: [.commune], route: .provincial, whoMayApply: ["Cá nhân"],
        channels: FilingChannel.allCases.map { ChannelRule(channel: $0, legalLimit: TimeLimit(3, .workingDay)) },
        cases: [
            ProcedureCase(
                key: "chung", name: "Chung",
                components: [
                    RequiredComponent(key: "ban-chinh", name: "Bản chính giấy tờ"),
                    RequiredComponent(key: "ghi-chu", name: "Ghi chú", mandatory: false),
                ])
        ], steps: [], legalBasis: [], results: ["Bản sao chứng thực"], form: "chung-thuc-ban-sao")

    /// Received, signed, sealed and returned in one sitting ("trả ngay").
    public static let onTheSpot = ProcessDefinition(
        code: "tra-ngay", name: "Trả ngay",
        steps: [
            ProcessStep(key: "receive", name: "Tiếp nhận", kind: .receive, role: .receptionist, workingHours: 1),
            ProcessStep(key: "approve", name: "Ký", kind: .approve, role: .approver, workingHours: 1),
            ProcessStep(key: "seal", name: "Đóng dấu", kind: .seal, role: .clerk, workingHours: 1),
            ProcessStep(key: "return", name: "Trả", kind: .return, role: .receptionist, workingHours: 0),
        ], fidelity: .ownDesign, source: "thử")

    public static func rules(
        procedure: ProcedureVersion = copyProcedure, process: ProcessDefinition = .general, territorial: Bool = true,
        policy: ReceptionPolicy = .standard
    ) -> DossierRules {
        DossierRules(
            procedure: procedure, process: process, deadlineCalendar: calendar, receptionCalendar: calendar, isTerritorial: territorial,
            policy: policy)
    }

    public static func block(_ kind: BlockKind, _ name: String = "khoi") -> BlockReference {
        BlockReference(kind: kind, name: name, commitment: String(repeating: "0", count: 64))
    }

    public static func submission(channel: FilingChannel = .online, papers: [SubmittedPaper] = [SubmittedPaper(component: "ban-chinh")]) -> Submission {
        Submission(
            procedure: copyProcedure.code, procedureVersion: 1, field: copyProcedure.field, form: nil, formVersion: nil, procedureCase: "chung",
            channel: channel, receivingUnit: branch, competentUnit: commune, returnUnit: branch, applicantAccount: "lan",
            parties: block(.parties), answers: nil, papers: papers, returnBy: .counter)
    }

    public static let applicant = Actor(account: "lan", role: .applicant)
    public static let receptionist = Actor(account: "ngan", role: .receptionist, unit: branch)
    public static let caseOfficer = Actor(account: "dung", role: .caseOfficer, unit: commune)
    public static let secondOfficer = Actor(account: "hoa", role: .caseOfficer, unit: commune)
    public static let head = Actor(account: "son", role: .divisionHead, unit: commune)
    public static let approver = Actor(account: "chu-tich", role: .approver, unit: commune)
    public static let clerk = Actor(account: "van-thu", role: .clerk, unit: commune)
    public static let cashier = Actor(account: "thu-ngan", role: .cashier, unit: branch)
    public static let officerWhoSigns = Actor(account: "dung", role: .approver, unit: commune)
    public static let otherApprover = Actor(account: "pho-chu-tich", role: .approver, unit: commune)
    public static let departmentOfficer = Actor(account: "sxd-1", role: .caseOfficer, unit: department)
    public static let departmentHead = Actor(account: "sxd-2", role: .divisionHead, unit: department)
    public static let departmentApprover = Actor(account: "sxd-3", role: .approver, unit: department)
    public static let departmentClerk = Actor(account: "sxd-4", role: .clerk, unit: department)
    public static let stranger = Actor(account: "la", role: .applicant)
}

/// Lives a dossier command by command, keeping its log.
public struct Life {
    public private(set) var dossier: Dossier
    public private(set) var log: [RecordedEvent]
    public var rules: DossierRules

    public init(submission: Submission = Samples.submission(), by actor: Actor = Samples.applicant, at: Timestamp, rules: DossierRules = Samples.rules()) throws {
        let events = try Dossier.decide(submission: submission, by: actor, at: at, under: rules)
        log = [RecordedEvent(revision: 1, at: at, actor: actor, event: events[0])]
        dossier = try Dossier(code: "H99.1-261123-0001", replaying: log)
        self.rules = rules
    }

    public mutating func give(_ command: DossierCommand, by actor: Actor, at: Timestamp) throws(Refusal) {
        for event in try dossier.decide(command, by: actor, at: at, under: rules) {
            dossier.apply(event, at: at, by: actor)
            log.append(RecordedEvent(revision: dossier.revision, at: at, actor: actor, event: event))
        }
    }
}
