import Domain
import HTML
import HTTPTypes
import Records
import Services

/// Signing in and out; staff with password, citizens by practice or, later, electronic identity.
enum SignInPages {
    static let routes: [Route] = [
        Route(.get, "/dang-nhap", .open) { visit in
            if visit.province.settings.isPractice { return .redirect("/chon-vai?ve=\(visit.query["ve"].urlEncoded)") }
            return .page(signInPage(.empty, back: visit.query["ve"], try await visit.frame()))
        },
        Route(.post, "/dang-nhap", .open) { visit in try await signIn(visit) },
        Route(.get, "/toi", .signedIn) { visit in
            let actor = try visit.mustActor()
            let positions = try await visit.province.accounts.account(actor.account)?.positions ?? []
            return .page(mePage(actor, positions, visit, try await visit.frame()))
        },
        Route(.post, "/vi-tri", .staff) { visit in try await changePosition(visit) },
        Route(.post, "/dang-xuat", .signedIn) { visit in
            if let session = visit.session { try await Sessions(visit.province).end(secret: session) }
            return .redirect("/").with(.setCookie, SessionCookie.clear(visit.province))
        },
    ]

    /// Where somebody begins.
    static func landing(_ actor: Actor, asked: String) -> String {
        if let asked = OwnAddress.checked(asked), asked != "/chon-vai" { return asked }
        return switch actor.role {
        case .applicant: "/ho-so-cua-toi"
        case .receptionist: "/quay"
        case .centreDirector, .supervisor, .auditor: "/tong-quan"
        case .systemAdmin, .businessAdmin: "/toi"
        default: "/viec"
        }
    }

    /// The same person in another of their positions: a new session.
    private static func changePosition(_ visit: Visit) async throws -> Answer {
        let form = try visit.form()
        guard let account = try await visit.province.accounts.account(visit.mustActor().account), let role = Role(rawValue: form.fields["role"]),
            let actor = account.actor(role: role, unit: form.fields.given("unit").map { UnitCode($0) })
        else { throw ServiceFailure.notFound }
        if let session = visit.session { try await Sessions(visit.province).end(secret: session) }
        let session = try await Sessions(visit.province).start(for: actor)
        return .redirect(landing(actor, asked: "")).with(.setCookie, SessionCookie.set(session.secret, visit.province))
    }

    private static func signIn(_ visit: Visit) async throws -> Answer {
        let form = try visit.form()
        do {
            let actors = try await StaffSignIn(visit.province)(
                account: AccountCode(form.fields["account"]), password: form.fields["password"], oneTimeCode: form.fields.given("code"))
            guard let actor = actors.first else { throw ServiceFailure.notFound }
            let session = try await Sessions(visit.province).start(for: actor)
            // Several positions: one is chosen before the work begins.
            let next = actors.count > 1 ? "/toi" : landing(actor, asked: form.fields["ve"])
            return .redirect(next).with(.setCookie, SessionCookie.set(session.secret, visit.province))
        } catch ServiceFailure.refused(let refusal) {
            let state = FormState(values: FormFields([("account", form.fields["account"])]), problems: [FieldProblem("account", refusal.sentence)])
            return .page(signInPage(state, back: form.fields["ve"], try await visit.frame()), status: .unprocessableContent)
        }
    }
}

private func signInPage(_ state: FormState, back: String, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Đăng nhập", en: "Sign in")) { h in
        h.div(.class("w")) { h in
            problemSummary(state.problems, &h)
            h.h1(L("Cán bộ đăng nhập", en: "Staff sign-in"))
            h.form(.class("pan lintel narrow"), .method("post"), .action("/dang-nhap")) { h in
                h.input(.type("hidden"), .name("ve"), .value(back))
                textField(FieldSpec(name: "account", label: L("Tên đăng nhập", en: "User name"), extra: [.of("autocomplete", "username")]), state, &h)
                textField(
                    FieldSpec(name: "password", label: L("Mật khẩu", en: "Password"), type: "password", extra: [.of("autocomplete", "current-password")]), state, &h)
                textField(
                    FieldSpec(
                        name: "code", label: L("Mã một lần", en: "One-time code"), hint: L("6 chữ số, với tài khoản quản trị", en: "Six digits, for administrators"),
                        isOptional: true, extra: [.of("inputmode", "numeric"), .of("autocomplete", "one-time-code")]), state, &h)
                h.button(L("Đăng nhập", en: "Sign in"), .class("btn full"))
            }
            h.p(
                L(
                    "Người dân tra cứu hồ sơ không cần đăng nhập. Nộp trực tuyến bằng định danh điện tử sẽ mở khi kết nối VNeID.",
                    en: "Citizens track dossiers without signing in."), .class("after m"))
        }
    }
}

private func mePage(_ actor: Actor, _ positions: [Position], _ visit: Visit, _ frame: Frame) -> [UInt8] {
    page(frame, title: L("Tài khoản", en: "Account")) { h in
        h.div(.class("w")) { h in
            h.h1(frame.person?.name ?? "")
            h.p("\(actor.role.word)\(frame.person?.unitName.map { " · \($0)" } ?? "")")
            h.p(.class("row")) { h in
                h.a(L("Vào việc", en: "Start"), .class("btn"), .href(SignInPages.landing(actor, asked: "")))
                if frame.isPractice { h.a(L("Đổi vai", en: "Change role"), .class("btn alt"), .href("/chon-vai")) }
            }
            if positions.count > 1 {
                h.h2(L("Vị trí khác của bạn", en: "Your other positions"))
                for position in positions where position.role != actor.role || position.unit != actor.unit {
                    h.form(.method("post"), .action("/vi-tri")) { h in
                        formToken(frame, &h)
                        h.input(.type("hidden"), .name("role"), .value(position.role.rawValue))
                        h.input(.type("hidden"), .name("unit"), .value(position.unit?.text ?? ""))
                        let place = position.unit.map { visit.province.units.shortName($0, on: visit.now.day) } ?? ""
                        h.button("\(position.role.word) · \(place)", .class("btn alt"))
                    }
                }
            }
            h.form(.method("post"), .action("/dang-xuat")) { h in
                formToken(frame, &h)
                h.button(L("Đăng xuất", en: "Sign out"), .class("btn quiet"))
            }
        }
    }
}
