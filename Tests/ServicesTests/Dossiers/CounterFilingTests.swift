import Domain
import Records
import Services
import Testing

/// The desk files and answers in one act: both stand, or neither.
@Suite struct CounterFilingTests {
    private func atTheCounter(_ test: TestProvince) async throws -> Filing {
        var filing = try await test.filing()
        filing.channel = .counter
        filing.answers = FormAnswers()
        return filing
    }

    @Test func anAnswerThatIsRefusedLeavesNoDossier() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        var filing = try await atTheCounter(test)
        filing.papers = []
        let key = IdempotencyKeys(test.province).record(key: "quay:1", body: [1], actor: Cast.desk)
        await #expect { _ = try await FileDossier(test.province)(filing, by: Cast.desk, answeredBy: CommandOrder(.receive), idempotency: key) } throws: {
            if case ServiceFailure.refused(let refusal) = $0 { refusal.code == "papersMissing" } else { false }
        }
        #expect(try await test.province.dossiers.count() == 0)
        var order = CommandOrder(.requestSupplement)
        order.note = "Bổ sung giấy tờ."
        order.components = ["khong-co"]
        await #expect { _ = try await FileDossier(test.province)(filing, by: Cast.desk, answeredBy: order) } throws: {
            if case ServiceFailure.invalid = $0 { true } else { false }
        }
        #expect(try await test.province.dossiers.count() == 0)
    }

    @Test func filedAndReceivedInOneTransaction() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        var filing = try await atTheCounter(test)
        let components = test.province.procedures.now.catalogue.procedure(filing.procedure, on: test.province.today)?.cases.first?.components ?? []
        filing.papers = components.filter { $0.heldBy == nil }.map { SubmittedPaper(component: $0.key) }
        let filed = try await FileDossier(test.province)(filing, by: Cast.desk, answeredBy: CommandOrder(.receive))
        #expect(filed.revision == 2)
        #expect(try await OpenDossier(test.province)(filed.code, by: Cast.desk).dossier.stage == .received)
        #expect(try await VerifyLog(test.province)().problems.isEmpty)
    }

    @Test func amendingANameKeepsEverythingElse() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        var filing = try await test.filing()
        filing.parties = Parties(
            applicant: Party(
                kind: .organisation, name: "Công ty TNHH Than Ha Long", taxCode: "5700100256", birthDate: "01/01/1990", phone: "0912345678", email: "a@halong.vn",
                address: "Hồng Gai"), owner: Party(name: "Vũ Đình Khôi", personalId: "022064000218"), authorisedPerson: Party(name: "Chìu Múi Phụng"),
            subject: Party(name: "Bế Thị Ửng"))
        let code = try await FileDossier(test.province)(filing, by: Cast.lan).code
        try await test.give(.receive, to: code, by: Cast.desk)
        try await test.give(.amendIntake, to: code, by: Cast.desk) {
            $0.note = "Gõ thiếu dấu."
            var amendment = PartiesAmendment()
            amendment.applicant.name = "Công ty TNHH Than Hạ Long"
            $0.amendment = amendment
        }
        var expected = filing.parties
        expected.applicant.name = "Công ty TNHH Than Hạ Long"
        #expect(try await OpenDossier(test.province)(code, by: Cast.desk).parties == expected)
    }
}
