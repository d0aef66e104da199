import Domain
import Records
import Services
import Testing

/// A branch reads its agency's figures; the names of people received elsewhere are not its own (Luật 91/2025/QH15: only what the task needs).
@Suite struct ListNamesTests {
    @Test func aBranchReadsNoNamesOfDossiersReceivedElsewhere() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let elsewhere = Actor(account: "tiep-nhan1.tt.06673", role: .receptionist, unit: "TT.06673")
        let procedure = try #require(test.province.procedures.now.catalogue.procedure("1.001612", on: test.province.today))
        let papers = (procedure.cases.first?.components ?? []).map { SubmittedPaper(component: $0.key, copyKind: .original, count: 1) }
        func file(at branch: UnitCode, by desk: Actor) async throws -> DossierCode {
            let filing = Filing(
                procedure: "1.001612", procedureCase: nil, receivingUnit: branch, competentUnit: "UB.06685", channel: .counter,
                parties: Parties(applicant: Party(name: "Phạm Thị Lan")), papers: papers)
            return try await FileDossier(test.province)(filing, by: desk).code
        }
        let (own, foreign) = (try await file(at: "TT.06685", by: Cast.desk), try await file(at: "TT.06673", by: elsewhere))
        for (code, desk) in [(own, Cast.desk), (foreign, elsewhere)] { try await test.give(.receive, to: code, by: desk) }
        let lines = try await ListDossiers(test.province)(ListDossiers.Filter(standing: .received), by: Cast.desk, after: nil).items
        let names = Dictionary(lines.map { ($0.row.code, $0) }, uniquingKeysWith: { first, _ in first })
        #expect(names[own]?.applicant == "Phạm Thị Lan")
        #expect(names[foreign]?.applicant == nil && names[foreign]?.isWithheld == true)
    }
}
