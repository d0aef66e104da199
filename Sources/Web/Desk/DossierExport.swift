import Domain
import Records
import Services

/// Lists as CSV, in UTF-8 with the mark that spreadsheets want; no names of people.
enum DossierExport {
    /// At most so many lines: a file for a desk, not a copy of the register.
    private static let most = 5_000

    static func csv(_ visit: Visit) async throws -> Answer {
        let actor = try visit.mustActor()
        var lines = ["Mã hồ sơ;Mã thủ tục;Lĩnh vực;Trạng thái;Nộp;Tiếp nhận;Hẹn trả;Xong;Nơi tiếp nhận;Cơ quan giải quyết"]
        var key: PageKey?
        repeat {
            let page = try await ListDossiers(visit.province)(ListModel.filter(visit.query), by: actor, after: key, limit: 500)
            lines += page.items.map { row($0.row, visit) }
            key = page.next
        } while key != nil && lines.count < most
        let text = "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
        return .file(Array(text.utf8), type: "text/csv; charset=utf-8", name: "ho-so.csv", isInline: false)
    }

    private static func row(_ row: DossierRow, _ visit: Visit) -> String {
        let units = visit.province.units
        let day = visit.now.day
        return [
            row.code.text, row.procedure.text, row.field, row.stage.innerWord, row.submittedAt.isoText, row.receivedAt?.isoText ?? "",
            row.due?.isoText ?? "", row.finishedAt?.isoText ?? "", units.name(row.receivingUnit, on: day), units.name(row.competentUnit, on: day),
        ].map(cell).joined(separator: ";")
    }

    /// Quoted where needed; a cell never begins with a sign that a spreadsheet takes for a formula.
    private static func cell(_ text: String) -> String {
        let safe = text.first.map { "=+-@".contains($0) } ?? false ? "'" + text : text
        return safe.contains { $0 == ";" || $0 == "\"" || $0 == "\n" } ? "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : safe
    }
}
