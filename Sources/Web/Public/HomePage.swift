import Domain
import HTML
import Services

struct HomeModel: Sendable {
    let count: Int
    /// A day in the coming week when the counters are shut.
    let holiday: (day: LocalDay, name: String)?

    init(_ visit: Visit) {
        count = visit.province.procedures.now.listed.count
        let calendar = visit.province.calendars[""]
        holiday = (0..<8).lazy.map { visit.now.day.advanced(by: $0) }.compactMap { day in
            calendar.exception(on: day).flatMap { $0.kind == .swappedWork ? nil : (day: day, name: $0.name) }
        }.first
    }
}

func homePage(_ model: HomeModel, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Trang đầu", en: "Home")) { h in
        h.section(.class("hero")) { h in
            h.drawing(DeadlineShape.hills)
            h.div(.class("w")) { h in
                h.h1(L("Bạn cần làm thủ tục gì?", en: "What do you need to do?"))
                searchForm("", &h)
            }
        }
        h.div(.class("w")) { h in
            h.div(.class("two")) { h in
                h.div { h in
                    lifeEvents(model, frame, &h)
                    if let holiday = model.holiday { holidayNote(holiday, &h) }
                    h.h2(L("Đến tận nơi", en: "In person"))
                    h.p(
                        L(
                            "Bạn nộp ở chi nhánh nào trong 54 xã, phường, đặc khu cũng được, không phụ thuộc nơi ở.",
                            en: "You may file at any of the 54 branches, wherever you live."))
                }
                h.section(.class("pan lintel")) { h in
                    h.h2(L("Hồ sơ đến đâu rồi?", en: "How far is my dossier?"))
                    trackingFields(.empty, &h)
                }
            }
        }
    }
}

func searchForm(_ words: String, _ h: inout HTMLWriter) {
    h.form(.of("role", "search"), .action("/thu-tuc")) { h in
        h.label(L("Tìm thủ tục, gõ không dấu cũng được", en: "Search, with or without accents"), .for("q"))
        h.div(.class("join")) { h in
            h.input(.id("q"), .name("q"), .type("search"), .value(words), .of("autocomplete", "off"), .of("maxlength", "200"))
            h.button(.class("btn")) { h in
                h.drawing(Icon.search)
                h.span(L("Tìm", en: "Search"), .class("vh"))
            }
        }
    }
}

private func lifeEvents(_ model: HomeModel, _ frame: Frame, _ h: inout HTMLWriter) {
    h.h2(L("Theo việc trong đời", en: "By life event"))
    h.ul(.class("list col2")) { h in
        for event in LifeEvent.allCases {
            linkEntry(
                "/thu-tuc?viec=\(event.rawValue)", icon: event.icon, title: event.title.words(in: frame.language),
                small: [event.small.words(in: frame.language)], &h)
        }
    }
    h.p { h in h.a(L("Tất cả \(model.count) thủ tục", en: "All \(model.count) procedures"), .href("/thu-tuc")) }
}

private func holidayNote(_ holiday: (day: LocalDay, name: String), _ h: inout HTMLWriter) {
    h.div(.class("note warn")) { h in
        h.p { h in
            h.b(L("\(holiday.day.weekdayText): \(holiday.name).", en: "\(holiday.day.text): public holiday."))
            h.text(
                L(
                    " Các quầy đóng cửa; nộp trực tuyến vẫn mở. Ngày nghỉ không tính vào thời hạn giải quyết.",
                    en: " Counters are shut, filing online is open. The day does not count."))
        }
    }
}
