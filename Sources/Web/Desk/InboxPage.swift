import Domain
import HTML
import Records
import Services

struct InboxModel: Sendable {
    let role: Role
    let filter: Inbox.Filter
    let counts: [Inbox.Tab: Int]
    let page: Page<DossierLine>
    let procedures: [(value: String, label: String)]
    /// What may be done with several at once.
    let bulk: [CommandKind]

    init(_ visit: Visit) async throws {
        let actor = try visit.mustActor()
        let inbox = Inbox(visit.province)
        var counts = try await inbox.counts(for: actor)
        // Roles that take nothing into their own hands have no "mine".
        if actor.role != .caseOfficer, actor.role != .divisionHead {
            counts[.mine] = nil
            counts[.unclaimed] = nil
        }
        let filter = Self.filter(visit, actor)
        role = actor.role
        self.filter = filter
        self.counts = counts
        page = try await inbox(filter, by: actor, after: PageKey(visit.query["sau"]))
        procedures = visit.province.procedures.now.listed.filter { !$0.imported }.map { (value: $0.code.text, label: $0.shortName) }
        bulk =
            switch actor.role {
            case .caseOfficer: [.take, .forward]
            case .divisionHead: [.take, .submitForApproval]
            case .approver: [.approve]
            case .receptionist: [.forward]
            default: []
            }
    }

    static func filter(_ visit: Visit, _ actor: Actor) -> Inbox.Filter {
        let tab = Inbox.Tab(rawValue: visit.query["muc"]) ?? (actor.role == .caseOfficer || actor.role == .divisionHead ? .mine : .everyone)
        let soon = visit.query["han"] == "hom-nay" ? visit.now.day.advanced(by: 1).start : visit.query["han"] == "qua-han" ? visit.now : nil
        return Inbox.Filter(tab: tab, procedure: visit.query.given("thu-tuc").map { ProcedureCode($0) }, dueBefore: soon)
    }
}

func inboxPage(_ model: InboxModel, _ outcomes: [SelectionOutcome], _ visit: Visit, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Việc cần làm", en: "Inbox")) { h in
        h.div(.class("w")) { h in
            h.div(.class("row sp")) { h in
                h.h1(L("Việc cần làm", en: "Inbox"))
                inboxFilter(model, visit, &h)
            }
            outcomeNote(outcomes, &h)
            tabs(model, &h)
            if model.page.items.isEmpty {
                h.div(.class("note ok")) { h in h.p(L("Không có việc nào chờ ở mục này.", en: "Nothing waits here.")) }
            } else {
                h.form(.method("post"), .action("/viec")) { h in
                    formToken(frame, &h)
                    inboxTable(model, visit, &h)
                    if !model.bulk.isEmpty { bulkBar(model, &h) }
                }
            }
            if let next = model.page.next { h.p { h in h.a(L("Xem tiếp", en: "More"), .class("btn alt"), .href(address(model, after: next))) } }
            if !model.page.items.isEmpty { h.p(.class("row after")) { h in exportLinks(address(model, path: "/viec/bang", due: visit.query.given("han")), &h) } }
        }
    }
}

private func address(_ model: InboxModel, path: String = "/viec", tab: Inbox.Tab? = nil, due: String? = nil, after key: PageKey? = nil) -> String {
    var parts = ["muc=\((tab ?? model.filter.tab).rawValue)"]
    if let procedure = model.filter.procedure { parts.append("thu-tuc=\(procedure)") }
    if let key { parts.append("sau=\(key.text)") }
    if let due { parts.append("han=\(due.urlEncoded)") }
    return "\(path)?\(parts.joined(separator: "&"))"
}

private func inboxFilter(_ model: InboxModel, _ visit: Visit, _ h: inout HTMLWriter) {
    h.form(.class("row flt"), .action("/viec"), .of("role", "search")) { h in
        h.input(.type("hidden"), .name("muc"), .value(model.filter.tab.rawValue))
        h.element("select", [.name("thu-tuc"), .label("Thủ tục")]) { h in
            h.option("Mọi thủ tục", .value(""))
            for option in model.procedures {
                if option.value == model.filter.procedure?.text { h.option(option.label, .value(option.value), .selected) } else { h.option(option.label, .value(option.value)) }
            }
        }
        h.element("select", [.name("han"), .label("Hạn")]) { h in
            for (value, label) in [("", "Mọi hạn"), ("hom-nay", "Đến hết hôm nay"), ("qua-han", "Đã quá hạn")] {
                if value == visit.query["han"] { h.option(label, .value(value), .selected) } else { h.option(label, .value(value)) }
            }
        }
        h.button(L("Lọc", en: "Filter"), .class("btn alt"))
    }
}

