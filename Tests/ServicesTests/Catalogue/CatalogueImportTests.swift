import Domain
import Foundation
import Records
import Services
import Testing

@Suite struct CatalogueImportTests {
    private func read(_ lines: String) -> CatalogueImport.Outcome { CatalogueImport.read(Data(lines.utf8)) }

    @Test func whatIsRefusedIsToldWithLineAndReason() {
        let outcome = read(
            """
            {"code":"1.1","name":"Thủ tục một","field":"Thử","levels":["commune"],"channels":[{"channel":"online","time":{"amount":3,"unit":"working_day"}}],"cases":[{"name":null,"documents":[{"name":"Đơn"}]}]}
            {"code":"","name":"Không mã","field":"Thử","levels":["commune"]}

            không phải JSON
            {"code":"1.1","name":"Trùng","field":"Thử","levels":["commune"]}
            {"code":"1.2","name":"Không cấp","field":"Thử","levels":["district"]}
            """)
        #expect(outcome.taken.map(\.code) == ["1.1"])
        #expect(outcome.taken.first?.rule(for: .online)?.limit == TimeLimit(3, .workingDay))
        #expect(outcome.refused.map(\.line) == [2, 4, 5, 6])
        #expect(outcome.refused.allSatisfy { !$0.reason.isEmpty })
    }

    @Test func anImportedProcedureIsFoundAndReceivedAtTheCounterButNotFiledOnline() throws {
        let line = #"{"code":" 1.014325","name":"THỦ TỤC CẤP THẺ","field":"Thử","levels":["province"],"subjects":["Công dân Việt Nam"]}"#
        let procedure = try #require(read(line).taken.first)
        #expect(procedure.code == "1.014325")
        #expect(procedure.shortName == "Cấp thẻ")
        #expect(procedure.imported && !procedure.isFiledHere && procedure.process == nil)
    }

    @Test func whatAMinistrysOwnSystemRunsIsNotRunTwice() throws {
        let line = #"{"code":"2.1","name":"Hải quan","field":"Thử","levels":["province"],"verticalSystem":"customs"}"#
        #expect(try #require(read(line).taken.first).route == .ministryCentral)
    }

    @Test func anUnreadLimitIsNotSaidToBeLeftOpenByTheLaw() throws {
        let line = #"{"code":"4.1","name":"Hạn","field":"Thử","levels":["commune"],"channels":[{"channel":"counter","time":{"status":"unparsed"}},{"channel":"online","time":{"amount":0.5,"unit":"working_day","status":"parsed"}}]}"#
        let procedure = try #require(read(line).taken.first)
        #expect(procedure.rule(for: .counter)?.limitState == .unknown)
        #expect(procedure.rule(for: .counter)?.limitWords.contains("không quy định") == false)
        #expect(procedure.rule(for: .online)?.limit == TimeLimit(4, .workingHour))
    }

    @Test func whatRunsElsewhereLeadsToItsPage() throws {
        let named = #"{"code":"2.2","name":"A","field":"Thử","levels":["province"],"verticalSystem":"tax","url":"https://dichvucong.gov.vn/thu-tuc/1"}"#
        let bare = #"{"code":"2.3","name":"B","field":"Thử","levels":["province"],"verticalSystem":"tax","url":"javascript:1"}"#
        #expect(read(named).taken.first?.filingLink == "https://dichvucong.gov.vn/thu-tuc/1")
        #expect(read(bare).taken.first?.filingLink == "https://dichvucong.gov.vn")
    }

    @Test func whatTheProvinceDecidesNeverFallsToACommune() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let lines = """
            {"code":"5.1","name":"Của Sở","field":"Thử","levels":["province"],"agencyIds":["SXD"]}
            {"code":"5.2","name":"Của ai","field":"Thử","levels":["province"],"agencyIds":["CSGD"]}
            """
        _ = try await ImportCatalogue(test.province)(Data(lines.utf8))
        try await RefreshCatalogue(test.province)()
        func file(_ code: ProcedureCode, competent: UnitCode? = nil) async throws -> DossierRow? {
            let filing = Filing(
                procedure: code, procedureCase: nil, receivingUnit: "TT.06685", competentUnit: competent, channel: .counter,
                parties: Parties(applicant: Party(name: "Phạm Thị Lan")))
            let filed = try await FileDossier(test.province)(filing, by: Cast.desk)
            try await test.give(.receive, to: filed.code, by: Cast.desk)
            return try await test.province.dossiers.row(filed.code)
        }
        #expect(try await file("5.1")?.competentUnit == "SXD")
        await #expect(throws: ServiceFailure.self) { try await file("5.2") }
        await #expect(throws: ServiceFailure.self) { try await file("5.2", competent: "UB.06685") }
        #expect(try await file("5.2", competent: "STP")?.competentUnit == "STP")
    }

    @Test func noughtWithoutWordsIsNotPrintedAsFree() throws {
        let line = """
            {"code":"3.1","name":"Phí","field":"Thử","levels":["commune"],"channels":[\
            {"channel":"counter","fees":[{"kind":"phi","amountVND":0,"status":"zero_no_text"},{"kind":"lePhi","amountVND":50000,"status":"parsed","note":"/lần"}]},\
            {"channel":"online","fees":[{"kind":"phi","amountVND":null,"status":"set_by_province","raw":"HĐND quy định"}]},{"channel":"post","fees":[]}]}
            """
        let procedure = try #require(read(line).taken.first)
        #expect(procedure.rule(for: .counter)?.fees.map(\.state) == [.unknown, .stated])
        #expect(procedure.rule(for: .counter)?.fees.map(\.amount) == [nil, VND(50_000)])
        #expect(procedure.rule(for: .online)?.fees.map(\.state) == [.setByProvince])
        #expect(procedure.rule(for: .post)?.fees.map(\.state) == [.unknown])
    }

    /// The province's real catalogue, where it is at hand.
    private static let real = URL(filePath: #filePath).appending(path: "../../../../../shared/data/province_catalogue.jsonl.xz").standardizedFileURL.path

    @Test(.enabled(if: FileManager.default.fileExists(atPath: real), "the province's file is not beside this checkout"))
    func theRealCatalogueIsTaken() throws {
        let packed = try #require(FileManager.default.contents(atPath: Self.real))
        let outcome = CatalogueImport.read(Data(try XZ.decompress(Array(packed), limit: 1 << 30)))
        #expect(outcome.taken.count + outcome.refused.count == 2_533)
        #expect(outcome.taken.count >= 2_500)
    }
}
