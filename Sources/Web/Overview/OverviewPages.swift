import Domain
import HTML
import HTTPTypes
import Services

/// One page of figures, each leading to its dossiers.
enum OverviewPages {
    static let routes: [Route] = [
        Route(.get, "/tong-quan", .staff) { visit in
            let asked = visit.query.given("don-vi").map { UnitCode($0) }
            let overview = try await ReadOverview(visit.province)(unit: asked, by: visit.mustActor())
            return .page(overviewPage(overview, unit: asked, visit, try await visit.frame(.overview)))
        }
    ]
}

private func overviewPage(_ overview: Overview, unit: UnitCode?, _ visit: Visit, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Tổng quan", en: "Overview")) { h in
        h.div(.class("w")) { h in
            h.h1(unit.map { visit.province.units.name($0, on: visit.now.day) } ?? "Tổng quan")
            h.p("Số liệu lúc \(overview.asOf.text), tính từ nhật ký hồ sơ.", .class("m s"))
            figures(overview.total, unit, visit.province.settings.policy.soonHours, &h)
            let mayDrill = frame.person.map { [.centreDirector, .supervisor, .auditor].contains($0.role) } ?? false
            if overview.byUnit.count > 1 {
                h.h2(L("Theo cơ quan giải quyết", en: "By agency"), .class("mt"))
                table(overview.byUnit.map { (name: visit.province.units.name($0.unit, on: visit.now.day), unit: $0.unit, field: nil, line: $0.line) }, drills: mayDrill, &h)
            }
            h.h2(L("Theo lĩnh vực", en: "By field"), .class("mt"))
            table(overview.byField.map { (name: $0.field, unit: unit, field: $0.field, line: $0.line) }, drills: true, &h)
        }
    }
}

private func drill(_ standing: ListDossiers.StandingFilter, _ unit: UnitCode?, _ field: String?) -> String {
    var parts = ["tinh-trang=\(standing.rawValue)"]
    if let unit { parts.append("don-vi=\(unit.text.urlEncoded)") }
    if let field { parts.append("linh-vuc=\(field.urlEncoded)") }
    return "/ho-so?\(parts.joined(separator: "&"))"
}

private func figures(_ line: Overview.Line, _ unit: UnitCode?, _ soonHours: Int, _ h: inout HTMLWriter) {
    h.div(.class("kpi")) { h in
        figure("\(line.received)", "đã tiếp nhận", drill(.received, unit, nil), &h)
        figure("\(line.inProgress)", "đang giải quyết", drill(.inProgress, unit, nil), &h)
        figure("\(line.paused)", "đang tạm dừng", drill(.paused, unit, nil), &h)
        figure("\(line.dueSoon)", "sắp đến hạn (\(soonHours) giờ làm việc)", drill(.dueSoon, unit, nil), &h)
        figure("\(line.overdue)", "quá hạn", drill(.overdue, unit, nil), &h)
        figure("\(line.onTime)", "xong đúng hạn\(line.onTimeShare.map { " (\($0 / 10),\($0 % 10)%)" } ?? "")", drill(.onTime, unit, nil), &h)
        figure("\(line.late)", "xong trễ hạn", drill(.late, unit, nil), &h)
    }
}

private func figure(_ number: String, _ words: String, _ address: String?, _ h: inout HTMLWriter) {
    h.div { h in
        h.b(number)
        if let address { h.a(.href(address)) { h in h.small(words) } } else { h.small(words) }
    }
}

private func table(
    _ rows: [(name: String, unit: UnitCode?, field: String?, line: Overview.Line)], drills: Bool, _ h: inout HTMLWriter
) {
    h.div(.class("tw"), .of("tabindex", "0"), .of("role", "region"), .label("Số liệu")) { h in
        h.table { h in
            h.thead { h in
                h.tr { h in
                    h.th("", .of("scope", "col"))
                    for title in ["Đã nhận", "Đang làm", "Tạm dừng", "Sắp hạn", "Quá hạn", "Đúng hạn", "Trễ"] { h.th(title, .class("r"), .of("scope", "col")) }
                }
            }
            h.tbody { h in
                for row in rows {
                    h.tr { h in
                        h.th(.of("scope", "row")) { h in
                            if let unit = row.unit, row.field == nil, drills { h.a(row.name, .href("/tong-quan?don-vi=\(unit.text.urlEncoded)")) } else { h.text(row.name) }
                        }
                        cell(row.line.received, drills ? drill(.received, row.unit, row.field) : nil, &h)
                        cell(row.line.inProgress, drills ? drill(.inProgress, row.unit, row.field) : nil, &h)
                        cell(row.line.paused, drills ? drill(.paused, row.unit, row.field) : nil, &h)
                        cell(row.line.dueSoon, drills ? drill(.dueSoon, row.unit, row.field) : nil, &h)
                        cell(row.line.overdue, drills ? drill(.overdue, row.unit, row.field) : nil, &h)
                        cell(row.line.onTime, drills ? drill(.onTime, row.unit, row.field) : nil, &h)
                        cell(row.line.late, drills ? drill(.late, row.unit, row.field) : nil, &h)
                    }
                }
            }
        }
    }
}

private func cell(_ number: Int, _ address: String?, _ h: inout HTMLWriter) {
    h.td(.class("r")) { h in
        if let address, number > 0 { h.a("\(number)", .href(address)) } else { h.text("\(number)") }
    }
}
