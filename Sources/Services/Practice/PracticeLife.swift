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
    private(set) var files: [StoredFile]
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
        let papers = plan.papersWithFiles(scan, code: code, until: end)
        files = papers.files
        let partyBlock = try SealedBlock(.parties, parties.canonical, key: key)
        let answerBlock = try answers.map { try SealedBlock(.answers, $0.canonical, key: key) }
        blocks = [partyBlock] + (answerBlock.map { [$0] } ?? [])
        let submission = Submission(
            procedure: plan.procedure.code, procedureVersion: plan.procedure.version, field: plan.procedure.field, form: answers == nil ? nil : plan.procedure.form,
            formVersion: answers == nil ? nil : formVersion, procedureCase: plan.procedureCase?.key ?? "chung", channel: plan.channel, receivingUnit: plan.receiving,
            competentUnit: plan.competent, returnUnit: plan.receiving, applicantAccount: plan.applicant, parties: partyBlock.reference,
            answers: answerBlock?.reference, papers: papers.papers, returnBy: plan.channel == .online ? .online : .counter)
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
        if plan.channel == .online, random.chance(3), let component = ownComponent {
            let words = try note("Thiếu \(component.name.lowercased()), đề nghị gửi đủ.")
            guard try step(.requestSupplement(components: [component.key], note: words), by: staff.receptionist, hours: 1...6), !random.chance(25),
                try step(.supplement(papers: [SubmittedPaper(component: component.key)], answers: nil, note: nil), by: supplementer, hours: 3...40)
            else { return false }
        }
        return try step(.receive(papers: nil, returnBy: nil), by: staff.receptionist, hours: plan.channel == .online ? 1...9 : 0...0)
    }

    /// A paper that the applicant has to bring.
    private var ownComponent: RequiredComponent? { plan.procedureCase?.components.first { $0.heldBy == nil } }

    private mutating func routing() throws -> Bool {
        if plan.isOnTheSpot {
            return try step(.submitForApproval(proposed: .granted, note: nil), by: staff.receptionist, hours: 0...1)
        }
        // One in a hundred lies with the agency, and nobody there has confirmed it.
        guard try step(.forward(note: nil), by: staff.receptionist, hours: 1...5), !random.chance(1), try step(.take, by: staff.officer, hours: 1...4) else { return false }
        guard try supplement(), try payment(), try consultation() else { return false }
        if random.chance(1) {
            let reason = try note("Thửa đất đang có tranh chấp, Tòa án đã thụ lý.")
            return try step(.stop(article: "Luật Đất đai 2024, Điều 151", note: reason), by: staff.approver, hours: 2...8) && false
        }
        if plan.applicant != nil, random.chance(2) {
            guard try step(.requestWithdrawal(note: nil), by: Actor(account: plan.applicant ?? "", role: .applicant), hours: 1...8), !random.chance(20) else { return false }
            return try step(.acceptWithdrawal(note: nil), by: staff.head, hours: 1...8) && false
        }
        return try appraisal()
    }

    private mutating func supplement() throws -> Bool {
        guard random.chance(9), let component = ownComponent else { return true }
        let words = try note("Bản chụp \(component.name.lowercased()) chưa rõ, đề nghị gửi lại bản rõ cả bốn góc.")
        guard try step(.requestSupplement(components: [component.key], note: words), by: staff.officer, hours: 2...8), !random.chance(4) else { return false }
        return try step(.approveSupplementRequest, by: staff.head, hours: 1...4) && !random.chance(5)
            && step(.supplement(papers: [SubmittedPaper(component: component.key)], answers: nil, note: nil), by: supplementer, hours: 4...40)
    }

    private mutating func payment() throws -> Bool {
        let fees = plan.procedure.rule(for: plan.channel)?.fees ?? []
        guard let amount = fees.total, amount > .zero, random.chance(25) else { return true }
        return try step(.requestPayment(amount: amount), by: staff.officer, hours: 1...3) && !random.chance(12)
            && step(
                .confirmPayment(amount: amount, method: .bankTransfer, slip: "FT\(plan.seed % 900_000 + 100_000)", receiptNumber: "BL\(plan.seed % 9_000_000 + 1_000_000)"),
                by: staff.cashier, hours: 1...20)
    }

    private mutating func consultation() throws -> Bool {
        guard let unit = plan.consulted, random.chance(4) else { return true }
        let question = try note("Đề nghị cho ý kiến về sự phù hợp với quy hoạch ngành.")
        guard try step(.consult(unit: unit, workingHours: 16, note: question), by: staff.officer, hours: 1...4), !random.chance(15) else { return false }
        let answer = try note("Phù hợp, không có ý kiến khác.")
        return try step(.giveOpinion(note: answer), by: PracticeStaff.head(of: unit), hours: 2...14)
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
            if random.chance(3) {
                let reason = try note("Bổ sung biên bản kiểm tra thực địa vào hồ sơ rồi trình lại.")
                guard try step(.stepBack(note: reason), by: staff.head, hours: 1...3), try step(.forward(note: nil), by: staff.officer, hours: 1...6) else { return false }
            }
        }
        if slow, random.chance(60), let due = dossier.due, now > due { try apologise() }
        return try submission(by: hasReview ? staff.head : staff.officer, hours: hasReview ? 1...4 : hours)
    }

    /// Late, so the office asks pardon and gives one more date (TT 03/2025/TT-VPCP, Mẫu 04).
    private mutating func apologise() throws {
        let reason = try note("Phải kiểm tra thực địa hai lần do thời tiết xấu.")
        let until = rules.deadlineCalendar.adding(workingMilliseconds: 40 * 3_600_000, to: now).day.at(minute: 17 * 60)
        _ = try step(.extend(to: until, note: reason), by: staff.approver, hours: 1...3)
    }

    private mutating func submission(by actor: Actor, hours: ClosedRange<Int>) throws -> Bool {
        let refusing = random.chance(3)
        let opinion = try note(refusing ? "Không đủ điều kiện theo quy hoạch; đề xuất từ chối." : "Hồ sơ đủ điều kiện, đề xuất giải quyết.")
        guard try step(.submitForApproval(proposed: refusing ? .refused : .granted, note: opinion), by: actor, hours: hours) else { return false }
        guard random.chance(3) else { return true }
        let reason = try note("Làm rõ căn cứ pháp lý trong tờ trình.")
        guard try step(.rejectApproval(note: reason), by: staff.approver, hours: 1...4) else { return false }
        let again = try note("Đã bổ sung căn cứ; đề xuất giải quyết.")
        return try step(.submitForApproval(proposed: .granted, note: again), by: actor, hours: 1...5)
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
        files.append(file)
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
