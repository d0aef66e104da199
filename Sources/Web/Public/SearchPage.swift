import Assistant
import Domain
import HTML
import Services

struct SearchModel: Sendable {
    let words: String
    let event: LifeEvent?
    let level: GovernmentLevel?
    let found: [ProcedureVersion]
    let understoodAs: String?
    let next: Int?
    static let pageSize = 30

    init(_ visit: Visit) {
        let snapshot = visit.province.procedures.now
        let typed = visit.query["q"]
        let chosenEvent = LifeEvent(rawValue: visit.query["viec"])
        let chosenLevel = GovernmentLevel(rawValue: visit.query["cap"])
        let start = max(0, min(Int(visit.query["tu"]) ?? 0, 100_000))
        func fits(_ procedure: ProcedureVersion) -> Bool {
            (chosenLevel.map { procedure.levels.contains($0) } ?? true) && (chosenEvent.map { procedure.lifeEvents.contains($0.rawValue) } ?? true)
        }
        let fitting: [ProcedureVersion]
        if typed.isEmpty {
            fitting = snapshot.listed.filter(fits)
            understoodAs = nil
        } else {
            let byCode = Dictionary(snapshot.listed.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
            let result = snapshot.finder.search(typed, limit: start + Self.pageSize + 1) { byCode[$0].map(fits) ?? false }
            fitting = result.hits.compactMap { byCode[$0.code] }
            understoodAs = result.understoodAs
        }
        found = Array(fitting.dropFirst(start).prefix(Self.pageSize))
        next = fitting.count > start + Self.pageSize ? start + Self.pageSize : nil
        words = typed
        event = chosenEvent
        level = chosenLevel
    }
}

func searchPage(_ model: SearchModel, _ frame: Frame) -> [UInt8] {
    page(frame, title: model.words.isEmpty ? L("Thủ tục", en: "Procedures") : L("Kết quả tìm “\(model.words)”", en: "Search “\(model.words)”")) { h in
        h.div(.class("w")) { h in
            h.h1(model.event?.title ?? L("Thủ tục hành chính", en: "Procedures"))
            searchForm(model.words, &h)
            if let meaning = model.understoodAs {
                h.p(.class("m after")) { h in
                    h.text(L("Hiểu là ", en: "Understood as "))
                    h.b("“\(meaning)”")
                }
            }
            levelChips(model, &h)
            if model.found.isEmpty { nothingFound(frame, &h) } else { results(model.found, frame, &h) }
            if let next = model.next { h.p { h in h.a(L("Xem tiếp", en: "More"), .class("btn alt"), .href(address(model, from: next, level: model.level))) } }
        }
    }
}

private func address(_ model: SearchModel, from start: Int = 0, level: GovernmentLevel?) -> String {
    var parts: [String] = []
    if !model.words.isEmpty { parts.append("q=\(model.words.urlEncoded)") }
    if let event = model.event { parts.append("viec=\(event.rawValue)") }
    if let level { parts.append("cap=\(level.rawValue)") }
    if start > 0 { parts.append("tu=\(start)") }
    return parts.isEmpty ? "/thu-tuc" : "/thu-tuc?\(parts.joined(separator: "&"))"
}

private func levelChips(_ model: SearchModel, _ h: inout HTMLWriter) {
    let chips: [(L, GovernmentLevel?)] = [
        (L("Tất cả", en: "All"), nil), (L("Ở xã, phường", en: "Commune"), .commune), (L("Ở tỉnh", en: "Province"), .province),
    ]
    h.p(.class("after")) { h in
        for (words, level) in chips {
            if level == model.level {
                h.a(words, .class("chip"), .href(address(model, level: level)), .of("aria-current", "true"))
            } else {
                h.a(words, .class("chip"), .href(address(model, level: level)))
            }
        }
    }
}

private func results(_ found: [ProcedureVersion], _ frame: Frame, _ h: inout HTMLWriter) {
    h.ul(.class("list")) { h in
        for procedure in found {
            let rule = procedure.rule(for: .online)
            linkEntry(
                "/thu-tuc/\(procedure.code)", icon: nil, title: procedure.shortName.isEmpty ? procedure.name : procedure.shortName,
                small: [
                    procedure.summary.isEmpty && procedure.shortName != procedure.name ? procedure.name : procedure.summary,
                    [procedure.field, limitText(rule), feeText(rule?.fees ?? [])].filter { !$0.isEmpty }.joined(separator: " · "),
                ], &h)
        }
    }
}

private func nothingFound(_ frame: Frame, _ h: inout HTMLWriter) {
    h.div(.class("note")) { h in
        h.p { h in
            h.b(L("Chưa tìm thấy thủ tục nào.", en: "Nothing found."))
            h.text(
                L(
                    " Thử vài từ thường dùng, ví dụ “giấy khai sinh”, “xây nhà”, hoặc gọi \(frame.hotline).",
                    en: " Try everyday words, or call \(frame.hotline)."))
        }
    }
}

/// "7 ngày làm việc", "Trong ngày".
func limitText(_ rule: ChannelRule?) -> String {
    guard let rule else { return "" }
    return rule.limitState == .notRegulated ? "" : rule.limitWords
}

/// What it costs, in a few words; an unknown amount is never called free.
func feeText(_ fees: [FeeLine]) -> String {
    if fees.isEmpty { return "Không mất tiền" }
    if fees.contains(where: { $0.state == .unknown || $0.amount == nil }) {
        return fees.contains { $0.state == .setByProvince } ? "Theo mức của tỉnh" : "Chưa có số liệu phí"
    }
    let sum = fees.reduce(Int64(0)) { $0 + ($1.amount?.amount ?? 0) }
    return sum == 0 ? "Không mất tiền" : MoneyText.of(sum)
}
