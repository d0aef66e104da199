import Domain
import HTML
import Services

func trackingForm(_ state: FormState, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Tra cứu hồ sơ", en: "Track a dossier")) { h in
        h.div(.class("w")) { h in
            problemSummary(state.problems, &h)
            h.h1(L("Hồ sơ đến đâu rồi?", en: "How far is my dossier?"))
            h.div(.class("pan lintel narrow")) { h in trackingFields(state, &h) }
            h.p(.class("after")) { h in
                h.text(
                    L(
                        "Quét mã QR trên giấy tiếp nhận cũng mở được trang này. Mất giấy? Gọi \(frame.hotline).",
                        en: "The receipt's QR code opens this page too."))
            }
        }
    }
}

func trackingFields(_ state: FormState, _ h: inout HTMLWriter) {
    h.form(.action("/tra-cuu")) { h in
        textField(
            FieldSpec(
                name: "ma", label: L("Mã hồ sơ", en: "Dossier code"),
                hint: L("Trên giấy tiếp nhận, ví dụ H99.01-261124-0001", en: "On the receipt, such as H99.01-261124-0001"),
                extra: [.class("code"), .of("autocomplete", "off"), .of("autocapitalize", "characters")]), state, &h)
        textField(
            FieldSpec(
                name: "key", label: L("Mã tra cứu", en: "Lookup secret"), hint: L("4 ký tự, in cạnh mã QR", en: "Four characters beside the QR code"),
                extra: [.class("n4 code"), .of("maxlength", "4"), .of("autocomplete", "off"), .of("autocapitalize", "characters")]), state, &h)
        h.button(L("Xem tiến độ", en: "Show progress"), .class("btn full"))
    }
}

func trackedPage(_ dossier: TrackedDossier, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Tiến độ hồ sơ", en: "Progress")) { h in
        crumb([("/tra-cuu", "Tra cứu hồ sơ")], &h)
        h.div(.class("w")) { h in
            h.p(dossier.code.text, .class("m s code"))
            h.h1(dossier.procedureName)
            h.p(.class("row")) { h in
                statusBadge(dossier.stage, plain: false, &h)
                if let standing = dossier.standing { deadlineBadge(standing, &h) }
            }
            h.dl(.class("facts")) { h in trackedFacts(dossier, &h) }
            h.h2(L("Đã qua những bước", en: "So far"), .class("mt"))
            h.ol(.class("tl")) { h in
                for milestone in dossier.milestones {
                    h.li(.class("done")) { h in
                        h.drawing(DeadlineShape.stepDone)
                        h.b(EventWords.citizen(milestone.kind))
                        h.small(milestone.at.text)
                    }
                }
                if !dossier.stage.isTerminal {
                    h.li(.class("now")) { h in
                        h.drawing(DeadlineShape.stepNow)
                        h.b(dossier.stage.nationalStatus.plainWord)
                        h.small(dossier.place)
                    }
                }
            }
        }
    }
}

private func trackedFacts(_ dossier: TrackedDossier, _ h: inout HTMLWriter) {
    if let due = dossier.due {
        h.dt(L("Hẹn trả", en: "Due"))
        h.dd { h in
            h.text(due.text)
            dueStory(dossier.dueExplanation, &h)
        }
    } else if let answer = dossier.answerDue, dossier.stage == .submitted {
        h.dt(L("Trả lời chậm nhất", en: "Answer by"))
        h.dd(answer.text)
    }
    if let respondBy = dossier.respondBy {
        h.dt(L("Hạn bổ sung", en: "Supplement by"))
        h.dd(respondBy.text)
    }
    h.dt(L("Cơ quan giải quyết", en: "Agency"))
    h.dd(dossier.competentUnit)
    h.dt(L("Nộp lúc", en: "Filed"))
    h.dd(dossier.submittedAt.text)
}
