import Domain
import Records
import Services
import Testing

/// What stands beside the rows: given numbers, open questions, supplements whose time is over.
@Suite struct RegistersTests {
    private func approved(_ test: TestProvince) async throws -> DossierCode {
        let code = try await test.file()
        try await test.give(.receive, to: code, by: Cast.desk)
        try await test.give(.forward, to: code, by: Cast.desk)
        try await test.give(.take, to: code, by: Cast.officer)
        try await test.give(.forward, to: code, by: Cast.officer)
        try await test.give(.submitForApproval, to: code, by: Cast.head)
        try await test.give(.approve, to: code, by: Cast.leader)
        return code
    }

    private func seal(_ code: DossierCode, _ number: String, _ test: TestProvince) async throws {
        let scan = try await StoreFile(test.province)(TestProvince.scan, title: "ket-qua.pdf", by: Cast.clerk)
        try await test.give(.seal, to: code, by: Cast.clerk) {
            $0.documentNumber = number
            $0.file = scan.name
        }
    }

    /// NĐ 30/2020/NĐ-CP, Điều 15: a number is given once a year.
    @Test func aNumberIsGivenOnceAYear() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let codes = [try await approved(test), try await approved(test)]
        try await seal(codes[0], "12/HKD", test)
        await #expect { try await self.seal(codes[1], "12 / hkd", test) } throws: {
            if case ServiceFailure.refused(let refusal) = $0 { refusal.code == "numberTaken" } else { false }
        }
        try await seal(codes[1], "13/HKD", test)
        #expect(try await VerifyLog(test.province)().problems.isEmpty)
    }

    @Test func theAskedUnitFindsTheQuestionAndAnswersIt() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        try await test.give(.receive, to: code, by: Cast.desk)
        try await test.give(.forward, to: code, by: Cast.desk)
        try await test.give(.take, to: code, by: Cast.officer)
        let asked = Actor(account: "chuyen-vien1.ub.06673", role: .caseOfficer, unit: "UB.06673")
        #expect(try await ListConsultations(test.province)(by: asked).isEmpty)
        try await test.give(.consult, to: code, by: Cast.officer) {
            $0.unit = "UB.06673"
            $0.note = "Đề nghị cho ý kiến."
        }
        #expect(try await ListConsultations(test.province)(by: asked).map(\.dossier.row.code) == [code])
        #expect(try await FindDossiers(test.province)(code.text, by: asked).count == 1)
        #expect(try await VerifyLog(test.province)().problems.isEmpty)
        _ = try await RebuildFromLog(test.province)()
        #expect(try await ListConsultations(test.province).count(for: asked) == 1)
        try await test.give(.giveOpinion, to: code, by: asked) { $0.note = "Đồng ý." }
        #expect(try await ListConsultations(test.province).count(for: asked) == 0)
    }

    /// domain.md §2.5: 5 → 8 when the time to supplement is over.
    @Test func aSupplementThatNeverCameEndsTheDossierOnce() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        let opened = try await OpenDossier(test.province)(code, by: Cast.desk)
        let component = try #require(opened.filedUnder.cases.first?.components.first?.key)
        try await test.give(.requestSupplement, to: code, by: Cast.desk) {
            $0.components = [component]
            $0.note = "Thiếu."
        }
        #expect(try await ExpireSupplements(test.province)() == 0)
        test.set("2027-01-20T09:00:00+07:00")
        #expect(try await ExpireSupplements(test.province)() == 1)
        #expect(try await ExpireSupplements(test.province)() == 0)
        let ended = try await OpenDossier(test.province)(code, by: Cast.desk)
        #expect(ended.dossier.stage == .stopped && ended.events.last?.actor.isSystem == true)
    }
}
