import Domain
import HTML
import Records
import Services

struct InboxModel: Sendable {
    let role: Role
    let filter: Inbox.Filter
    let counts: [Inbox.Tab: Int]
    let page: Page<DossierLine>
    let marks: [DossierCode: InboxMark]
    /// How many ask for this unit's opinion; nil where the role gives none.
    let asked: Int?
    /// Those lines, on their own tab.
    let consultations: [ConsultationLine]?
    let names: [AccountCode: String]
    let procedures: [(value: String, label: String)]
    let agencies: [(value: String, label: String)]
    /// What may be done with several at once.
    let bulk: [CommandKind]

    init(_ visit: Visit) async throws {
        let actor = try visit.mustActor()
        guard Inbox.serves(actor.role) else { throw ServiceFailure.notFound }
        let inbox = Inbox(visit.province)
        let filter = Self.filter(visit, actor)
        role = actor.role
        self.filter = filter
        counts = try await inbox.counts(for: actor)
        if let key = PageKey(visit.query["truoc"]) {
            page = try await inbox(filter, by: actor, before: key)
        } else {
            page = try await inbox(filter, by: actor, after: PageKey(visit.query["sau"]))
        }
        let mayAnswer = !CommandRights.relations(.giveOpinion, actor.role).isEmpty
        asked = mayAnswer ? try await ListConsultations(visit.province).count(for: actor) : nil
        consultations = mayAnswer && visit.query["muc"] == Self.askedTab ? try await ListConsultations(visit.province)(by: actor) : nil
        marks = try await ReadInboxMarks(visit.province)(page.items.map(\.row))
        let people = try await visit.province.accounts.accounts(Array(Set(marks.values.compactMap { $0.proposal?.by })))
        names = Dictionary(people.map { ($0.code, $0.profile.name) }, uniquingKeysWith: { first, _ in first })
        // Imported ones are hundreds: only those that wait here, or are asked for.
        let waiting = Set(page.items.map(\.row.procedure) + [filter.procedure].compactMap { $0 })
        procedures = visit.province.procedures.now.listed.filter { !$0.imported || waiting.contains($0.code) }.map { (value: $0.code.text, label: $0.shortName) }
        agencies = visit.province.units.agencies.filter { $0.code != actor.unit }.map { (value: $0.code.text, label: visit.province.units.name($0.code, on: visit.now.day)) }
        bulk = Self.bulk(of: actor.role)
    }

    static let askedTab = "xin-y-kien"

    static func bulk(of role: Role) -> [CommandKind] {
        switch role {
        case .caseOfficer: [.take, .forward, .handOver]
        case .divisionHead: [.take, .forward, .submitForApproval, .handOver]
        case .approver: [.approve]
        case .receptionist: [.forward, .handOver]
        default: []
        }
    }

    static func filter(_ visit: Visit, _ actor: Actor) -> Inbox.Filter {
        let tabs = Inbox.tabs(of: actor.role)
        let tab = Inbox.Tab(rawValue: visit.query["muc"]).flatMap { tabs.contains($0) ? $0 : nil } ?? tabs[0]
        let soon = visit.query["han"] == "hom-nay" ? visit.now.day.advanced(by: 1).start : visit.query["han"] == "qua-han" ? visit.now : nil
        return Inbox.Filter(
            tab: tab, procedure: visit.query.given("thu-tuc").map { ProcedureCode($0) }, dueBefore: soon, stage: Stage(rawValue: visit.query["giai-doan"]),
            applicant: visit.query.given("nguoi"))
    }
}

extension Inbox.Tab {
    func word(for role: Role) -> String {
        switch self {
        case .mine: "Chờ tôi"
        case .unclaimed: "Chưa ai nhận"
        case .waiting: role == .cashier ? "Chờ thu tiền" : "Đang tạm dừng"
        case .everyone: Inbox.tabs(of: role).contains(.mine) ? "Cả phòng" : "Chờ tôi"
        }
    }
}

