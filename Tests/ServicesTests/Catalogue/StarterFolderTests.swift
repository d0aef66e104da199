import Domain
import Foundation
import Services
import Testing

/// An officer edits the YAML files of a folder and is told everything that is wrong with them.
@Suite struct StarterFolderTests {
    private let units = """
        units:
          - {code: TT.1, kind: branch, level: commune, counterpart: UB.1, name: "Chi nhánh xã Một", shortName: "xã Một", agencyCode: H99.1, from: "2025-07-01"}
          - {code: UB.1, kind: agency, level: commune, counterpart: TT.1, name: "Ủy ban nhân dân xã Một", shortName: "UBND xã Một", agencyCode: H99.1.1, from: "2025-07-01"}
        predecessors: []
        """
    private let form = """
        code: don
        title: "Đơn"
        officialForm: "Không có"
        fidelity: ownDesign
        source: "thử"
        sections:
          - {key: chung, title: "Chung", fields: [{key: name, label: "Họ tên", kind: text, required: true}]}
        """
    private let process = """
        - code: mot-ngay
          name: "Một ngày"
          fidelity: ownDesign
          source: "thử"
          steps:
            - {key: receive, name: "Tiếp nhận", kind: receive, role: receptionist, hours: 1}
            - {key: approve, name: "Ký", kind: approve, role: approver, hours: 6}
            - {key: seal, name: "Đóng dấu", kind: seal, role: clerk, hours: 1}
            - {key: return, name: "Trả", kind: return, role: receptionist, hours: 0}
        """
    private let procedure = """
        - code: "9.1"
          from: "2025-07-01"
          name: "Thủ tục thử"
          shortName: "Thử"
          field: "Thử"
          levels: [commune]
          route: provincial
          channels: [{by: [counter, online], legal: {amount: 1, unit: workingDay}}]
          cases: [{key: chung, name: "Chung", components: [{key: don, name: "Đơn", originals: 1, isDeclaration: true}]}]
          form: don
          process: mot-ngay
        """

    private func load(form: String? = nil, process: String? = nil, procedure: String? = nil, units: String? = nil) throws -> Starter {
        let folder = FileManager.default.temporaryDirectory.appending(path: "starter-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = [
            "forms/don.yaml": form ?? self.form, "processes/thu.yaml": process ?? self.process, "procedures/thu.yaml": procedure ?? self.procedure,
            "units.yaml": units ?? self.units,
        ]
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try Starter.load(from: folder)
    }

    private func problems(form: String? = nil, process: String? = nil, procedure: String? = nil, units: String? = nil) -> [String] {
        do {
            _ = try load(form: form, process: process, procedure: procedure, units: units)
            return []
        } catch { return (error as? StarterFailure)?.problems ?? ["\(error)"] }
    }

    @Test func oneRuleWrittenForTwoChannelsHoldsForBoth() throws {
        let procedure = try #require(try load().procedures.first)
        #expect(procedure.channels.map(\.channel) == [.counter, .online])
        #expect(procedure.channels.allSatisfy { $0.limit == procedure.channels.first?.limit })
    }

    @Test func whatIsMissingIsToldWithFileAndPlace() {
        let found = problems(procedure: procedure.replacing("by: [counter, online], ", with: ""))
        #expect(found == ["procedures/thu.yaml: [0].channels[0] thiếu “by”."])
    }

    @Test func aDayInAnotherFormIsNotTakenForTheBeginningOfTime() {
        let found = problems(procedure: procedure.replacing("2025-07-01", with: "1/7/2025"))
        #expect(found.count == 1 && found[0].contains("không phải ngày"))
    }

    @Test func allBrokenFilesAreToldAtOnce() {
        let found = problems(form: "code: [", process: "- {code: x}", units: "units: 3")
        #expect(found.map { $0.prefix(while: { $0 != ":" }) } == ["forms/don.yaml", "processes/thu.yaml", "units.yaml"])
    }

    @Test func allThatDoesNotHoldTogetherIsToldAtOnce() {
        let broken = procedure.replacing("form: don", with: "form: khong-co").replacing("process: mot-ngay", with: "process: khong-co\n  agency: SO")
            .replacing("originals: 1, ", with: "")
        let found = problems(procedure: broken)
        #expect(found.count == 4)
        #expect(found.allSatisfy { $0.hasPrefix("9.1: ") })
    }

    @Test func aProcessLongerThanTheLimitIsRefused() {
        let found = problems(process: process.replacing("hours: 6", with: "hours: 7"))
        #expect(found.count == 1 && found[0].contains("dài hơn thời hạn"))
    }

    @Test func theProvinceMayShortenTheLawsLimitAndNeverLengthenIt() {
        let longer = procedure.replacing("workingDay}}", with: "workingDay}, provincial: {amount: 2, unit: workingDay}}")
        #expect(problems(procedure: longer).contains { $0.contains("dài hơn thời hạn luật định") })
    }

    @Test func aBranchAndItsCommuneNameEachOther() {
        let found = problems(units: units.replacing("counterpart: TT.1", with: "counterpart: TT.2"))
        #expect(found.contains { $0.hasPrefix("UB.1: ") })
    }
}
