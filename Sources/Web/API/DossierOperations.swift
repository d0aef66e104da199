import Domain
import HTTPTypes
import Records
import Services

enum DossierOperations {
    private static let code = APITable.path("code", "Mã hồ sơ")
    private static let idempotency = Operation.Parameter(
        name: "Idempotency-Key", place: .header, schema: Schema.text, description: "Cùng khóa và cùng nội dung thì trả lời như cũ, giữ 7 ngày")

    static let all: [Operation] = [
        Operation(
            id: "fileDossier", method: .post, path: "/dossiers", access: .token, summary: "Nộp hồ sơ", parameters: [idempotency],
            body: .json(Schema.reference("Filing")), status: 201, answer: Schema.reference("Filed"), handler: file),
        Operation(
            id: "listDossiers", method: .get, path: "/dossiers", access: .token, summary: "Hồ sơ được xem, mới nhất trước",
            parameters: [
                APITable.query("stage", "Giai đoạn", Schema.words(Stage.allCases.map(\.rawValue))), APITable.query("procedure", "Mã thủ tục"),
                APITable.query("unit", "Mã đơn vị"), APITable.cursor, APITable.limit,
            ], answer: Schema.page("DossierLine"), handler: list),
        Operation(
            id: "getDossier", method: .get, path: "/dossiers/{code}", access: .token, summary: "Một hồ sơ, với các lệnh được làm lúc này", parameters: [code],
            answer: Schema.reference("Dossier"), handler: one),
        Operation(
            id: "listEvents", method: .get, path: "/dossiers/{code}/events", access: .token, summary: "Những gì đã xảy ra", parameters: [code],
            answer: Schema.page("Event"), handler: events),
        Operation(
            id: "getResult", method: .get, path: "/dossiers/{code}/result", access: .token, summary: "Bản quét kết quả (PDF)", parameters: [code],
            answer: .object([("type", .text("string"))]), answerType: "application/pdf", handler: result),
        Operation(
            id: "giveCommand", method: .post, path: "/dossiers/{code}/commands", access: .token, summary: "Ra lệnh cho hồ sơ", parameters: [code, idempotency],
            body: .json(Schema.reference("Command")), answer: Schema.reference("CommandDone"), handler: give),
        Operation(
            id: "inbox", method: .get, path: "/inbox", access: .token, summary: "Việc chờ mình, đến hạn trước",
            parameters: [
                APITable.query("tab", "Mục", Schema.words(Inbox.Tab.allCases.map(\.rawValue))), APITable.query("procedure", "Mã thủ tục"), APITable.cursor, APITable.limit,
            ], answer: Schema.page("DossierLine"), handler: inbox),
    ]

    /// Nil without the header; a key that is too long or empty is told.
    private static func idempotency(_ visit: Visit) throws -> IdempotencyRecord? {
        guard let name = HTTPField.Name("idempotency-key"), let key = visit.headers[name] else { return nil }
        guard (1...255).contains(key.utf8.count) else { throw ServiceFailure.invalid([FieldProblem("Idempotency-Key", "Khóa dài từ 1 đến 255 ký tự.")]) }
        return IdempotencyKeys(visit.province).record(key: key, body: Array(visit.path.utf8) + visit.body, actor: try visit.mustActor())
    }

    private static func marked(_ answer: Answer, replayed: Bool) -> Answer {
        guard replayed, let name = HTTPField.Name("Idempotency-Replayed") else { return answer }
        return answer.with(name, "true")
    }

