import Domain
import HTTPTypes
import Services

enum PublicOperations {
    static let all: [Operation] = [
        Operation(
            id: "track", method: .get, path: "/track/{code}", access: .open, summary: "Tiến độ hồ sơ, bằng mã hồ sơ và mã tra cứu",
            parameters: [APITable.path("code", "Mã hồ sơ"), APITable.query("key", "Bốn ký tự trên giấy tiếp nhận", required: true)],
            answer: Schema.reference("Tracked"), handler: track),
        Operation(
            id: "dueTime", method: .get, path: "/calendar/due", access: .open, summary: "Hẹn trả khi bắt đầu lúc nào, thời hạn bao nhiêu, ở đơn vị nào",
            parameters: [
                APITable.query("from", "Thời điểm bắt đầu, RFC 3339", required: true), APITable.query("amount", "Số", Schema.integer, required: true),
                APITable.query("unit", "Đơn vị tính", Schema.words(LimitUnit.allCases.map(\.rawValue)), required: true), APITable.query("at", "Mã cơ quan, chi nhánh"),
            ], answer: Schema.reference("Due"), handler: due),
    ]

    @Sendable private static func track(_ visit: Visit) async throws -> Answer {
        let tracked = try await TrackDossier(visit.province)(DossierCode(visit.captured("code")), secret: visit.query["key"])
        return .json(
            JSON.object([
                ("code", .text(tracked.code.text)), ("procedureName", .text(tracked.procedureName)), ("status", .integer(tracked.stage.nationalStatus.rawValue)),
                ("statusName", .text(tracked.stage.nationalStatus.officialWord)), ("stage", .text(tracked.stage.rawValue)), ("submittedAt", tracked.submittedAt.json),
                ("receivedAt", tracked.receivedAt.json), ("answerDueAt", tracked.answerDue.json), ("dueAt", tracked.due.json), ("dueExplanation", .list(tracked.dueExplanation.map { .text($0) })), ("finishedAt", tracked.finishedAt.json),
                ("supplementRespondBy", tracked.respondBy.json), ("agency", .text(tracked.competentUnit)),
            ]).bytes)
    }

    @Sendable private static func due(_ visit: Visit) async throws -> Answer {
        var problems: [FieldProblem] = []
        let from = Timestamp(iso: visit.query["from"])
        if from == nil { problems.append(FieldProblem("from", "Thời điểm theo RFC 3339, ví dụ 2026-11-24T09:00:00+07:00.")) }
        let amount = Int(visit.query["amount"]).flatMap { (1...10_000).contains($0) ? $0 : nil }
        if amount == nil { problems.append(FieldProblem("amount", "Số từ 1 đến 10000.")) }
        let unit = LimitUnit(rawValue: visit.query["unit"])
        if unit == nil { problems.append(FieldProblem("unit", "Một trong: \(LimitUnit.allCases.map(\.rawValue).joined(separator: ", ")).")) }
        let place = visit.query.given("at").map { UnitCode($0) }
        if let place, visit.province.units[place] == nil { problems.append(FieldProblem("at", "Không có đơn vị này.")) }
        guard problems.isEmpty, let from, let amount, let unit else { throw ServiceFailure.invalid(problems) }
        let calendar = visit.province.calendars[place ?? ""]
        let limit = TimeLimit(amount, unit)
        let due = calendar.due(from: from, limit: limit, counting: .hourExact)
        return .json(
            JSON.object([
                ("from", from.json), ("startsAt", calendar.nextOpening(atOrAfter: from).json), ("dueAt", due.json),
                ("explanation", .text(DueExplanation(limit: limit, counting: .hourExact, sameDay: false, calendar: calendar).sentence(start: from, due: due))),
            ]).bytes)
    }
}
