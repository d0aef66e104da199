import Domain
import HTML
import Records
import Services

struct ListModel: Sendable {
    let words: String
    let filter: ListDossiers.Filter
    let page: Page<DossierLine>
    let isProvince: Bool

    init(_ visit: Visit) async throws {
        let actor = try visit.mustActor()
        let typed = visit.query["q"]
        filter = Self.filter(visit.query)
        words = typed
        isProvince = [.centreDirector, .supervisor, .auditor].contains(actor.role)
        page =
            typed.isEmpty
            ? try await ListDossiers(visit.province)(filter, by: actor, after: PageKey(visit.query["sau"]))
            : Page(items: try await FindDossiers(visit.province)(typed, by: actor), next: nil)
    }

    static func filter(_ query: FormFields) -> ListDossiers.Filter {
        ListDossiers.Filter(
            stage: Stage(rawValue: query["giai-doan"]), procedure: query.given("thu-tuc").map { ProcedureCode($0) },
            unit: query.given("don-vi").map { UnitCode($0) }, field: query.given("linh-vuc"), standing: ListDossiers.StandingFilter(rawValue: query["tinh-trang"]))
    }

    /// The same list, further on.
    func address(_ path: String, after key: PageKey?) -> String {
        var parts: [String] = []
        if let stage = filter.stage { parts.append("giai-doan=\(stage.rawValue)") }
        if let procedure = filter.procedure { parts.append("thu-tuc=\(procedure.text.urlEncoded)") }
        if let unit = filter.unit { parts.append("don-vi=\(unit.text.urlEncoded)") }
        if let field = filter.field { parts.append("linh-vuc=\(field.urlEncoded)") }
        if let standing = filter.standing { parts.append("tinh-trang=\(standing.rawValue)") }
        if let key { parts.append("sau=\(key.text)") }
        return parts.isEmpty ? path : "\(path)?\(parts.joined(separator: "&"))"
    }
}

func listPage(_ model: ListModel, _ visit: Visit, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Hồ sơ", en: "Dossiers")) { h in
        h.div(.class("w")) { h in
            h.h1(L("Hồ sơ", en: "Dossiers"))
            searchAndFilter(model, visit, &h)
            if let standing = model.filter.standing {
                let unit = model.filter.unit.map { visit.province.units.name($0, on: visit.now.day) }
                h.p([standing.word, unit, model.filter.field].compactMap { $0 }.joined(separator: " · "), .class("m"))
            }
            if model.page.items.isEmpty {
                h.div(.class("note")) { h in h.p(L("Không có hồ sơ nào khớp.", en: "Nothing matches.")) }
            } else {
                lineTable(model.page.items, visit, &h)
            }
            h.p(.class("row after")) { h in
                if let next = model.page.next { h.a(L("Xem tiếp", en: "More"), .class("btn alt"), .href(model.address("/ho-so", after: next))) }
                if model.words.isEmpty, !model.page.items.isEmpty { exportLinks(model.address("/ho-so/bang", after: nil), &h) }
            }
        }
    }
}

/// The same list as a file, in both forms.
func exportLinks(_ address: String, _ h: inout HTMLWriter) {
    h.a(L("Tải bảng (Excel)", en: "Export (Excel)"), .class("btn quiet"), .href(address + (address.contains("?") ? "&" : "?") + "format=xlsx"))
    h.a(L("Tải bảng (CSV)", en: "Export (CSV)"), .class("btn quiet"), .href(address))
}

private func searchAndFilter(_ model: ListModel, _ visit: Visit, _ h: inout HTMLWriter) {
    h.form(.class("row flt"), .action("/ho-so"), .of("role", "search")) { h in
        h.input(.class("w20"), .name("q"), .type("search"), .value(model.words), .label("Mã hồ sơ, số định danh, điện thoại hoặc tên"), .of("placeholder", "Mã, số định danh, tên"))
        h.button(L("Tìm", en: "Search"), .class("btn"))
        h.element("select", [.name("giai-doan"), .label("Trạng thái")]) { h in
            h.option("Mọi trạng thái", .value(""))
            for stage in Stage.allCases {
                if stage == model.filter.stage { h.option(stage.innerWord, .value(stage.rawValue), .selected) } else { h.option(stage.innerWord, .value(stage.rawValue)) }
            }
        }
        h.button(L("Lọc", en: "Filter"), .class("btn alt"))
    }
}

func lineTable(_ lines: [DossierLine], _ visit: Visit, _ h: inout HTMLWriter) {
    h.div(.class("tw"), .of("tabindex", "0"), .of("role", "region"), .label("Danh sách hồ sơ")) { h in
        h.table { h in
            h.thead { h in h.tr { h in for title in ["Mã hồ sơ", "Thủ tục, người nộp", "Trạng thái", "Nộp", "Hẹn trả", "Đơn vị giải quyết"] { h.th(title, .of("scope", "col")) } } }
            h.tbody { h in
                for line in lines {
                    h.tr { h in
                        h.td(.class("code")) { h in h.a(line.row.code.text, .href("/ho-so/\(line.row.code)")) }
                        h.td { h in
                            h.text(line.procedureName)
                            h.br()
                            h.small(line.applicantWords, .class("m"))
                        }
                        h.td { h in statusBadge(line.row.stage, plain: false, &h) }
                        h.td(line.row.submittedAt.shortText, .class("nw"))
                        h.td(.class("nw")) { h in
                            h.text(line.row.due?.shortText ?? "–")
                            if let due = line.row.due, line.row.finishedAt == nil, !line.row.isPaused, due < visit.now { h.span(" quá hạn", .class("late-word")) }
                        }
                        h.td(visit.province.units.shortName(line.row.competentUnit, on: visit.now.day))
                    }
                }
            }
        }
    }
}
