import Domain
import HTML
import Records
import Services

func minePage(_ dossiers: Page<DossierLine>, _ drafts: [FilingDraft], _ visit: Visit, _ frame: Frame) -> [UInt8] {
    let waiting = dossiers.items.filter { $0.row.stage.nationalStatus == .supplementRequested || $0.row.stage == .paymentRequested }
    let codes = Set(waiting.map(\.row.code))
    let others = dossiers.items.filter { !codes.contains($0.row.code) }
    return page(frame, title: L("Hồ sơ của tôi", en: "My dossiers")) { h in
        h.div(.class("w")) { h in
            h.h1(L("Hồ sơ của tôi", en: "My dossiers"))
            if !waiting.isEmpty {
                h.h2 { h in
                    h.text(L("Chờ bạn ", en: "Waiting for you "))
                    h.span("\(waiting.count)", .class("cnt hot"))
                }
                ownList(waiting, visit, &h)
            }
            if !drafts.isEmpty { draftList(drafts, visit, frame, &h) }
            if others.isEmpty, waiting.isEmpty {
                h.p(L("Bạn chưa nộp hồ sơ nào.", en: "You have not filed anything yet."))
                h.p { h in h.a(L("Tìm thủ tục", en: "Find a procedure"), .class("btn"), .href("/thu-tuc")) }
            } else if !others.isEmpty {
                h.h2(L("Đã nộp", en: "Filed"))
                ownList(others, visit, &h)
            }
            if let next = dossiers.next { h.p { h in h.a(L("Cũ hơn", en: "Older"), .class("btn alt"), .href("/ho-so-cua-toi?sau=\(next.text)")) } }
        }
    }
}

private func ownList(_ lines: [DossierLine], _ visit: Visit, _ h: inout HTMLWriter) {
    h.ul(.class("list")) { h in
        for line in lines {
            h.li { h in
                h.a(.class("go"), .href("/ho-so-cua-toi/\(line.row.code)")) { h in
                    h.span { h in
                        h.b(line.procedureName)
                        h.small { h in statusBadge(line.row.stage, plain: true, &h) }
                        h.small(ownSmall(line.row))
                    }
                    h.drawing(Icon.right)
                }
            }
        }
    }
}

private func ownSmall(_ row: DossierRow) -> String {
    let when = row.due.map { "hẹn trả \($0.shortText)" } ?? "nộp \(row.submittedAt.shortText)"
    return "\(row.code) · \(when)"
}

private func draftList(_ drafts: [FilingDraft], _ visit: Visit, _ frame: Frame, _ h: inout HTMLWriter) {
    h.h2(L("Đang viết dở", en: "Drafts"))
    h.ul(.class("list")) { h in
        for draft in drafts {
            let name = visit.procedure(draft.procedure.text)?.shortName ?? draft.procedure.text
            linkEntry(WizardPlan.resume(draft, visit), icon: Icon.pen, title: name, small: ["Lưu lúc \(draft.savedAt.text), giữ đến \(draft.keptUntil.shortText)"], &h) { h in
                removal(draft, frame, &h)
            }
        }
    }
}

/// In two steps, since a draft does not come back.
private func removal(_ draft: FilingDraft, _ frame: Frame, _ h: inout HTMLWriter) {
    h.details(.class("drop")) { h in
        h.summary(L("Xóa nháp", en: "Delete the draft"))
        h.form(.method("post"), .action(WizardPlan.removal(draft.name))) { h in
            formToken(frame, &h)
            h.p(L("Những gì đã khai và đã tải lên trong nháp này sẽ mất, không lấy lại được.", en: "What you wrote and uploaded in this draft is lost for good."), .class("s"))
            h.button(L("Xóa hẳn nháp này", en: "Delete it for good"), .class("btn bad"))
        }
    }
}
