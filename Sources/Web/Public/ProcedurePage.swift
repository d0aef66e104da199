import Domain
import HTML
import Services

func procedurePage(_ procedure: ProcedureVersion, _ frame: Frame) -> [UInt8] {
    page(frame, title: procedure.shortName) { h in
        crumb([("/", "Trang đầu"), ("/thu-tuc", "Thủ tục")], &h)
        h.div(.class("w")) { h in
            h.div(.class("two")) { h in
                h.div { h in
                    heading(procedure, &h)
                    facts(procedure, &h)
                    papers(procedure, &h)
                    details(procedure, &h)
                }
                h.element("aside", [.class("stack")]) { h in filingBox(procedure, isStaff: frame.person?.isStaff ?? false, &h) }
            }
        }
    }
}

private func heading(_ procedure: ProcedureVersion, _ h: inout HTMLWriter) {
    h.p(.class("m s")) { h in
        h.text("\(procedure.field) · Mã thủ tục ")
        h.span(procedure.code.text, .class("code"))
    }
    h.h1(procedure.shortName)
    if procedure.name != procedure.shortName { h.p(procedure.name, .class("m")) }
    if !procedure.summary.isEmpty { h.p(procedure.summary) }
}

private func facts(_ procedure: ProcedureVersion, _ h: inout HTMLWriter) {
    h.dl(.class("facts")) { h in
        for rule in procedure.channels.prefix(3) {
            h.dt(channelWord(rule.channel))
            h.dd { h in
                h.text(rule.limitWords)
                if rule.sameDay { h.small("Nhận sau 15:00 thì trả ngày làm việc kế tiếp") }
                if let legal = rule.legalLimit, let own = rule.provincialLimit, own != legal { h.small("Tỉnh rút ngắn từ \(legal.text)") }
                feeLines(rule.fees, &h)
            }
        }
        h.dt("Cơ quan giải quyết")
        h.dd(procedure.levels.map(\.word).joined(separator: ", "))
        if !procedure.results.isEmpty {
            h.dt("Kết quả")
            h.dd(procedure.results.joined(separator: "; "))
        }
    }
}

func channelWord(_ channel: FilingChannel) -> L {
    switch channel {
    case .counter: L("Nộp tại quầy", en: "At the counter")
    case .online: L("Nộp tại nhà", en: "Online")
    case .post: L("Qua bưu chính", en: "By post")
    }
}

private func feeLines(_ fees: [FeeLine], _ h: inout HTMLWriter) {
    if fees.isEmpty { h.small("Không mất tiền") }
    for fee in fees {
        let amount =
            switch fee.state {
            case .stated: fee.amount.map { $0.amount == 0 ? "không thu" : MoneyText.of($0.amount) } ?? "chưa có số liệu"
            case .setByProvince: fee.amount.map { MoneyText.of($0.amount) } ?? "theo mức Hội đồng nhân dân tỉnh quy định"
            case .unknown: "chưa có số liệu"
            }
        let note = fee.note.isEmpty || (fee.state == .setByProvince && fee.note.hasPrefix("mức do")) ? "" : " (\(fee.note))"
        h.small("\(fee.name): \(amount)\(note)")
    }
}

private func papers(_ procedure: ProcedureVersion, _ h: inout HTMLWriter) {
    h.h2(L("Bạn cần chuẩn bị", en: "What you need"), .class("mt"))
    for procedureCase in procedure.cases {
        if procedure.cases.count > 1 { h.h3(procedureCase.name) }
        h.ul(.class("list")) { h in
            for component in procedureCase.components where component.heldBy == nil { componentEntry(component, &h) }
        }
    }
    let held = Set(procedure.cases.flatMap(\.components).filter { $0.heldBy != nil }.map(\.name)).sorted()
    if !held.isEmpty {
        h.div(.class("note ok")) { h in
            h.p { h in
                h.drawing(Icon.shield)
                h.b(" Không cần nộp: ")
                h.text("\(held.joined(separator: "; ")). Nhà nước đã có các dữ liệu này và tự tra cứu.")
            }
        }
    }
    if procedure.cases.allSatisfy({ $0.components.isEmpty }) {
        h.p("Danh sách giấy tờ của thủ tục này chưa có trong dữ liệu; cán bộ tại quầy hướng dẫn đầy đủ một lần.")
    }
}

private func componentEntry(_ component: RequiredComponent, _ h: inout HTMLWriter) {
    h.li { h in
        h.div(.class("go-s")) { h in
            h.p { h in
                h.b(component.name)
                let counts = [
                    component.originals > 0 ? "\(component.originals) bản chính" : "", component.copies > 0 ? "\(component.copies) bản sao" : "",
                ].filter { !$0.isEmpty }
                let small = counts + (component.mandatory ? [] : ["nếu có"]) + (component.isDeclaration ? ["điền ngay khi nộp trực tuyến"] : [])
                if !small.isEmpty { h.span(" — \(small.joined(separator: ", "))", .class("m")) }
                if !component.note.isEmpty { h.span(" \(component.note)", .class("m s")) }
            }
        }
    }
}

private func details(_ procedure: ProcedureVersion, _ h: inout HTMLWriter) {
    if !procedure.steps.isEmpty {
        h.details { h in
            h.summary(L("Các bước thực hiện", en: "Steps"))
            h.ol { h in for step in procedure.steps { h.li(step) } }
        }
    }
    h.details { h in
        h.summary(L("Ai được nộp, điều kiện và căn cứ pháp lý", en: "Who may apply, conditions, legal basis"))
        if !procedure.whoMayApply.isEmpty { h.p("Đối tượng: \(procedure.whoMayApply.joined(separator: "; "))") }
        if !procedure.conditions.isEmpty { h.p(procedure.conditions) }
        h.ul { h in for basis in procedure.legalBasis { h.li(basis.title.isEmpty ? basis.number : "\(basis.number): \(basis.title)") } }
    }
}

private func filingBox(_ procedure: ProcedureVersion, isStaff: Bool, _ h: inout HTMLWriter) {
    h.section(.class("pan lintel")) { h in
        h.h2(L("Chọn cách nộp", en: "How to file"))
        if procedure.isFiledHere, isStaff {
            h.p(L("Người dân nộp tại nhà bằng tài khoản của mình, hoặc tại quầy.", en: "Citizens file online with their own account, or at the counter."))
        } else if procedure.isFiledHere {
            h.p { h in
                h.a(.class("btn full"), .href("/nop/\(procedure.code)")) { h in
                    h.text(L("Nộp tại nhà", en: "File online"))
                    h.drawing(Icon.right)
                }
            }
            h.p(L("Bạn có thể lưu và làm tiếp sau.", en: "You can save and go on later."), .class("s m"))
        } else if procedure.route != .provincial {
            h.p("Thủ tục này nộp trên \(procedure.route == .nationalPortal ? "Cổng Dịch vụ công quốc gia" : "hệ thống của Bộ, ngành").")
            if let link = procedure.filingLink {
                h.p { h in h.a("Sang nơi nộp hồ sơ", .class("btn full"), .href(link), .of("rel", "external noreferrer")) }
            }
        } else {
            h.p("Thủ tục này nhận tại quầy của Trung tâm; chưa mở nộp trực tuyến.")
        }
        h.p(L("Tại quầy: chi nhánh nào của Trung tâm cũng nhận.", en: "Any branch of the Centre takes it at the counter."), .class("s m"))
    }
}
