import Domain
import Records
import Services
import Testing

@Suite struct FilingTests {
    @Test func aFilingGoesTheWholeWayAndTheApplicantGetsTheResult() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        #expect(code.text.hasPrefix("H99.06-261120-"))
        try await test.settle(code)
        let opened = try await OpenDossier(test.province)(code, by: Cast.lan)
        #expect(opened.dossier.stage == .returned)
        let result = try #require(opened.dossier.result)
        #expect(try await ReadFile(test.province)(result.file, by: Cast.lan).bytes == TestProvince.scan)
        #expect(try await VerifyLog(test.province)().problems.isEmpty)
    }

    @Test func everythingThatIsWrongIsToldAtOnce() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        var filing = try await test.filing()
        filing.parties.applicant = Party(name: " ", personalId: "12", phone: "9")
        filing.answers = FormAnswers()
        filing.papers = []
        do {
            _ = try await FileDossier(test.province)(filing, by: Cast.lan)
            Issue.record("taken")
        } catch ServiceFailure.invalid(let problems) {
            let fields = Set(problems.map(\.field))
            #expect(fields.isSuperset(of: ["parties.applicant.name", "parties.applicant.personalId", "parties.applicant.phone"]))
            #expect(fields.contains { $0.hasPrefix("answers.") })
        }
        #expect(try await test.province.dossiers.count() == 0)
    }

    @Test func equalFilingsAreBothTakenAndTheSecondIsMarked() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let filing = try await test.filing()
        let first = try await FileDossier(test.province)(filing, by: Cast.lan)
        let second = try await FileDossier(test.province)(filing, by: Cast.lan)
        #expect(!first.possibleDuplicate && second.possibleDuplicate && first.code != second.code)
    }

    @Test func theSameKeyAndBodyAnswerTheSameAgain() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let filing = try await test.filing()
        let keys = IdempotencyKeys(test.province)
        let record = keys.record(key: "k", body: [1], actor: Cast.lan)
        let first = try await FileDossier(test.province)(filing, by: Cast.lan, idempotency: record)
        let again = try await FileDossier(test.province)(filing, by: Cast.lan, idempotency: record)
        #expect(again.code == first.code && again.replayed)
        await #expect { _ = try await FileDossier(test.province)(filing, by: Cast.lan, idempotency: keys.record(key: "k", body: [2], actor: Cast.lan)) } throws: {
            if case ServiceFailure.keyReused = $0 { true } else { false }
        }
        #expect(try await test.province.dossiers.count() == 1)
    }

    @Test func oneUploadGoesIntoOneDossierOnly() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let scan = try await StoreFile(test.province)(TestProvince.scan, title: "giay.pdf", by: Cast.lan)
        var filing = try await test.filing()
        let components = test.province.procedures.now.catalogue.procedure("1.001612", on: test.province.today)?.cases.first?.components ?? []
        filing.papers = [SubmittedPaper(component: try #require(components.first).key, files: [scan.name])]
        let both = filing
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<4 { group.addTask { (try? await FileDossier(test.province)(both, by: Cast.lan)) != nil } }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 1)
        #expect(try await test.province.dossiers.count() == 1)
    }

    @Test func foreignDossiersAreNotFound() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        for stranger in [Cast.tien, Cast.elsewhere] {
            await #expect { _ = try await OpenDossier(test.province)(code, by: stranger) } throws: { if case ServiceFailure.notFound = $0 { true } else { false } }
        }
    }

    @Test func staffReadingIsRecorded() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        _ = try await OpenDossier(test.province)(code, by: Cast.desk)
        let entries = try await test.province.access.entries(of: code, limit: 10)
        #expect(entries.map(\.actor) == [Cast.desk])
    }

    @Test func onlineAPaperIsThereByItsFileOrByThePromiseToBringIt() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        var filing = try await test.filing()
        let catalogue = test.province.procedures.now.catalogue
        let birth = try #require(catalogue.procedure("1.001193", on: test.province.today))
        filing.procedure = birth.code
        filing.procedureCase = birth.cases.first?.key
        filing.answers = try #require(catalogue.form("khai-sinh")).exampleAnswers(seed: 5, today: test.province.today)
        let promised = (birth.cases.first?.components ?? []).filter { $0.mandatory && $0.heldBy == nil && !$0.isDeclaration }
            .map { SubmittedPaper(component: $0.key, state: .toFollow) }
        try #require(!promised.isEmpty)
        for state in [ComponentState.provided, .missing, .notApplicable, .replacedByData] {
            filing.papers = promised.map { SubmittedPaper(component: $0.component, state: state) }
            await #expect(throws: ServiceFailure.self, "\(state)") { try await FileDossier(test.province)(filing, by: Cast.lan) }
        }
        filing.papers = promised
        let code = try await FileDossier(test.province)(filing, by: Cast.lan).code
        #expect(try await OpenDossier(test.province)(code, by: Cast.desk).dossier.papers.contains { $0.state == .toFollow })
        try await test.give(.receive, to: code, by: Cast.desk)
        #expect(try await OpenDossier(test.province)(code, by: Cast.desk).dossier.papers.allSatisfy { $0.state != .toFollow })
    }

    @Test func anotherCommuneDecidesOnlyWhatACommuneMayDecide() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        var filing = try await test.filing()
        filing.competentUnit = "UB.06673"
        let code = try await FileDossier(test.province)(filing, by: Cast.lan).code
        #expect(try await test.province.dossiers.row(code)?.competentUnit == "UB.06673")
        filing.competentUnit = "TT.06673"
        await #expect(throws: ServiceFailure.self) { try await FileDossier(test.province)(filing, by: Cast.lan) }
    }

    @Test func twoOfficersAtOnceHaveOneEffect() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<8 {
                group.addTask { (try? await GiveCommand(test.province)(CommandOrder(.receive), to: code, by: Cast.desk)) != nil }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(outcomes == 1)
        #expect(try await test.province.log.events(of: code).count == 2)
    }

    @Test func peopleAreFoundByNameNumberAndPhone() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        for words in ["pham lan", "Phạm Thị Lan", "022190001234", "0912 345 678", code.text] {
            #expect(try await FindDossiers(test.province)(words, by: Cast.desk).map(\.row.code) == [code], "\(words)")
        }
        #expect(try await FindDossiers(test.province)("pham lan", by: Cast.elsewhere).isEmpty)
    }
}
