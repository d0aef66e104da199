import Domain
import Foundation
import Records
import Services
import Testing

/// The list comes again: what changed is a new version, what was filed keeps its own.
@Suite struct ReimportTests {
    private static func line(_ name: String, paper: String) -> Data {
        Data(#"{"code":"9.000001","name":"\#(name)","field":"Thử","levels":["commune"],"cases":[{"documents":[{"name":"\#(paper)"}]}]}"#.utf8)
    }

    /// Imports and takes up what is stored.
    @discardableResult
    private func take(_ bytes: Data, _ test: TestProvince) async throws -> CatalogueStore.Change {
        let outcome = try await ImportCatalogue(test.province)(bytes)
        try await RefreshCatalogue(test.province)()
        return outcome.change
    }

    private func file(_ test: TestProvince) async throws -> DossierCode {
        let filing = Filing(
            procedure: "9.000001", procedureCase: nil, receivingUnit: "TT.06685", channel: .counter, parties: Parties(applicant: Party(name: "Phạm Thị Lan")))
        return try await FileDossier(test.province)(filing, by: Cast.desk).code
    }

    @Test func aChangeIsAppendedAndADossierKeepsTheVersionItWasFiledUnder() async throws {
        let test = try await TestProvince(at: "2026-11-20T09:10:00+07:00")
        defer { test.remove() }
        #expect(try await take(Self.line("Tên cũ", paper: "Đơn cũ"), test).taken == 1)
        let early = try await file(test)
        test.set("2026-11-24T09:00:00+07:00")
        #expect(try await take(Self.line("Tên mới", paper: "Đơn mới"), test).changed == 1)
        let late = try await file(test)

        let catalogue = test.province.procedures.now.catalogue
        let first = try #require(catalogue.procedure("9.000001", version: 1))
        let second = try #require(catalogue.procedure("9.000001", version: 2))
        #expect((first.name, first.effectiveFrom.number) == ("Tên cũ", 0))
        #expect(first.effectiveTo == LocalDay(year: 2026, month: 11, day: 23))
        #expect((second.name, second.effectiveTo) == ("Tên mới", nil))
        #expect(second.effectiveFrom == LocalDay(year: 2026, month: 11, day: 24))

        for (code, version, paper) in [(early, 1, "Đơn cũ"), (late, 2, "Đơn mới")] {
            let row = try #require(try await test.province.dossiers.row(code))
            #expect(row.procedureVersion == version)
            let rules = try #require(test.province.procedures.now.catalogue.procedure(row.procedure, version: row.procedureVersion))
            #expect(rules.cases.first?.components.map(\.name) == [paper])
            let shown = try await OpenDossier(test.province)(code, by: Cast.desk)
            #expect(shown.dossier.submission.procedureVersion == version)
        }
    }

    @Test func whatIsTheSameStaysOneVersionAndTheWayBackIsAVersionToo() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        try await take(Self.line("A", paper: "Đơn"), test)
        #expect(try await take(Self.line("A", paper: "Đơn"), test).unchanged == 1)
        #expect(try await test.province.imported.all().map(\.version) == [1])
        // Twice on one day: the later holds, the one between never did, and all are read by number.
        try await take(Self.line("B", paper: "Đơn"), test)
        try await take(Self.line("A", paper: "Đơn"), test)
        let catalogue = test.province.procedures.now.catalogue
        #expect(catalogue.procedure("9.000001", on: test.province.today)?.version == 3)
        #expect(catalogue.procedure("9.000001", version: 2)?.name == "B")
    }
}
