import Domain
import Foundation
import Records
import Services
import Testing

/// DESIGN "Which version holds": form and papers as at filing; limits, process and fees as at acceptance.
@Suite struct VersionTests {
    private static let limits = [1: 2, 2: 5, 3: 9]

    /// The procedure as its next version: another limit, another fee, one paper more.
    private func version(_ number: Int, of base: ProcedureVersion, from day: String, to end: String?) throws -> ProcedureVersion {
        func json(_ value: some Encodable) throws -> Any { try JSONSerialization.jsonObject(with: JSONEncoder().encode(value), options: .fragmentsAllowed) }
        func localDay(_ iso: String) -> LocalDay { (Timestamp(iso: iso + "T12:00:00+07:00") ?? Timestamp(milliseconds: 0)).day }
        var object = try #require(try json(base) as? [String: Any])
        object["version"] = number
        object["effectiveFrom"] = try json(localDay(day))
        object["effectiveTo"] = try end.map { try json(localDay($0)) }
        let fee = FeeLine(kind: .lePhi, name: "Lệ phí \(number)", amount: VND(Int64(number) * 1_000), state: .stated)
        object["channels"] = try json(FilingChannel.allCases.map { ChannelRule(channel: $0, legalLimit: TimeLimit(Self.limits[number] ?? 1, .workingDay), fees: [fee]) })
        let added = (1..<number).map { RequiredComponent(key: ComponentKey("moi-\($0)"), name: "Giấy mới \($0)") }
        object["cases"] = try json(base.cases.map { ProcedureCase(key: $0.key, name: $0.name, components: $0.components + added) })
        return try JSONDecoder().decode(ProcedureVersion.self, from: JSONSerialization.data(withJSONObject: object))
    }

    @Test func papersHoldAsFiledAndLimitsAndFeesAsAccepted() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let before = test.province.procedures.now.catalogue
        let base = try #require(before.procedure("1.001612", on: test.province.today))
        let versions = [
            try version(1, of: base, from: "2026-01-01", to: "2026-11-24"), try version(2, of: base, from: "2026-11-25", to: "2026-11-30"),
            try version(3, of: base, from: "2026-12-01", to: nil),
        ]
        func set(_ iso: String) {
            test.set(iso)
            test.province.procedures.replace(
                with: Catalogue(procedures: versions, processes: before.allProcesses, forms: before.allForms), number: 0, on: test.province.today)
        }
        set("2026-11-20T09:00:00+07:00")
        let code = try await test.file()
        set("2026-11-25T09:00:00+07:00")
        try await test.give(.receive, to: code, by: Cast.desk)
        set("2026-12-02T09:00:00+07:00")
        let opened = try await OpenDossier(test.province)(code, by: Cast.desk)
        let pinned = try #require(opened.dossier.reception?.acceptedUnder)
        #expect(opened.filedUnder.version == 1 && opened.procedure.version == 2)
        #expect(pinned.procedureVersion == 2 && pinned.legalLimit == TimeLimit(5, .workingDay) && pinned.fees.map(\.name) == ["Lệ phí 2"])
        // A paper that only the new version knows is not asked of this dossier.
        try await test.give(.forward, to: code, by: Cast.desk)
        try await test.give(.take, to: code, by: Cast.officer)
        await #expect {
            try await test.give(.requestSupplement, to: code, by: Cast.officer) {
                $0.components = ["moi-1"]
                $0.note = "Thiếu."
            }
        } throws: { if case ServiceFailure.invalid(let problems) = $0 { problems.map(\.field) == ["components"] } else { false } }
    }

    /// DESIGN §4.4: a command that carried no revision is decided anew when somebody was faster.
    @Test func threeAtOnceWithoutARevisionAllHappen() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        try await test.give(.receive, to: code, by: Cast.desk)
        try await test.give(.forward, to: code, by: Cast.desk)
        try await test.give(.take, to: code, by: Cast.officer)
        let done = await withTaskGroup(of: Bool.self) { group in
            for unit in ["UB.06673", "UB.06676", "UB.06677"] {
                group.addTask {
                    let done = try? await test.give(.consult, to: code, by: Cast.officer) {
                        $0.unit = UnitCode(unit)
                        $0.note = "Xin ý kiến."
                    }
                    return done != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        let units = test.province.units
        let known = ["UB.06673", "UB.06676", "UB.06677"].filter { units[UnitCode($0)]?.kind == .agency }.count
        #expect(known >= 2 && done == known)
        var order = CommandOrder(.stepBack, revision: 1)
        order.note = "Trả lại."
        await #expect { _ = try await GiveCommand(test.province)(order, to: code, by: Cast.officer) } throws: {
            if case ServiceFailure.stale = $0 { true } else { false }
        }
    }
}
