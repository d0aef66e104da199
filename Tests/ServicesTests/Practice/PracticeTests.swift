import Domain
import Records
import Services
import Testing

/// The practice year shows every state there is and every role at work.
@Suite struct PracticeTests {
    @Test func everyStageAndEveryRoleAtWorkOccurs() async throws {
        let test = try await TestProvince(at: "2026-11-25T10:00:00+07:00")
        defer { test.remove() }
        _ = try await Simulate(test.province)(dossiers: 1_500, seed: 2026)
        let rows = try await test.province.dossiers.page(.all(scope: .province, stage: nil, procedure: nil), after: nil, limit: 2_000).items
        #expect(rows.count == 1_500)
        #expect(Set(Stage.allCases).subtracting(rows.map(\.stage)).isEmpty, "missing: \(Set(Stage.allCases).subtracting(rows.map(\.stage)))")
        var types: Set<String> = []
        var roles: Set<Role> = []
        for event in try await test.province.log.events(after: 0, limit: 100_000) {
            types.insert(event.type)
            if let actor = Actor(stored: event.actor) { roles.insert(actor.role) }
        }
        #expect(roles.isSuperset(of: [.applicant, .receptionist, .caseOfficer, .divisionHead, .approver, .clerk, .cashier]))
        #expect(types.isSuperset(of: ["extended", "consulted", "opinionGiven", "steppedBack", "approvalRejected", "refused", "paymentConfirmed", "rated"]), "\(types)")
    }

    @Test func everyRoleHasSomebodyAndOnePersonHasTwoPositions() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let people = PracticePeople.all(in: test.province.units)
        #expect(Set(people.flatMap { $0.positions.map(\.role) }) == Set(Role.allCases).subtracting([.applicant]))
        #expect(people.contains { $0.positions.count == 2 })
        #expect(Set(people.map(\.code)).count == people.count)
    }
}
