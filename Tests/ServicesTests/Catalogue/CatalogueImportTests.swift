import Domain
import Foundation
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
    @Test func theRealCatalogueIsTaken() throws {
        let path = URL(filePath: #filePath).appending(path: "../../../../../shared/data/province_catalogue.jsonl.xz").standardizedFileURL.path
        guard let packed = FileManager.default.contents(atPath: path) else { return }
        let outcome = CatalogueImport.read(Data(try XZ.decompress(Array(packed), limit: 1 << 30)))
        #expect(outcome.taken.count + outcome.refused.count == 2_533)
        #expect(outcome.taken.count >= 2_500)
    }
}
