import Domain
import Records
import Services
import Testing

@Suite struct DraftsTests {
    private func begin(_ test: TestProvince, withUpload: Bool = true) async throws -> FilingDraft {
        let filing = try await test.filing()
        let procedure = try #require(test.province.procedures.now.catalogue.procedure(filing.procedure, on: test.province.today))
        var draft = try await Drafts(test.province).begin(procedure, procedureCase: filing.procedureCase ?? "chung", unit: filing.receivingUnit, by: Cast.lan)
        draft.answers = filing.answers ?? FormAnswers()
        if withUpload { draft.files["gt-1"] = [try await StoreFile(test.province)(TestProvince.scan, title: "a.pdf", by: Cast.lan).name] }
        try await Drafts(test.province).save(draft, by: Cast.lan)
        return draft
    }

    private func sweep(_ test: TestProvince) async throws {
        let now = test.province.now()
        try await test.province.drafts.removeExpired(before: now.advanced(byMilliseconds: -Drafts.lifetime))
        _ = try await test.province.files.removeUnfiled(before: now.advanced(byMilliseconds: -StoreFile.lifetime))
    }

    @Test func uploadsLiveAsLongAsTheirDraft() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let draft = try await begin(test)
        let names = draft.files.values.flatMap { $0 }
        #expect(names.count == 1)
        let loose = try await StoreFile(test.province)(TestProvince.scan, title: "b.pdf", by: Cast.lan).name
        test.set("2026-12-19T09:00:00+07:00")
        try await sweep(test)
        #expect(try await test.province.files.files(names).count == names.count)
        #expect(try await test.province.files.file(loose) == nil)
        test.set("2026-12-21T09:00:00+07:00")
        try await sweep(test)
        #expect(try await Drafts(test.province).all(of: Cast.lan).isEmpty)
        #expect(try await test.province.files.files(names).isEmpty)
    }

    @Test func theAgencyChosenIsKeptAndDecides() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        var draft = try await begin(test, withUpload: false)
        draft.competentUnit = "UB.06673"
        draft.toFollow = Set(try await test.filing().papers.map(\.component))
        try await Drafts(test.province).save(draft, by: Cast.lan)
        let kept = try await Drafts(test.province).draft(draft.name, by: Cast.lan)
        #expect(kept.competentUnit == "UB.06673")
        let filed = try await Drafts(test.province).file(kept, by: Cast.lan)
        #expect(try await test.province.dossiers.row(filed.code)?.competentUnit == "UB.06673")
    }

    @Test func aRemovedUploadAndARemovedDraftEndLikeAnyOther() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        var draft = try await begin(test)
        let component = try #require(draft.files.keys.sorted().first)
        let dropped = try #require(draft.files[component]?.first)
        draft.files[component] = []
        try await Drafts(test.province).save(draft, by: Cast.lan)
        test.set("2026-11-22T09:00:00+07:00")
        try await sweep(test)
        #expect(try await test.province.files.file(dropped) == nil)
        try await Drafts(test.province).remove(draft.name, by: Cast.lan)
        try await sweep(test)
        #expect(try await test.province.files.files(draft.files.values.flatMap { $0 }).isEmpty)
    }

    /// Whoever clicks twice finds the one dossier; for everybody else there is none.
    @Test func aFiledDraftLeadsToItsDossier() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let draft = try await begin(test, withUpload: false)
        #expect(try await Drafts(test.province).filed(draft.name, by: Cast.lan) == nil)
        let code = try await Drafts(test.province).file(draft, by: Cast.lan).code
        #expect(try await Drafts(test.province).filed(draft.name, by: Cast.lan) == code)
        #expect(try await Drafts(test.province).filed(draft.name, by: Cast.tien) == nil)
    }

    @Test(arguments: [("5700101234", true), ("5700101234-001", true), ("022190001234", false)]) func taxCodesAreToldFromPersonalNumbers(number: String, isTaxCode: Bool) {
        #expect(Drafts.isTaxCode(number) == isTaxCode)
    }
}