func inboxPage(_ model: InboxModel, _ visit: Visit, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Việc cần làm", en: "Inbox")) { h in
        h.div(.class("w")) { h in
            h.div(.class("row sp")) { h in
                h.h1(L("Việc cần làm", en: "Inbox"))
                inboxFilter(model, visit, &h)
            }
            outcomeNote(visit, &h)
            tabs(model, visit, &h)
            if let consultations = model.consultations { return consultationList(consultations, visit, &h) }
            if model.page.items.isEmpty {
                h.div(.class("note ok")) { h in h.p(L("Không có việc nào chờ ở mục này.", en: "Nothing waits here.")) }
            } else {
                h.form(.method("post"), .action(address(model, visit))) { h in
                    formToken(frame, &h)
                    inboxTable(model, visit, &h)
                    if !model.bulk.isEmpty { bulkBar(model, &h) }
                }
            }
            h.p(.class("row after")) { h in
                if let previous = model.page.previous { h.a(L("Trang trước", en: "Previous page"), .class("btn alt"), .href(address(model, visit, [("truoc", previous.text)]))) }
                if let next = model.page.next { h.a(L("Trang sau", en: "Next page"), .class("btn alt"), .href(address(model, visit, [("sau", next.text)]))) }
            }
            if !model.page.items.isEmpty { h.p(.class("row after")) { h in exportLinks(address(model, visit, path: "/viec/bang"), &h) } }
        }
    }
}