    @Sendable private static func file(_ visit: Visit) async throws -> Answer {
        let actor = try visit.mustActor()
        var reader = try JSONReader(visit.body)
        let parties = reader.parties("parties")
        if parties == nil, reader.problems.isEmpty { reader.fail("parties", "Thiếu người nộp (parties.applicant).") }
        let channel: FilingChannel? = reader.choice("channel")
        let returnBy: ReturnMethod? = reader.choice("returnBy")
        let filing = Filing(
            procedure: ProcedureCode(reader.text("procedure")), procedureCase: reader.optionalText("case").map { CaseKey($0) },
            receivingUnit: UnitCode(reader.text("receivingUnit")), competentUnit: reader.optionalText("competentUnit").map { UnitCode($0) }, channel: channel ?? (actor.role == .receptionist ? .counter : .online),
            parties: parties ?? Parties(applicant: Party(name: "")), answers: reader.answers("answers") ?? FormAnswers(), papers: reader.documents("documents") ?? [],
            returnBy: returnBy ?? .counter, origin: reader.optionalText("origin"))
        try reader.done()
        if actor.role != .receptionist, filing.channel == .counter {
            throw ServiceFailure.refused(Refusal("notYourTask", "Chỉ cán bộ tiếp nhận lập hồ sơ tại quầy; người dân nộp với channel là online."))
        }
        let filed = try await FileDossier(visit.province)(filing, by: actor, idempotency: idempotency(visit))
        guard let row = try await visit.province.dossiers.row(filed.code) else { throw ServiceFailure.notFound }
        let body = JSON.object([
            ("code", .text(filed.code.text)), ("status", .integer(row.stage.nationalStatus.rawValue)), ("stage", .text(row.stage.rawValue)), ("dueAt", row.due.json),
            ("revision", .integer(row.revision)), ("trackingKey", .text(filed.secret)), ("possibleDuplicate", .bool(filed.possibleDuplicate)),
        ])
        return marked(.json(body.bytes, status: .created), replayed: filed.replayed)
    }

    @Sendable private static func list(_ visit: Visit) async throws -> Answer {
        let limit = try APITable.limit(visit)
        var stage: Stage?
        if let word = visit.query.given("stage") {
            guard let known = Stage(rawValue: word) else { throw ServiceFailure.invalid([FieldProblem("stage", "Không có giai đoạn này.")]) }
            stage = known
        }
        let filter = ListDossiers.Filter(stage: stage, procedure: visit.query.given("procedure").map { ProcedureCode($0) }, unit: visit.query.given("unit").map { UnitCode($0) })
        return .json(lines(try await ListDossiers(visit.province)(filter, by: visit.mustActor(), after: key(visit), limit: limit)).bytes)
    }

    @Sendable private static func inbox(_ visit: Visit) async throws -> Answer {
        let limit = try APITable.limit(visit)
        var tab = Inbox.Tab.everyone
        if let word = visit.query.given("tab") {
            guard let known = Inbox.Tab(rawValue: word) else { throw ServiceFailure.invalid([FieldProblem("tab", "Không có mục này.")]) }
            tab = known
        }
        let filter = Inbox.Filter(tab: tab, procedure: visit.query.given("procedure").map { ProcedureCode($0) })
        return .json(lines(try await Inbox(visit.province)(filter, by: visit.mustActor(), after: key(visit), limit: limit)).bytes)
    }

    private static func key(_ visit: Visit) throws -> PageKey? {
        guard let text = visit.query.given("cursor") else { return nil }
        guard let key = PageKey(text) else { throw ServiceFailure.invalid([FieldProblem("cursor", "cursor phải là “next” của trang trước.")]) }
        return key
    }

    private static func lines(_ page: Page<DossierLine>) -> JSON {
        .object([
            (
                "items",
                .list(
                    page.items.map { line in
                        .object([
                            ("code", .text(line.row.code.text)), ("procedure", .text(line.row.procedure.text)), ("procedureName", .text(line.procedureName)),
                            ("status", .integer(line.row.stage.nationalStatus.rawValue)), ("stage", .text(line.row.stage.rawValue)), ("applicant", .optional(line.applicant)),
                            ("submittedAt", line.row.submittedAt.json), ("dueAt", line.row.due.json), ("queueDueAt", (line.row.queue?.due).json),
                            ("revision", .integer(line.row.revision)),
                        ])
                    })
            ), ("next", .optional(page.next?.text)),
        ])
    }

