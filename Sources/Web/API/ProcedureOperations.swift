import Assistant
import Domain
import HTTPTypes
import Services

enum ProcedureOperations {
    static let all: [Operation] = [
        Operation(
            id: "listProcedures", method: .get, path: "/procedures", access: .open, summary: "Thủ tục: tìm, lọc, theo trang",
            parameters: [
                APITable.query("q", "Từ cần tìm, không cần dấu"), APITable.query("field", "Lĩnh vực"),
                APITable.query("level", "Cấp", Schema.words(GovernmentLevel.allCases.map(\.rawValue))), APITable.cursor, APITable.limit,
            ], answer: Schema.page("Procedure"), handler: list),
        Operation(
            id: "getProcedure", method: .get, path: "/procedures/{code}", access: .open, summary: "Một thủ tục, kèm ví dụ hồ sơ nộp được ngay",
            parameters: [APITable.path("code", "Mã thủ tục")], answer: Schema.reference("Procedure"), handler: one),
        Operation(
            id: "listUnits", method: .get, path: "/units", access: .open, summary: "Chi nhánh và cơ quan", parameters: [APITable.cursor, APITable.limit],
            answer: Schema.page("Unit"), handler: units),
    ]

    @Sendable private static func list(_ visit: Visit) async throws -> Answer {
        let limit = try APITable.limit(visit)
        let snapshot = visit.province.procedures.now
        let level = try level(visit)
        let field = visit.query.given("field")
        func fits(_ procedure: ProcedureVersion) -> Bool { (level.map { procedure.levels.contains($0) } ?? true) && (field.map { procedure.field == $0 } ?? true) }
        let found: [ProcedureVersion]
        if let words = visit.query.given("q") {
            let byCode = Dictionary(snapshot.listed.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
            found = snapshot.finder.search(words, limit: 1_000) { byCode[$0].map(fits) ?? false }.hits.compactMap { byCode[$0.code] }
        } else {
            found = snapshot.listed.filter(fits).sorted { $0.code < $1.code }
        }
        // The cursor names the last code shown: a list that changes meanwhile loses nothing.
        let after = visit.query.given("cursor")
        let start = after.flatMap { code in found.firstIndex { $0.code.text == code }.map { $0 + 1 } } ?? 0
        let page = found[start...].prefix(limit)
        let next = start + limit < found.count ? page.last?.code.text : nil
        return .json(JSON.object([("items", .list(page.map { .object(members($0)) })), ("next", .optional(next))]).bytes)
    }

    private static func level(_ visit: Visit) throws -> GovernmentLevel? {
        guard let word = visit.query.given("level") else { return nil }
        guard let level = GovernmentLevel(rawValue: word) else { throw ServiceFailure.invalid([FieldProblem("level", "level là commune, province hoặc ministry.")]) }
        return level
    }

    private static func members(_ procedure: ProcedureVersion) -> [(String, JSON)] {
        [
            ("code", .text(procedure.code.text)), ("version", .integer(procedure.version)), ("name", .text(procedure.name)), ("shortName", .text(procedure.shortName)),
            ("field", .text(procedure.field)), ("levels", .list(procedure.levels.map { .text($0.rawValue) })), ("route", .text(procedure.route.rawValue)),
            ("filedHere", .bool(procedure.isFiledHere)),
        ]
    }

    @Sendable private static func one(_ visit: Visit) async throws -> Answer {
        guard let procedure = visit.procedure(visit.captured("code")) else { throw ServiceFailure.notFound }
        var all = members(procedure)
        all.append(("summary", .text(procedure.summary)))
        all.append(("filingLink", .optional(procedure.filingLink)))
        all.append(("channels", .list(procedure.channels.map(channel))))
        all.append(("cases", .list(procedure.cases.map(procedureCase))))
        all.append(("form", .optional(procedure.form?.text)))
        all.append(("legalBasis", .list(procedure.legalBasis.map { .object([("number", .text($0.number)), ("title", .text($0.title))]) })))
        all.append(("results", .list(procedure.results.map { .text($0) })))
        if let example = FilingExample(visit.province).json(for: procedure, today: visit.now.day) {
            all.append(("example", example))
        } else {
            let isElsewhere = procedure.route != .provincial
            all.append(("noExample", .text(isElsewhere ? "Thủ tục này nộp trên hệ thống khác: xem filingLink." : "Thủ tục này nhận tại quầy, chưa mở nộp trực tuyến.")))
        }
        return .json(JSON.object(all).bytes)
    }

    private static func channel(_ rule: ChannelRule) -> JSON {
        func limit(_ limit: TimeLimit?) -> JSON { limit.map { .object([("amount", .integer($0.amount)), ("unit", .text($0.unit.rawValue))]) } ?? .null }
        return .object([
            ("channel", .text(rule.channel.rawValue)), ("legalLimit", limit(rule.legalLimit)), ("provincialLimit", limit(rule.provincialLimit)),
            ("sameDay", .bool(rule.sameDay)),
            (
                "fees",
                .list(
                    rule.fees.map {
                        .object([
                            ("kind", .text($0.kind.rawValue)), ("name", .text($0.name)), ("amount", $0.amount.map { .integer(Int($0.amount)) } ?? .null),
                            ("state", .text($0.state.rawValue)), ("note", .text($0.note)),
                        ])
                    })
            ),
        ])
    }

    private static func procedureCase(_ one: ProcedureCase) -> JSON {
        .object([
            ("key", .text(one.key.text)), ("name", .text(one.name)),
            (
                "components",
                .list(
                    one.components.map {
                        .object([
                            ("key", .text($0.key.text)), ("name", .text($0.name)), ("originals", .integer($0.originals)), ("copies", .integer($0.copies)),
                            ("mandatory", .bool($0.mandatory)), ("heldBy", .optional($0.heldBy)), ("isDeclaration", .bool($0.isDeclaration)),
                        ])
                    })
            ),
        ])
    }

    @Sendable private static func units(_ visit: Visit) async throws -> Answer {
        let limit = try APITable.limit(visit, standard: 200)
        let all = visit.province.units.all
        let start = visit.query.given("cursor").flatMap { code in all.firstIndex { $0.code.text == code }.map { $0 + 1 } } ?? 0
        let page = all[start...].prefix(limit)
        let items = page.map { unit in
            let version = unit.version(on: visit.now.day)
            return JSON.object([
                ("code", .text(unit.code.text)), ("kind", .text(unit.kind.rawValue)), ("level", .text(unit.level.rawValue)), ("name", .text(version?.name ?? "")),
                ("shortName", .text(version?.shortName ?? "")), ("counterpart", .optional(unit.counterpart?.text)),
            ])
        }
        let next = start + limit < all.count ? page.last?.code.text : nil
        return .json(JSON.object([("items", .list(items)), ("next", .optional(next))]).bytes)
    }
}
