import Domain
import Records

/// One dossier's believable life, lived through the real domain until a moment.
struct PracticeLife {
    let plan: PracticePlan
    let code: DossierCode
    let rules: DossierRules
    let key: DataKey
    private(set) var dossier: Dossier
    private(set) var events: [RecordedEvent]
    private(set) var blocks: [SealedBlock]
    private(set) var resultFile: StoredFile?
    private var random: PracticeRandom
    private var now: Timestamp
    private let end: Timestamp
    private let staff: PracticeStaff
    private let scan: PracticeScan

    init(_ plan: PracticePlan, code: DossierCode, rules: DossierRules, key: DataKey, until end: Timestamp, scan: PracticeScan, parties: Parties, answers: FormAnswers?, formVersion: Int?) throws {
        self.plan = plan
        self.code = code
        self.rules = rules
        self.key = key
        self.end = end
        self.scan = scan
        staff = PracticeStaff(receiving: plan.receiving, competent: plan.competent)
        random = PracticeRandom(seed: plan.seed)
        now = plan.submittedAt
        let partyBlock = try SealedBlock(.parties, parties.canonical, key: key)
        let answerBlock = try answers.map { try SealedBlock(.answers, $0.canonical, key: key) }
        blocks = [partyBlock] + (answerBlock.map { [$0] } ?? [])
        let submission = Submission(
            procedure: plan.procedure.code, procedureVersion: plan.procedure.version, field: plan.procedure.field, form: answers == nil ? nil : plan.procedure.form,
            formVersion: answers == nil ? nil : formVersion, procedureCase: plan.procedureCase?.key ?? "chung", channel: plan.channel, receivingUnit: plan.receiving,
            competentUnit: plan.competent, returnUnit: plan.receiving, applicantAccount: plan.applicant, parties: partyBlock.reference,
            answers: answerBlock?.reference, papers: plan.papers, returnBy: plan.channel == .online ? .online : .counter)
        let actor = plan.applicant.map { Actor(account: $0, role: .applicant) } ?? staff.receptionist
        let first = try Dossier.decide(submission: submission, by: actor, at: now, under: rules)
        events = first.enumerated().map { RecordedEvent(revision: $0 + 1, at: plan.submittedAt, actor: actor, event: $1) }
        dossier = try Dossier(code: code, replaying: events)
    }

    /// Lives on, command after command; what cannot be done in time is left for somebody to do.
    mutating func live() throws {
        guard try intake() else { return }
        guard try routing() else { return }
        guard try decision() else { return }
        if try step(.returnResult(method: nil, receiver: try note("Người nộp ký nhận", .receiver), handBackOriginals: true), by: staff.receptionist, hours: 1...12),
            let account = plan.applicant, random.chance(45)
        {
            _ = try step(.rate(score: random.chance(85) ? 5 : Int.random(in: 1...4, using: &random), note: nil), by: Actor(account: account, role: .applicant), hours: 1...20)
        }
    }

    private mutating func intake() throws -> Bool {
        if plan.channel == .online, random.chance(3) {
            let reason = try note("Thủ tục này không thuộc thẩm quyền của đơn vị đã chọn.")
            return try step(.declineReception(article: "Nghị định số 118/2025/NĐ-CP, Điều 17", note: reason), by: staff.receptionist, hours: 1...7) && false
        }
        return try step(.receive(papers: nil, returnBy: nil), by: staff.receptionist, hours: plan.channel == .online ? 1...9 : 0...0)
    }