private func tabs(_ model: InboxModel, _ h: inout HTMLWriter) {
    h.nav(.class("tabs"), .label("Mục việc")) { h in
        for tab in Inbox.Tab.allCases {
            guard let count = model.counts[tab] else { continue }
            let attributes: [Attribute] = tab == model.filter.tab ? [.href(address(model, tab: tab)), .current] : [.href(address(model, tab: tab))]
            h.element("a", attributes) { h in
                h.text("\(tab.word) ")
                h.span(count >= Inbox.countBound ? "\(Inbox.countBound)+" : "\(count)", .class("cnt"))
            }
        }
    }
}

private func outcomeNote(_ outcomes: [SelectionOutcome], _ h: inout HTMLWriter) {
    guard !outcomes.isEmpty else { return }
    let failed = outcomes.filter { $0.sentence != nil }
    h.div(.class(failed.isEmpty ? "note ok" : "note warn"), .of("role", "status")) { h in
        h.p("Đã làm xong \(outcomes.count - failed.count) hồ sơ\(failed.isEmpty ? "." : ", \(failed.count) hồ sơ chưa làm được:")")
        if !failed.isEmpty { h.ul { h in for outcome in failed { h.li("\(outcome.code): \(outcome.sentence ?? "")") } } }
    }
}

private func inboxTable(_ model: InboxModel, _ visit: Visit, _ h: inout HTMLWriter) {
    h.div(.class("tw"), .of("tabindex", "0"), .of("role", "region"), .label("Danh sách việc")) { h in
        h.table { h in
            h.thead { h in
                h.tr { h in
                    if !model.bulk.isEmpty { h.th { h in h.span("Chọn", .class("vh")) } }
                    for title in ["Hạn của tôi", "Thủ tục, người nộp", "Mã hồ sơ", "Trạng thái", "Hẹn trả dân"] { h.th(title, .of("scope", "col")) }
                }
            }
            h.tbody { h in for line in model.page.items { inboxRow(line, model, visit, &h) } }
        }
    }
}

private func inboxRow(_ line: DossierLine, _ model: InboxModel, _ visit: Visit, _ h: inout HTMLWriter) {
    let row = line.row
    h.tr { h in
        if !model.bulk.isEmpty {
            h.td(.class("cb")) { h in h.input(.type("checkbox"), .name("chon"), .value(row.code.text), .label("Chọn \(row.code)")) }
        }
        h.td { h in queueDeadline(row, visit, &h) }
        h.td { h in
            h.a(.href("/ho-so/\(row.code)")) { h in h.b(line.procedureName) }
            h.br()
            h.small(line.applicant ?? "(dữ liệu cá nhân đã hủy)", .class("m"))
        }
        h.td(.class("code")) { h in
            h.text(row.code.text)
            if row.possibleDuplicate { h.span("có thể trùng", .class("tag")) }
        }
        h.td(row.stage.innerWord)
        h.td(row.due?.shortText ?? "–", .class("nw"))
    }
}

/// How urgent it is for the person who looks: in words and with a shape.
func queueDeadline(_ row: DossierRow, _ visit: Visit, _ h: inout HTMLWriter) {
    guard let due = row.queue?.due else {
        h.span("–")
        return
    }
    let calendar = visit.province.calendars[row.queue?.unit ?? ""]
    let standing: Standing =
        if row.queue?.isWaiting ?? false { .paused(since: row.submittedAt) } else if due < visit.now {
            .overdue(by: calendar.workingMilliseconds(from: due, to: visit.now))
        } else {
            { left in left <= visit.province.settings.policy.soon ? .dueSoon(left: left) : .running(left: left) }(calendar.workingMilliseconds(from: visit.now, to: due))
        }
    if case .paused = standing {
        h.span(.class("dl pause")) { h in
            h.drawing(DeadlineShape.paused)
            h.text("Chờ đến \(due.shortText)")
        }
    } else {
        deadlineBadge(standing, &h)
    }
}

private func bulkBar(_ model: InboxModel, _ h: inout HTMLWriter) {
    h.p(.class("row after")) { h in
        h.span(L("Với các hồ sơ đã chọn:", en: "With the selected:"))
        for command in model.bulk { h.button(command.label, .class("btn alt"), .name("command"), .value(command.rawValue)) }
    }
}
