import Domain
import Records
import Services
import Testing

@Suite struct OverviewTests {
    private func count(_ standing: ListDossiers.StandingFilter, _ unit: UnitCode?, _ field: String?, in province: Province) async throws -> Int {
        var sum = 0
        var key: PageKey?
        repeat {
            let page = try await ListDossiers(province)(ListDossiers.Filter(unit: unit, field: field, standing: standing), by: Cast.director, after: key, limit: 200)
            sum += page.items.count
            key = page.next
        } while key != nil
        return sum
    }

    private func compare(_ line: Overview.Line, _ unit: UnitCode?, _ field: String?, in province: Province) async throws {
        let figures: [(ListDossiers.StandingFilter, Int)] = [
            (.received, line.received), (.inProgress, line.inProgress), (.paused, line.paused), (.dueSoon, line.dueSoon), (.overdue, line.overdue),
            (.onTime, line.onTime), (.late, line.late),
        ]
        for (standing, figure) in figures {
            #expect(figure == (try await count(standing, unit, field, in: province)), "\(standing) \(unit?.text ?? "") \(field ?? "")")
        }
    }

    /// Figures by the hour and rows by the minute tell the same, like with like: for the province, each
    /// unit and each field, also where a unit is shut while the others work.
    @Test func everyFigureEqualsTheDossiersBehindIt() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        _ = try await Simulate(test.province)(dossiers: 600, seed: 11)
        test.set("2026-11-23T10:20:00+07:00")
        let busiest = try #require(try await ReadOverview(test.province)(unit: nil, by: Cast.director).byUnit.max { $0.line.inProgress < $1.line.inProgress }).unit
        _ = try await ApplyCalendar(test.province)("\(busiest): {closures: [{day: \"2026-11-25\", name: Bão}, {day: \"2026-11-26\", name: Bão}]}", execute: true)
        let overview = try await ReadOverview(test.province)(unit: nil, by: Cast.director)
        #expect(overview.total.dueSoon > 0 && overview.total.overdue > 0 && overview.total.paused > 0)
        try await compare(overview.total, nil, nil, in: test.province)
        for (unit, line) in overview.byUnit { try await compare(line, unit, nil, in: test.province) }
        for (field, line) in overview.byField { try await compare(line, nil, field, in: test.province) }
        let own = try await ReadOverview(test.province)(unit: busiest, by: Cast.director)
        #expect(own.total == overview.byUnit.first { $0.unit == busiest }?.line)
        #expect(try await VerifyLog(test.province)().problems.isEmpty)
    }
}