    private mutating func routing() throws -> Bool {
        if plan.isOnTheSpot {
            return try step(.submitForApproval(proposed: .granted, note: nil), by: staff.receptionist, hours: 0...1)
        }
        guard try step(.forward(note: nil), by: staff.receptionist, hours: 1...5), try step(.take, by: staff.officer, hours: 1...4) else { return false }
        if random.chance(9), let component = plan.procedureCase?.components.first(where: { $0.heldBy == nil }) {
            let words = try note("Bản chụp \(component.name.lowercased()) chưa rõ, đề nghị gửi lại bản rõ cả bốn góc.")
            guard try step(.requestSupplement(components: [component.key], note: words), by: staff.officer, hours: 2...8),
                try step(.approveSupplementRequest, by: staff.head, hours: 1...4),
                try step(.supplement(papers: [SubmittedPaper(component: component.key)], answers: nil, note: nil), by: supplementer, hours: 4...40)
            else { return false }
        }
        if plan.applicant != nil, random.chance(2) {
            guard try step(.requestWithdrawal(note: nil), by: Actor(account: plan.applicant ?? "", role: .applicant), hours: 1...8) else { return false }
            return try step(.acceptWithdrawal(note: nil), by: staff.head, hours: 1...8) && false
        }
        return try appraisal()
    }

    private mutating func appraisal() throws -> Bool {
        // Some are slow, and a few dozen days too slow: the pain that this product is for.
        let slow = random.chance(6)
        // In hours of a dossier of forty; `step` shortens them where the limit is shorter.
        let limit = max(40, limitHours)
        let hours = slow ? limit...(limit * 2) : 1...(limit / 2)
        let hasReview = rules.process.steps.contains { $0.kind == .review }
        if hasReview {
            guard try step(.forward(note: nil), by: staff.officer, hours: hours) else { return false }
            return try step(.submitForApproval(proposed: random.chance(3) ? .refused : .granted, note: nil), by: staff.head, hours: 1...4)
        }
        return try step(.submitForApproval(proposed: .granted, note: nil), by: staff.officer, hours: hours)
    }

    private mutating func decision() throws -> Bool {
        if dossier.proposed == .refused {
            let reason = try note("Công trình nằm trong hành lang bảo vệ đường bộ nên không đủ điều kiện cấp phép.")
            guard try step(.refuse(article: "Luật Xây dựng 2014, Điều 93", note: reason), by: staff.approver, hours: 1...5) else { return false }
        } else {
            guard try step(.approve(note: nil), by: staff.approver, hours: plan.isOnTheSpot ? 0...1 : 1...5) else { return false }
        }
        let file = scan.file(for: code, clerk: staff.clerk.account, at: now)
        guard try step(.seal(documentNumber: "\(code.text.split(separator: ".", maxSplits: 1).last ?? "")/KQ", file: file.name, sha256: file.sha256), by: staff.clerk, hours: 0...3) else { return false }
        resultFile = file
        return true
    }

    private var limitHours: Int { dossier.reception?.acceptedUnder.limit?.workingHours ?? 40 }

    private var supplementer: Actor { plan.applicant.map { Actor(account: $0, role: .applicant) } ?? staff.receptionist }

    private mutating func note(_ words: String, _ kind: BlockKind = .note) throws -> BlockReference {
        let block = try SealedBlock(kind, .text(words), key: key)
        pending.append(block)
        return block.reference
    }

    /// Blocks of a command that may still not take place.
    private var pending: [SealedBlock] = []

    /// Gives a command so many working hours later; false when that is after the end, or not allowed.
    private mutating func step(_ command: DossierCommand, by actor: Actor, hours: ClosedRange<Int>) throws -> Bool {
        defer { pending = [] }
        // Where the limit is short, everybody hurries; an online filing waits for its answer as ever.
        let pace = dossier.reception == nil ? 40 : min(40, max(1, limitHours))
        let wait = (Int64(Int.random(in: hours, using: &random)) * 3_600_000 + Int64.random(in: 120_000...2_400_000, using: &random)) * Int64(pace) / 40
        let at = rules.deadlineCalendar.adding(workingMilliseconds: wait, to: now)
        guard at < end else { return false }
        let happened: [DossierEvent]
        do { happened = try dossier.decide(command, by: actor, at: at, under: rules) } catch { return false }
        now = at
        for event in happened {
            dossier.apply(event, at: at, by: actor)
            events.append(RecordedEvent(revision: dossier.revision, at: at, actor: actor, event: event))
        }
        blocks += pending
        return true
    }
}
