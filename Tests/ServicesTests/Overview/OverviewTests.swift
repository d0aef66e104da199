import Domain
import Records
import Services
import Testing

@Suite struct OverviewTests {
    /// Figures by the hour and rows by the minute must tell the same at any moment.
    @Test func theOverviewEqualsTheDossiersBehindIt() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        _ = try await Simulate(test.province)(dossiers: 250, seed: 11)
        let overview = try await ReadOverview(test.province)(unit: nil, by: Cast.director)
        let list = ListDossiers(test.province)
        func count(_ standing: ListDossiers.StandingFilter) async throws -> Int {
            var sum = 0
            var key: PageKey?
            repeat {
                let page = try await list(ListDossiers.Filter(standing: standing), by: Cast.director, after: key, limit: 200)
                sum += page.items.count
                key = page.next
            } while key != nil
            return sum
        }
        #expect(overview.total.overdue == (try await count(.overdue)))
        #expect(overview.total.dueSoon == (try await count(.dueSoon)))
        #expect(overview.total.paused == (try await count(.paused)))
        #expect(overview.total.inProgress == (try await count(.inProgress)) + overview.total.paused)
        #expect(overview.total.onTime == (try await count(.onTime)))
        #expect(overview.total.late == (try await count(.late)))
        #expect(try await VerifyLog(test.province)().problems.isEmpty)
    }
}
