import Domain
import HTML
import HTTPTypes
import Records
import Services
import VietnameseText

/// Practice mode: choose who you are, without a password.
enum PracticePages {
    static let routes: [Route] = [
        Route(.get, "/chon-vai", .practice) { visit in .page(choicePage(try await ChoiceModel(visit), try await visit.frame())) },
        Route(.post, "/chon-vai", .practice) { visit in
            let form = try visit.form()
            guard let account = try await visit.province.accounts.account(AccountCode(form.fields["account"])),
                let role = Role(rawValue: form.fields["role"]),
                let actor = account.actor(role: role, unit: form.fields.given("unit").map { UnitCode($0) })
            else { throw ServiceFailure.notFound }
            let session = try await Sessions(visit.province).start(for: actor)
            return .redirect(SignInPages.landing(actor, asked: form.fields["ve"])).with(.setCookie, SessionCookie.set(session.secret, visit.province))
        },
    ]
}

struct ChoiceModel: Sendable {
    struct Person: Sendable {
        let account: AccountCode
        let name: String
        let role: Role
        let unit: UnitCode?
        let place: String
    }

    let citizens: [Person]
    let office: [Person]
    let leaders: [Person]
    let units: [(value: String, label: String)]
    let unit: UnitCode
    let agency: UnitCode?
    let back: String

    init(_ visit: Visit) async throws {
        let directory = visit.province.units
        let day = visit.now.day
        let all = try await visit.province.accounts.all()
        func person(_ account: Account, _ position: Position) -> Person {
            Person(
                account: account.code, name: account.profile.name, role: position.role, unit: position.unit,
                place: position.unit.map { directory.shortName($0, on: day) } ?? "")
        }
        let asked = UnitCode(visit.query["noi"])
        let chosen = directory[asked] == nil ? Self.standard(directory) : asked
        let other = directory[chosen]?.counterpart
        unit = chosen
        agency = other
        citizens = all.filter { $0.kind == .citizen }.map { Person(account: $0.code, name: $0.profile.name, role: .applicant, unit: nil, place: $0.profile.address ?? "") }
        let staff = all.flatMap { account in account.positions.map { person(account, $0) } }
        office = staff.filter { ($0.unit == chosen || $0.unit == other) && Self.rank($0.role) < 10 }.sorted { Self.rank($0.role) < Self.rank($1.role) }
        leaders = staff.filter { $0.unit == "TT.QN" && Self.rank($0.role) > 9 }
        units = directory.all.filter { $0.kind == .branch || $0.level == .province }.map { ($0.code.text, directory.name($0.code, on: day)) }
            .sorted { $0.1.sortKey < $1.1.sortKey }.map { (value: $0.0, label: $0.1) }
        back = visit.query["ve"]
    }

    /// The ward that examples are told of.
    private static func standard(_ directory: UnitDirectory) -> UnitCode {
        directory["TT.06685"] == nil ? directory.branches.first?.code ?? "" : "TT.06685"
    }

    private static func rank(_ role: Role) -> Int {
        switch role {
        case .receptionist: 1
        case .caseOfficer: 2
        case .divisionHead: 3
        case .approver: 4
        case .clerk: 5
        case .cashier: 6
        default: 10
        }
    }
}

func choicePage(_ model: ChoiceModel, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Chọn người để vào", en: "Choose who you are")) { h in
        h.div(.class("w")) { h in
            h.h1(L("Bạn muốn vào vai ai?", en: "Who do you want to be?"))
            h.p(
                L(
                    "Không cần mật khẩu, đổi vai bất cứ lúc nào. Một hồ sơ đi hết vòng mất chừng 5 phút: nộp, tiếp nhận, thẩm định, ký, đóng dấu, trả.",
                    en: "No password. A dossier's whole way takes about five minutes: file, receive, examine, approve, seal, return."))
            h.form(.class("row chooser"), .action("/chon-vai")) { h in
                selectField(
                    FieldSpec(name: "noi", label: L("Làm việc tại", en: "Working at")), options: model.units,
                    FormState(values: FormFields([("noi", model.unit.text)]), problems: []), &h)
                h.button(L("Xem cán bộ nơi này", en: "Show its officers"), .class("btn alt"))
            }
            h.div(.class("three")) { h in
                people(L("1. Người dân", en: "1. Citizens"), model.citizens, model, frame, &h)
                people(L("2. Cán bộ", en: "2. Officers"), model.office, model, frame, &h)
                people(L("3. Lãnh đạo, giám sát", en: "3. Leaders, oversight"), model.leaders, model, frame, &h)
            }
        }
    }
}

private func people(_ title: L, _ people: [ChoiceModel.Person], _ model: ChoiceModel, _ frame: Frame, _ h: inout HTMLWriter) {
    h.section { h in
        h.h2(title)
        h.ul(.class("list")) { h in
            for person in people {
                h.li { h in
                    h.form(.method("post"), .action("/chon-vai")) { h in
                        formToken(frame, &h)
                        h.input(.type("hidden"), .name("account"), .value(person.account.text))
                        h.input(.type("hidden"), .name("role"), .value(person.role.rawValue))
                        h.input(.type("hidden"), .name("unit"), .value(person.unit?.text ?? ""))
                        h.input(.type("hidden"), .name("ve"), .value(model.back))
                        h.button(.class("go choose")) { h in
                            h.span { h in
                                h.b(person.name)
                                h.small("\(person.role.word)\(person.place.isEmpty ? "" : " · \(person.place)")")
                            }
                            h.drawing(Icon.right)
                        }
                    }
                }
            }
        }
    }
}
