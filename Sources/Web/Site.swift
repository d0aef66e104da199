import Crypto
import Domain
import HTML
import HTTPTypes
import Logging
import Records
import Services

/// The web: pages for people, the API for programs, over one route table.
public struct Site: Sendable {
    let province: Province
    let practice: PracticeToken?
    let tree: RouteTree
    let logger: Logger
    let metrics = RequestMetrics()
    /// Every address, for tests and for the OpenAPI document.
    public let routes: [Route]

    public init(_ province: Province, logger: Logger) {
        self.province = province
        self.logger = logger
        practice = PracticeToken(province)
        var routes = PublicPages.routes + SignInPages.routes + FilingPages.routes + MyDossierPages.routes
        routes += DeskPages.routes + CounterPages.routes + OverviewPages.routes
        routes += OperationRoutes.routes(metrics) + APITable.routes
        if province.settings.isPractice { routes += PracticePages.routes }
        self.routes = routes
        tree = RouteTree(routes)
    }
}

extension Visit {
    /// What the page around the content needs to know.
    func frame(_ place: Frame.Place = .none) async throws -> Frame {
        var person: Frame.Person?
        if let actor {
            let name = try await province.accounts.account(actor.account)?.profile.name ?? actor.account.text
            person = Frame.Person(name: name, role: actor.role, unitName: actor.unit.map { province.units.shortName($0, on: now.day) })
        }
        return Frame(
            language: language, isPractice: province.settings.isPractice, provinceName: province.settings.name, hotline: province.settings.hotline,
            person: person, place: place, formToken: formToken, address: address)
    }

    /// Bound to the session: a form from elsewhere does not know it.
    var formToken: String {
        guard let session else { return "" }
        return Hexadecimal.text(HMAC<SHA256>.authenticationCode(for: Array("form|\(session)".utf8), using: province.keys.cookie).prefix(16))
    }
}
