import Domain
import Foundation
import Services
import Testing

@Suite struct StarterTests {
    @Test func theStarterHoldsTogether() throws {
        let starter = try Starter.load()
        #expect(starter.procedures.count >= 30)
        #expect(starter.procedures.count { $0.route == .provincial && $0.form != nil && $0.process != nil } >= 18)
        #expect(starter.forms.count { $0.fields.count >= 15 } >= 10)
        #expect(starter.units.branches.count { $0.level == .commune } == 54)
        #expect(starter.units.branches.filter { $0.level == .commune }.allSatisfy { $0.counterpart.flatMap { starter.units[$0] }?.counterpart == $0.code })
    }

    @Test func everyFormTakesItsOwnExample() throws {
        let today = try #require(LocalDay(year: 2026, month: 11, day: 24))
        for form in try Starter.load().forms {
            for seed in UInt64(1)...20 {
                let answers = form.exampleAnswers(seed: seed, today: today)
                let checked = form.checked(answers, today: today)
                #expect(checked.problems.isEmpty, "\(form.code) \(seed) \(checked.problems)")
                #expect(checked.answers == form.checked(checked.answers, today: today).answers)
            }
        }
    }

    @Test func whatIsRefusedIsToldWithLineAndReason() {
        let lines = """
            {"code":"1.1","name":"Thủ tục một","field":"Thử","levels":["commune"],"channels":[{"channel":"online","time":{"amount":3,"unit":"working_day"}}],"cases":[{"name":null,"documents":[{"name":"Đơn"}]}]}
            {"code":"","name":"Không mã","field":"Thử","levels":["commune"]}
            không phải JSON
            {"code":"1.1","name":"Trùng","field":"Thử","levels":["commune"]}
            """
        let outcome = CatalogueImport.read(Data(lines.utf8))
        #expect(outcome.taken.map(\.code) == ["1.1"])
        #expect(outcome.taken[0].rule(for: .online)?.limit == TimeLimit(3, .workingDay))
        #expect(outcome.refused.map(\.line) == [2, 3, 4])
        #expect(outcome.refused.allSatisfy { !$0.reason.isEmpty })
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