    @Sendable private static func one(_ visit: Visit) async throws -> Answer {
        let opened = try await OpenDossier(visit.province)(DossierCode(visit.captured("code")), by: visit.mustActor())
        return .json(DossierJSON.full(opened).bytes)
    }

    @Sendable private static func events(_ visit: Visit) async throws -> Answer {
        let actor = try visit.mustActor()
        let opened = try await OpenDossier(visit.province)(DossierCode(visit.captured("code")), by: actor)
        let shown = opened.events.filter { actor.role != .applicant || $0.event.isForApplicant }
        let items = shown.map { recorded in
            JSON.object([
                ("revision", .integer(recorded.revision)), ("type", .text(recorded.event.encoded.type)), ("at", recorded.at.json), ("role", .text(recorded.actor.role.rawValue)),
                ("unit", .optional(recorded.actor.unit?.text)), ("note", .optional(recorded.event.note.flatMap { opened.notes[$0.name] })),
            ])
        }
        return .json(JSON.object([("items", .list(items)), ("next", .null)]).bytes)
    }

    @Sendable private static func result(_ visit: Visit) async throws -> Answer {
        let actor = try visit.mustActor()
        let opened = try await OpenDossier(visit.province)(DossierCode(visit.captured("code")), by: actor)
        guard let result = opened.dossier.result else { throw ServiceFailure.notFound }
        let (file, bytes) = try await ReadFile(visit.province)(result.file, by: actor)
        return .file(bytes, type: file.type, name: "\(opened.dossier.code).pdf", isInline: false)
    }

    @Sendable private static func give(_ visit: Visit) async throws -> Answer {
        let actor = try visit.mustActor()
        let order = try order(visit)
        let done = try await GiveCommand(visit.province)(order, to: DossierCode(visit.captured("code")), by: actor, idempotency: idempotency(visit))
        let body = JSON.object([
            ("code", .text(done.code.text)), ("status", .integer(done.stage.nationalStatus.rawValue)), ("stage", .text(done.stage.rawValue)), ("dueAt", done.due.json),
            ("revision", .integer(done.revision)),
        ])
        return marked(.json(body.bytes), replayed: done.replayed)
    }

    private static func order(_ visit: Visit) throws -> CommandOrder {
        var reader = try JSONReader(visit.body)
        let command: CommandKind? = reader.choice("command")
        if command == nil, reader.problems.isEmpty { reader.fail("command", "Thiếu lệnh.") }
        var order = CommandOrder(command ?? .submit, revision: reader.optionalInteger("revision"))
        order.note = reader.optionalText("note")
        order.article = reader.optionalText("article")
        order.components = reader.texts("components").map { ComponentKey($0) }
        order.papers = reader.documents("documents")
        order.answers = reader.answers("answers")
        order.amendment = reader.amendment("parties")
        order.returnBy = reader.choice("returnBy")
        order.amount = reader.optionalInteger("amount").map { VND(Int64($0)) }
        order.method = reader.choice("method")
        order.slip = reader.optionalText("slip")
        order.receiptNumber = reader.optionalText("receiptNumber")
        order.account = reader.optionalText("account").map { AccountCode($0) }
        order.unit = reader.optionalText("unit").map { UnitCode($0) }
        order.workingHours = reader.optionalInteger("workingHours")
        order.outcome = reader.choice("outcome")
        order.documentNumber = reader.optionalText("documentNumber")
        order.file = reader.optionalText("file").map { FileName($0) }
        if let text = reader.optionalText("until") {
            order.until = Timestamp(iso: text)
            if order.until == nil { reader.fail("until", "Thời điểm theo RFC 3339, ví dụ 2026-11-30T17:00:00+07:00.") }
        }
        order.receiver = reader.optionalText("receiver")
        order.handBackOriginals = reader.bool("handBackOriginals")
        order.acceptsLateness = reader.bool("acceptsLateness")
        order.score = reader.optionalInteger("score")
        try reader.done()
        return order
    }
}
