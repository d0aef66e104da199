import Domain
import HTML
import Services

/// What every page carries: who is signed in, where one is, in which language.
struct Frame: Sendable {
    enum Place: Hashable, Sendable { case procedures, tracking, mine, help, inbox, counter, handOver, search, overview, none }

    let language: Language
    let isPractice: Bool
    let provinceName: String
    let hotline: String
    let person: Person?
    let place: Place
    /// Guards every form against being sent from elsewhere.
    let formToken: String
    /// Where one is, with what was asked.
    let address: String

    struct Person: Sendable {
        let name: String
        let role: Role
        let unitName: String?
        var isStaff: Bool { role != .applicant }
    }
}

/// The whole page around its content.
func page(_ frame: Frame, title: some HTMLText, _ content: (inout HTMLWriter) -> Void) -> [UInt8] {
    var h = HTMLWriter(language: frame.language)
    h.doctype()
    let isDesk = frame.person?.isStaff ?? false
    h.html(.of("lang", frame.language.rawValue)) { h in
        h.head { h in
            h.meta(.of("charset", "utf-8"))
            h.meta(.name("viewport"), .of("content", "width=device-width,initial-scale=1"))
            h.title("\(title.words(in: frame.language)) – Một cửa \(frame.provinceName)")
            h.link(.of("rel", "stylesheet"), .href(Assets.stylesheet))
            h.link(.of("rel", "icon"), .href(Assets.icon), .type("image/svg+xml"))
        }
        h.body(.class(isDesk ? "desk" : "")) { h in
            h.a(L("Đến nội dung chính", en: "Skip to content"), .class("skip"), .href("#noi-dung"))
            if frame.isPractice { practiceBand(&h) }
            if isDesk { deskTop(frame, &h) } else { citizenTop(frame, &h) }
            h.main(.id("noi-dung"), .of("tabindex", "-1")) { h in content(&h) }
            foot(frame, &h)
        }
    }
    return h.bytes
}

private func practiceBand(_ h: inout HTMLWriter) {
    h.div(.class("band tap"), .of("role", "note")) { h in
        h.b(L("THỰC HÀNH", en: "PRACTICE"))
        h.span { h in
            h.text(L("Dữ liệu không có thật", en: "Nothing here is real"))
            h.span(L(". Không gửi tin nhắn, không thu tiền, không có giá trị pháp lý.", en: ": no messages, no payments, no legal effect."), .class("only-l"))
        }
    }
}

private func brand(_ name: String, _ small: L?, _ h: inout HTMLWriter) {
    h.a(.class("brand"), .href("/")) { h in
        h.drawing(DeadlineShape.brand)
        h.span { h in
            h.b(name)
            if let small { h.small(small) }
        }
    }
}

private func navigation(_ items: [(String, L, Frame.Place)], _ frame: Frame, _ h: inout HTMLWriter) {
    h.nav(.label(L("Chính", en: "Main").words(in: frame.language))) { h in
        for (address, words, place) in items {
            if place == frame.place { h.a(words, .href(address), .current) } else { h.a(words, .href(address)) }
        }
    }
}

private func citizenTop(_ frame: Frame, _ h: inout HTMLWriter) {
    h.header(.class("top")) { h in
        h.div(.class("w")) { h in
            brand("Một cửa \(frame.provinceName)", L("Dịch vụ hành chính công", en: "Public services"), &h)
            navigation(
                [
                    ("/thu-tuc", L("Thủ tục", en: "Procedures"), .procedures), ("/tra-cuu", L("Tra cứu", en: "Track"), .tracking),
                    ("/ho-so-cua-toi", L("Của tôi", en: "Mine"), .mine),
                ], frame, &h)
            person(frame, &h)
        }
    }
}

private func deskTop(_ frame: Frame, _ h: inout HTMLWriter) {
    h.header(.class("top")) { h in
        h.div(.class("w")) { h in
            brand(frame.person?.unitName ?? "Một cửa \(frame.provinceName)", nil, &h)
            navigation(deskPlaces(frame.person?.role), frame, &h)
            person(frame, &h)
        }
    }
}

private func deskPlaces(_ role: Role?) -> [(String, L, Frame.Place)] {
    let inbox = ("/viec", L("Việc cần làm", en: "Inbox"), Frame.Place.inbox)
    let search = ("/ho-so", L("Hồ sơ", en: "Dossiers"), Frame.Place.search)
    let overview = ("/tong-quan", L("Tổng quan", en: "Overview"), Frame.Place.overview)
    guard let role else { return [] }
    var places: [(String, L, Frame.Place)] = []
    if role == .receptionist { places.append(("/quay", L("Tiếp nhận", en: "Counter"), .counter)) }
    if Inbox.serves(role) { places.append(inbox) }
    if role == .receptionist { places.append(("/ban-giao", L("Bàn giao", en: "Hand-over"), .handOver)) }
    if ListDossiers.serves(role) { places.append(search) }
    if ReadOverview.serves(role) { places.append(overview) }
    return places
}

private func person(_ frame: Frame, _ h: inout HTMLWriter) {
    h.div(.class("row s")) { h in
        if let person = frame.person {
            h.a(.class("nw who-now"), .href("/toi")) { h in
                h.drawing(Icon.person)
                h.text(" ")
                // On a phone the given name is enough.
                let words = person.name.split(separator: " ")
                h.b { h in
                    if words.count > 1 { h.span(words.dropLast().joined(separator: " ") + " ", .class("only-l")) }
                    h.text(words.last.map(String.init) ?? "")
                }
            }
        } else {
            h.a(.class("btn quiet"), .href(frame.isPractice ? "/chon-vai" : "/dang-nhap")) { h in
                h.drawing(Icon.person)
                h.text(L("Đăng nhập", en: "Sign in"))
            }
        }
    }
}

private func foot(_ frame: Frame, _ h: inout HTMLWriter) {
    h.footer(.class("foot")) { h in
        h.div(.class("w")) { h in
            h.p { h in
                h.b(L("Cần người giúp?", en: "Need a hand?"))
                h.text(L(" Gọi ", en: " Call "))
                h.a(frame.hotline, .class("nw"), .href("tel:\(frame.hotline.filter(\.isNumber))"))
                h.text(L(" (thứ Hai đến thứ Sáu, 7:30–17:00).", en: " (Monday to Friday, 7:30–17:00)."))
            }
            h.p(.class("s m")) { h in
                h.text(L("Ủy ban nhân dân tỉnh \(frame.provinceName) · ", en: "People's Committee of \(frame.provinceName) · "))
                let other: Language = frame.language == .vietnamese ? .english : .vietnamese
                h.a(
                    other == .english ? "English" : "Tiếng Việt", .href("/ngon-ngu/\(other.rawValue)?ve=\(frame.address.urlEncoded)"),
                    .of("lang", other.rawValue), .of("hreflang", other.rawValue))
            }
        }
    }
}
