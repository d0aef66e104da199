import Documents
import Domain
import Records
import Services

/// Lists as files for a desk: CSV in UTF-8 with the mark that spreadsheets want, or XLSX; no names of
/// people.
enum DossierExport {
    /// At most so many lines: a file for a desk, not a copy of the register.
    private static let most = 5_000
    private static let header = ["Mã hồ sơ", "Mã thủ tục", "Lĩnh vực", "Trạng thái", "Nộp", "Tiếp nhận", "Hẹn trả", "Xong", "Nơi tiếp nhận", "Cơ quan giải quyết"]

    /// `?format=xlsx`, or CSV.
    static func list(_ visit: Visit) async throws -> Answer {
        let actor = try visit.mustActor()
        let filter = ListModel.filter(visit.query)
        return try await answer(visit) { key in try await ListDossiers(visit.province)(filter, by: actor, after: key, limit: 500) }
    }

    static func inbox(_ visit: Visit) async throws -> Answer {
        let actor = try visit.mustActor()
        let filter = InboxModel.filter(visit, actor)
        return try await answer(visit) { key in try await Inbox(visit.province)(filter, by: actor, after: key, limit: 500) }
    }

    private static func answer(_ visit: Visit, page: (PageKey?) async throws -> Page<DossierLine>) async throws -> Answer {
        var rows: [[String]] = []
        var key: PageKey?
        repeat {
            let read = try await page(key)
            rows += read.items.map { row($0.row, visit) }
            key = read.next
        } while key != nil && rows.count < most
        guard visit.query["format"] == "xlsx" else { return csv(rows) }
        let bytes = try Workbook.bytes(sheet: "Hồ sơ", header: header, rows: rows)
        return .file(bytes, type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name: "ho-so.xlsx", isInline: false)
    }

    private static func csv(_ rows: [[String]]) -> Answer {
        let lines = ([header] + rows).map { $0.map(cell).joined(separator: ";") }
        let text = "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
        return .file(Array(text.utf8), type: "text/csv; charset=utf-8", name: "ho-so.csv", isInline: false)
    }

    private static func row(_ row: DossierRow, _ visit: Visit) -> [String] {
        let units = visit.province.units
        let day = visit.now.day
        return [
            row.code.text, row.procedure.text, row.field, row.stage.innerWord, row.submittedAt.isoText, row.receivedAt?.isoText ?? "",
            row.due?.isoText ?? "", row.finishedAt?.isoText ?? "", units.name(row.receivingUnit, on: day), units.name(row.competentUnit, on: day),
        ]
    }

    /// Quoted where needed; a cell never begins with a sign that a spreadsheet takes for a formula.
    private static func cell(_ text: String) -> String {
        let safe = text.first.map { "=+-@".contains($0) } ?? false ? "'" + text : text
        return safe.contains { $0 == ";" || $0 == "\"" || $0 == "\n" } ? "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : safe
    }
}
