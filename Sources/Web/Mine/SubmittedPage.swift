import Documents
import Domain
import HTML
import Records
import Services
import VietnameseText

/// Right after filing: code, secret, QR, what happens next.
func submittedPage(_ opened: OpenedDossier, _ visit: Visit, _ frame: Frame) throws -> [UInt8] {
    let dossier = opened.dossier
    let secret = visit.province.keys.trackingSecret(of: dossier.code.text)
    let link = "\(visit.province.settings.address)/tra-cuu/\(dossier.code)?key=\(secret)"
    let code = try QRMatrix(link)
    return page(frame, title: L("Đã nộp hồ sơ", en: "Filed")) { h in
        h.div(.class("w")) { h in
            h.section(.class("pan lintel done")) { h in
                h.p(.class("big")) { h in h.drawing(Icon.check) }
                h.h1(L("Đã nhận hồ sơ", en: "Your dossier is here"))
                h.p(L("Mã hồ sơ", en: "Dossier code"))
                h.p(dossier.code.text, .class("bigcode code"))
                h.div(.class("qrrow")) { h in
                    h.path(code.svgPath, side: code.size + 8, label: "Mã QR mở trang tiến độ")
                    h.p { h in
                        h.text(L("Mã tra cứu", en: "Lookup secret"))
                        h.br()
                        h.b(secret, .class("code key"))
                        h.br()
                        h.span(L("Giữ riêng mã này. Ai có cả hai mã sẽ xem được tiến độ.", en: "Keep it: whoever has both sees the progress."), .class("s m"))
                    }
                }
            }
            if dossier.submission.possibleDuplicate {
                h.div(.class("note warn")) { h in
                    h.p(L("Bạn vừa nộp một hồ sơ giống hồ sơ trước. Nếu nhầm, mở hồ sơ và xin rút.", en: "This looks like a dossier you filed before."))
                }
            }
            h.h2(L("Việc tiếp theo", en: "What happens next"), .class("mt"))
            h.ol(.class("tl")) { h in nextSteps(opened, &h) }
            h.p { h in
                h.a(.class("btn full"), .href("/giay/\(dossier.code)/\(PaperKind.acknowledgement.rawValue)")) { h in
                    h.drawing(Icon.download)
                    h.text(L("Tải giấy xác nhận đã nộp (PDF)", en: "Acknowledgement (PDF)"))
                }
            }
            h.p { h in h.a(L("Xem hồ sơ của tôi", en: "See my dossier"), .class("btn alt full"), .href("/ho-so-cua-toi/\(dossier.code)")) }
        }
    }
}

private func nextSteps(_ opened: OpenedDossier, _ h: inout HTMLWriter) {
    let dossier = opened.dossier
    h.li(.class("done")) { h in
        h.drawing(DeadlineShape.stepDone)
        h.b(L("\(dossier.submittedAt.text) – Bạn đã nộp", en: "\(dossier.submittedAt.text) – filed"))
    }
    h.li(.class("now")) { h in
        h.drawing(DeadlineShape.stepNow)
        h.b(
            L(
                "Chậm nhất \(dossier.answerDue?.text ?? "") – Cán bộ xem và trả lời", en: "By \(dossier.answerDue?.text ?? "") – an officer answers"))
        h.small(L("Tiếp nhận, hoặc nói rõ một lần cần bổ sung gì, hoặc vì sao không nhận", en: "Accepted, or told once what is missing, or why not"))
    }
    h.li { h in
        h.drawing(DeadlineShape.stepLater)
        h.b(L("Kết quả", en: "Result"))
        h.small(limitText(opened.procedure.rule(for: .online)).isEmpty ? "theo giấy hẹn" : "\(limitText(opened.procedure.rule(for: .online))) từ khi tiếp nhận")
    }
}
