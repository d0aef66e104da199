import HTTPTypes
import Testing

@testable import Web

/// No address without a named right, and nothing that changes anything is open to all by mistake.
@Suite struct RouteTableTests {
    private let open: Set<String> = ["/dang-nhap"]

    @Test func whatChangesSomethingAsksWhoItIs() {
        let routes =
            PublicPages.routes + SignInPages.routes + FilingPages.routes + MyDossierPages.routes + DeskPages.routes + CounterPages.routes + OverviewPages.routes
            + APITable.routes
        for route in routes where route.method != .get && route.access == .open { #expect(open.contains(route.path), "\(route.path)") }
        #expect(Set(routes.map { "\($0.method) \($0.path)" }).count == routes.count)
    }

    @Test func fixedWordsComeBeforeNames() throws {
        let tree = RouteTree(MyDossierPages.routes)
        #expect(tree.match(.get, "/ho-so-cua-toi/H99/da-nop")?.route.path == "/ho-so-cua-toi/{code}/da-nop")
        #expect(tree.match(.get, "/ho-so-cua-toi/H99.06%2D1")?.captured["code"] == "H99.06-1")
    }
}