/// The same inbox with its filters, on another tab or page.
private func address(_ model: InboxModel, _ visit: Visit, path: String = "/viec", tab: Inbox.Tab? = nil, _ more: [(String, String)] = []) -> String {
    let kept = ["thu-tuc", "han", "giai-doan", "nguoi"].compactMap { name in visit.query.given(name).map { (name, $0) } }
    let parts = [("muc", (tab ?? model.filter.tab).rawValue)] + kept + more
    return "\(path)?" + parts.map { "\($0.0)=\($0.1.urlEncoded)" }.joined(separator: "&")
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
        h.input(.class("w20"), .name("nguoi"), .type("search"), .value(visit.query["nguoi"]), .label("Người nộp: tên, số định danh hoặc điện thoại"), .of("placeholder", "Người nộp"))
        h.element("select", [.name("giai-doan"), .label("Trạng thái")]) { h in
            h.option("Mọi trạng thái", .value(""))
            for stage in Stage.allCases where !stage.isTerminal {
                if stage == model.filter.stage { h.option(stage.innerWord, .value(stage.rawValue), .selected) } else { h.option(stage.innerWord, .value(stage.rawValue)) }
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

private func tabs(_ model: InboxModel, _ visit: Visit, _ h: inout HTMLWriter) {
    h.nav(.class("tabs"), .label("Mục việc")) { h in
        for tab in Inbox.tabs(of: model.role) {
            guard let count = model.counts[tab] else { continue }
            let attributes: [Attribute] = tab == model.filter.tab && model.consultations == nil ? [.href(address(model, visit, tab: tab)), .current] : [.href(address(model, visit, tab: tab))]
            h.element("a", attributes) { h in
                h.text("\(tab.word(for: model.role)) ")
                h.span(count >= Inbox.countBound ? "\(Inbox.countBound)+" : "\(count)", .class("cnt"))
            }
        }
        guard let asked = model.asked else { return }
        h.element("a", [.href("/viec?muc=\(InboxModel.askedTab)")] + (model.consultations == nil ? [] : [.current])) { h in
            h.text("Xin ý kiến tôi ")
            h.span(asked >= Inbox.countBound ? "\(Inbox.countBound)+" : "\(asked)", .class("cnt"))
        }
    }
}

/// What became of a selection, told after the redirect.
private func outcomeNote(_ visit: Visit, _ h: inout HTMLWriter) {
    guard let command = CommandKind(rawValue: visit.query["xong"]) else { return }
    let failed = visit.query.all("chua").compactMap(SelectionFailure.init(stored:))
    h.div(.class(failed.isEmpty ? "note ok" : "note warn"), .of("role", "status")) { h in
        h.p("\(command.label): đã làm xong \(Int(visit.query["duoc"]) ?? 0) hồ sơ\(failed.isEmpty ? "." : ", \(failed.count) hồ sơ chưa làm được:")")
        if !failed.isEmpty {
            h.ul { h in
                for outcome in failed {
                    h.li { h in
                        h.a(outcome.code, .href("/ho-so/\(outcome.code)"))
                        h.text(": \(outcome.sentence)")
                    }
                }
            }
        }
    }
}

private func inboxTable(_ model: InboxModel, _ visit: Visit, _ h: inout HTMLWriter) {
    h.div(.class("tw"), .of("tabindex", "0"), .of("role", "region"), .label("Danh sách việc")) { h in
        h.table { h in
            h.thead { h in
                h.tr { h in
                    if !model.bulk.isEmpty { h.th { h in h.span("Chọn", .class("vh")) } }
                    for title in ["Hạn của tôi", "Hồ sơ", "Người nộp", "Trạng thái, bước", "Đến tôi lúc"] { h.th(title, .of("scope", "col")) }
                }
            }
            let columns = model.bulk.isEmpty ? 5 : 6
            h.tbody { h in
                var group = ""
                for line in model.page.items {
                    let words = dayGroup(line.row, visit)
                    if words != group {
                        group = words
                        h.tr(.class("grp")) { h in h.th(words, .of("scope", "colgroup"), .of("colspan", "\(columns)")) }
                    }
                    inboxRow(line, model, visit, &h)
                }
            }
        }
    }
}

/// Over, today, then day by day.
private func dayGroup(_ row: DossierRow, _ visit: Visit) -> String {
    guard let queue = row.queue, let due = queue.due else { return "Chưa có hạn" }
    if queue.isWaiting { return "Chờ bên ngoài" }
    if due < visit.now { return "Quá hạn" }
    return due.day == visit.now.day ? "Hôm nay, \(due.day.weekdayName) \(due.day.shortText)" : due.day.weekdayText
}

private func inboxRow(_ line: DossierLine, _ model: InboxModel, _ visit: Visit, _ h: inout HTMLWriter) {
    let row = line.row
    h.tr { h in
        let mark = model.marks[row.code]
        if !model.bulk.isEmpty {
            // A proposed refusal is opened and answered by itself, never approved with others.
            h.td(.class("cb")) { h in
                if mark?.proposal?.outcome != .refused { h.input(.type("checkbox"), .name("chon"), .value("\(row.code)|\(row.revision)"), .label("Chọn \(row.code)")) }
            }
        }
        h.td { h in queueDeadline(row, visit, &h) }
        h.td { h in
            h.a(.href("/ho-so/\(row.code)")) { h in h.b(line.procedureName) }
            h.br()
            h.span(row.code.text, .class("code"))
            if row.possibleDuplicate { h.span("có thể trùng", .class("tag")) }
            if mark?.isNewlySupplemented ?? false { h.span("mới bổ sung", .class("tag")) }
        }
        h.td(line.applicantWords)
        h.td { h in
            statusBadge(row.stage, plain: false, &h)
            h.br()
            h.small(row.stage.innerWord, .class("m"))
            if let mark { markWords(mark, row, model, visit, &h) }
        }
        h.td(mark?.arrivedAt.shortText ?? "–", .class("nw"))
    }
}

private func markWords(_ mark: InboxMark, _ row: DossierRow, _ model: InboxModel, _ visit: Visit, _ h: inout HTMLWriter) {
    if mark.isUnconfirmed { h.span("Đã chuyển, chưa xác nhận nhận", .class("tag")) }
    if let due = row.due, row.finishedAt == nil, !row.isPaused, due < visit.now || mark.apologised {
        h.br()
        h.small(mark.apologised ? "đã gửi văn bản xin lỗi, hẹn lại \(due.shortText)" : "chưa có văn bản xin lỗi", .class("m"))
    }
    guard let proposal = mark.proposal else { return }
    h.br()
    h.small { h in
        h.b(proposal.outcome == .refused ? "Đề xuất từ chối" : "Đề xuất đồng ý")
        if let note = proposal.note { h.text(": “\(note)”") }
        h.text(" · \(model.names[proposal.by] ?? proposal.by.text), \(proposal.at.shortText)")
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
    h.p(.class("row after bulk")) { h in
        h.span(L("Với các hồ sơ đã chọn:", en: "With the selected:"))
        if model.bulk.contains(.handOver) {
            h.element("select", [.name("unit"), .label("Cơ quan nhận bàn giao")]) { h in
                h.option("– Cơ quan nhận bàn giao –", .value(""))
                for agency in model.agencies { h.option(agency.label, .value(agency.value)) }
            }
        }
        for command in model.bulk { h.button(command.label, .class("btn alt"), .name("command"), .value(command.rawValue)) }
    }
}
