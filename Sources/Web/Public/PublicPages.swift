import Assistant
import Domain
import HTML
import HTTPTypes
import Services
import VietnameseText

/// What anybody may read: home, procedures, tracking.
enum PublicPages {
    static let routes: [Route] = [
        Route(.get, "/", .open) { visit in .page(homePage(HomeModel(visit), try await visit.frame(.none))) },
        Route(.get, "/thu-tuc", .open) { visit in .page(searchPage(SearchModel(visit), try await visit.frame(.procedures))) },
        Route(.get, "/thu-tuc/{code}", .open) { visit in
            guard let procedure = visit.procedure(visit.captured("code")) else { throw ServiceFailure.notFound }
            return .page(procedurePage(procedure, try await visit.frame(.procedures)))
        },
        Route(.get, "/tra-cuu", .open) { visit in
            guard let code = visit.query.given("ma") else { return .page(trackingForm(.empty, try await visit.frame(.tracking))) }
            let address = "/tra-cuu/\(code.cleaned.urlEncoded)?key=\(visit.query["key"].cleaned.urlEncoded)"
            return .redirect(address)
        },
        Route(.get, "/tra-cuu/{code}", .open) { visit in try await tracked(visit) },
        Route(.get, "/ngon-ngu/{language}", .open) { visit in
            let back = OwnAddress.checked(visit.query["ve"]) ?? "/"
            let language = Language(rawValue: visit.captured("language")) ?? .vietnamese
            return .redirect(back).with(.setCookie, "ngon-ngu=\(language.rawValue); Path=/; SameSite=Lax; Max-Age=31536000")
        },
    ]

    private static func tracked(_ visit: Visit) async throws -> Answer {
        let code = DossierCode(visit.captured("code").uppercased())
        do {
            let tracked = try await TrackDossier(visit.province)(code, secret: visit.query["key"])
            return .page(trackedPage(tracked, try await visit.frame(.tracking)))
        } catch ServiceFailure.notFound {
            let sentence = "Không có hồ sơ khớp cả hai mã. Xem lại mã hồ sơ và 4 ký tự mã tra cứu trên giấy."
            return .page(try await askedAgain(visit, code, sentence), status: .notFound)
        } catch ServiceFailure.tooManyTries(let sentence, let seconds) {
            return .page(try await askedAgain(visit, code, sentence), status: .tooManyRequests).with(.retryAfter, "\(seconds)")
        }
    }

    private static func askedAgain(_ visit: Visit, _ code: DossierCode, _ sentence: String) async throws -> [UInt8] {
        let state = FormState(values: FormFields([("ma", code.text), ("key", visit.query["key"])]), problems: [FieldProblem("ma", sentence)])
        return trackingForm(state, try await visit.frame(.tracking))
    }
}

extension Visit {
    /// The procedure that holds today.
    func procedure(_ code: String) -> ProcedureVersion? { province.procedures.now.catalogue.procedure(ProcedureCode(code), on: now.day) }
}
