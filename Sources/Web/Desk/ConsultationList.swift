import Domain
import HTML
import Records
import Services

/// What other units ask of the reader's unit, the first due first.
func consultationList(_ lines: [ConsultationLine], _ visit: Visit, _ h: inout HTMLWriter) {
    guard !lines.isEmpty else {
        h.div(.class("note ok")) { h in h.p(L("Không có đơn vị nào đang xin ý kiến bạn.", en: "Nobody asks for your opinion.")) }
        return
    }
    h.ul(.class("list"), .id("xin-y-kien-toi")) { h in
        for line in lines {
            let row = line.dossier.row
            let asking = visit.province.units.shortName(row.processingUnit, on: visit.now.day)
            let late = line.answerDue < visit.now
            linkEntry(
                "/ho-so/\(row.code)", icon: nil, title: "\(line.dossier.procedureName) — \(line.dossier.applicantWords)",
                small: ["\(row.code) · \(asking) hỏi", "\(late ? "Quá hạn trả lời" : "Trả lời trước") \(line.answerDue.text)"], &h)
        }
    }
}
