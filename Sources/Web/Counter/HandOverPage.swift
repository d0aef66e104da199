import Domain
import HTML
import Records
import Services

/// The daily list between branch and agencies: print, sign, hand over.
func handOverPage(_ groups: [HandOver.Group], _ outcomes: [SelectionOutcome], _ visit: Visit, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Bàn giao", en: "Hand-over")) { h in
        h.div(.class("w")) { h in
            h.h1(L("Bàn giao cho cơ quan giải quyết", en: "Hand-over"))
            if !outcomes.isEmpty {
                let failed = outcomes.filter { $0.sentence != nil }
                h.div(.class(failed.isEmpty ? "note ok" : "note warn"), .of("role", "status")) { h in
                    h.p("Đã bàn giao \(outcomes.count - failed.count) hồ sơ.")
                    if !failed.isEmpty { h.ul { h in for outcome in failed { h.li("\(outcome.code): \(outcome.sentence ?? "")") } } }
                }
            }
            if groups.isEmpty { h.div(.class("note ok")) { h in h.p(L("Không còn hồ sơ nào chờ bàn giao.", en: "Nothing waits.")) } }
            for group in groups {
                h.h2("\(visit.province.units.name(group.unit, on: visit.now.day)) (\(group.lines.count))", .class("mt"))
                h.form(.method("post"), .action("/ban-giao")) { h in
                    formToken(frame, &h)
                    h.ul(.class("list docs")) { h in
                        for line in group.lines {
                            h.li { h in
                                h.label(.class("ch slim")) { h in
                                    h.input(.type("checkbox"), .name("chon"), .value(line.row.code.text), .checked)
                                    h.span { h in
                                        h.b(line.row.code.text, .class("code"))
                                        h.text(" \(line.procedureName), \(line.applicantWords)")
                                        h.small("Bàn giao trước \(line.row.queue?.due?.shortText ?? "–")")
                                    }
                                }
                            }
                        }
                    }
                    h.p(.class("row")) { h in
                        h.a("In danh sách", .class("btn alt"), .href("/ban-giao/\(group.unit)"))
                        h.button("Bàn giao các hồ sơ đã chọn", .class("btn"))
                    }
                }
            }
        }
    }
}
