import Domain
import Records

/// Gives a command to a dossier: judged by the domain, appended once, or refused with its reason.
public struct GiveCommand: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    public func callAsFunction(
        _ order: CommandOrder, to code: DossierCode, by actor: Actor, idempotency: IdempotencyRecord? = nil
    ) async throws -> CommandDone {
        // One that carried no revision is decided anew when somebody was faster, at most three times
        // (DESIGN §4.4); one that did is told.
        for _ in 1..<Self.attempts {
            do { return try await attempt(order, to: code, by: actor, idempotency: idempotency) } catch ServiceFailure.stale where order.revision == nil { continue }
        }
        return try await attempt(order, to: code, by: actor, idempotency: idempotency)
    }

    private static let attempts = 3

    private func attempt(
        _ order: CommandOrder, to code: DossierCode, by actor: Actor, idempotency: IdempotencyRecord?
    ) async throws -> CommandDone {
        let loaded = try await province.load(code, for: actor)
        if let idempotency, let earlier = try await recall(idempotency) {
            return CommandDone(code: code, revision: earlier.revision, stage: loaded.row.stage, due: loaded.row.due, replayed: true)
        }
        if let revision = order.revision, revision != loaded.dossier.revision {
            throw ServiceFailure.stale(revision: loaded.dossier.revision)
        }
        let now = province.now()
        if let refusal = loaded.dossier.refusal(of: order.command, by: actor, at: now, under: loaded.rules) { throw ServiceFailure.refused(refusal) }
        let order = try await checked(order, in: loaded, by: actor)
        let key = try await province.personal.dataKey(of: code)
        let parties = try await amended(order, in: loaded)
        var composer = CommandComposer(order, key: key, fileHash: try await resultFile(order, by: actor), parties: parties)
        let command = try composer.compose()
        var request = try province.request(for: command, in: loaded, by: actor, at: now)
        request.blocks = composer.blocks
        request.searchTokens = parties.map(province.searchTokens) ?? []
        request.files = (order.papers ?? []).flatMap(\.files) + (order.file.map { [$0] } ?? [])
        request.idempotency = idempotency
        if case .confirmPayment(_, _, _, let number) = command, let unit = actor.unit { request.receipt = IssuedReceipt(unit: unit, number: number) }
        try await province.append(request)
        return CommandDone(code: code, revision: request.row.revision, stage: request.row.stage, due: request.row.due, replayed: false)
    }

    private func recall(_ idempotency: IdempotencyRecord) async throws -> Committed? {
        do { return try await province.log.earlier(idempotency) } catch let failure as AppendFailure { throw ServiceFailure(failure) }
    }

    /// What the order names must exist and be this person's to name.
    private func checked(_ order: CommandOrder, in loaded: LoadedDossier, by actor: Actor) async throws -> CommandOrder {
        var order = order
        if order.until == nil, let day = order.untilDay { order.until = loaded.rules.deadlineCalendar.closing(of: day) ?? day.start }
        var problems: [FieldProblem] = []
        if let papers = order.papers { problems += await paperProblems(papers, in: loaded, by: actor) }
        problems += componentProblems(order, in: loaded)
        problems += paymentProblems(order, in: loaded)
        if order.command == .approveSupplementRequest, loaded.dossier.supplementCount > 0, !order.acceptsLateness {
            problems.append(FieldProblem("acceptsLateness", "Đánh dấu xác nhận: yêu cầu bổ sung lần này làm hồ sơ bị tính là trễ hẹn (QĐ 766/QĐ-TTg, chỉ số 2.1)."))
        }
        if let answers = order.answers, let form = loaded.dossier.submission.form.flatMap({
            province.procedures.now.catalogue.form($0, version: loaded.dossier.submission.formVersion)
        }) {
            let checked = form.checked(answers, today: province.today)
            problems += checked.problems.map { FieldProblem("answers.\($0.field)", $0.sentence) }
            order.answers = checked.answers
        }
        if let unit = order.unit, province.units[unit]?.kind != .agency { problems.append(FieldProblem("unit", "Không có cơ quan mã “\(unit)”.")) }
        if order.command == .assign, let account = order.account {
            let held = try await province.accounts.account(account)?.positions ?? []
            let unit = loaded.dossier.processingUnit
            if !held.contains(where: { $0.unit == unit && ($0.role == .caseOfficer || $0.role == .divisionHead) }) {
                problems.append(FieldProblem("account", "Người này không thụ lý hồ sơ ở đơn vị đang giữ hồ sơ."))
            }
        }
        if order.command == .returnResult, order.receiver == nil, actor.role == .receptionist {
            order.receiver = try await parties(of: loaded).map { "Trả cho người nộp: \($0.applicant.name)" }
        }
        guard problems.isEmpty else { throw ServiceFailure.invalid(problems) }
        return order
    }

    private func componentProblems(_ order: CommandOrder, in loaded: LoadedDossier) -> [FieldProblem] {
        guard let known = loaded.rules.filedUnder.procedureCase(loaded.dossier.submission.procedureCase)?.components, !known.isEmpty else { return [] }
        let keys = Set(known.map(\.key))
        return order.components.filter { !keys.contains($0) }.map { FieldProblem("components", "Trường hợp này không có thành phần “\($0)”.") }
            + (order.papers ?? []).filter { !keys.contains($0.component) }
            .map { FieldProblem("documents", "Trường hợp này không có thành phần “\($0.component)”.") }
    }

    /// Files newly named must be the person's own uploads; those already in the dossier may stay.
    private func paperProblems(_ papers: [SubmittedPaper], in loaded: LoadedDossier, by actor: Actor) async -> [FieldProblem] {
        let already = Set(loaded.dossier.papers.flatMap(\.files))
        let new = papers.flatMap(\.files).filter { !already.contains($0) }
        guard !new.isEmpty else { return [] }
        let found = (try? await province.files.files(new)) ?? []
        let usable = found.filter { $0.code == nil && $0.account == actor.account }
        return usable.count == Set(new).count ? [] : [FieldProblem("documents", "Tệp không còn hoặc không phải của bạn; tải lên lại.")]
    }

    private func resultFile(_ order: CommandOrder, by actor: Actor) async throws -> String? {
        guard let name = order.file else { return nil }
        guard let file = try await province.files.file(name), file.account == actor.account, file.code == nil else {
            throw ServiceFailure.invalid([FieldProblem("file", "Tệp không còn hoặc không phải của bạn; tải lên lại.")])
        }
        guard file.type == "application/pdf" else {
            throw ServiceFailure.invalid([FieldProblem("file", "Kết quả phải là bản quét PDF.")])
        }
        return file.sha256
    }

    private func parties(of loaded: LoadedDossier) async throws -> Parties? {
        let opened = try await province.personal.open([loaded.dossier.parties], of: loaded.dossier.code)
        return opened[loaded.dossier.parties.name].flatMap { Parties(canonical: $0) }
    }

    /// The people as they stand, with what the order puts right; nil when it puts nothing right.
    private func amended(_ order: CommandOrder, in loaded: LoadedDossier) async throws -> Parties? {
        guard order.command == .amendIntake, let amendment = order.amendment, let parties = try await parties(of: loaded) else { return nil }
        var problems: [FieldProblem] = []
        let checked = province.checked(amendment.applied(to: parties), requiresContact: false, problems: &problems)
        guard problems.isEmpty else { throw ServiceFailure.invalid(problems) }
        return checked
    }
}
