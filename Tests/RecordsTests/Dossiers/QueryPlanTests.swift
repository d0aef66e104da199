import Database
import Domain
import Records
import Testing

/// Indexes for 1.2 million dossiers: no list may read the whole table or sort it.
@Suite struct QueryPlanTests {
    private static let unit: UnitCode = "UB.06685"
    private static let time = Timestamp(seconds: 1_800_000_000)

    static let lists: [DossierList] = [
        .queue(unit: unit, role: .caseOfficer, holder: .anyone, waiting: false, procedure: nil, dueBefore: nil),
        .queue(unit: unit, role: .caseOfficer, holder: .person("a"), waiting: false, procedure: nil, dueBefore: time),
        .queue(unit: unit, role: .caseOfficer, holder: .nobody, waiting: false, procedure: nil, dueBefore: nil),
        .queue(unit: unit, role: .caseOfficer, holder: .anyone, waiting: true, procedure: "1.1", dueBefore: nil),
        .queue(unit: unit, role: .approver, holder: .anyone, waiting: false, procedure: nil, dueBefore: nil, stage: .awaitingApproval),
        .queue(unit: unit, role: .caseOfficer, holder: .anyone, waiting: false, procedure: nil, dueBefore: time, applicant: [[1], [2]]),
        .applicant("lan"), .all(scope: .province, stage: nil, procedure: nil), .all(scope: .province, stage: .processing, procedure: nil),
        .all(scope: .receiving(unit), stage: nil, procedure: nil), .all(scope: .receiving(unit), stage: .received, procedure: nil),
        .all(scope: .competent(unit), stage: nil, procedure: nil), .all(scope: .competent(unit), stage: .processing, procedure: nil),
        .running(unit: unit, field: nil, from: nil, to: time), .running(unit: nil, field: nil, from: time, to: nil), .running(unit: unit, field: "Hộ tịch", from: nil, to: time),
        .dueSoon(unit: nil, field: nil, from: time, border: DueBorder(standard: time, own: [unit: Timestamp(seconds: 1_800_100_000)])), .dueSoon(unit: unit, field: "Hộ tịch", from: time, border: DueBorder(standard: time)),
        .received(unit: unit, field: nil), .received(unit: nil, field: nil), .received(unit: nil, field: "Hộ tịch"),
        .paused(unit: unit, field: nil), .paused(unit: nil, field: nil), .finished(unit: unit, field: nil, late: true), .finished(unit: nil, field: nil, late: false),
    ]

    @Test(arguments: lists) func aListNeitherScansNorSorts(list: DossierList) async throws {
        let ledger = try Ledger()
        defer { ledger.remove() }
        let plan = try await DossierStore(engine: ledger.engine).plan(of: list)
        #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") && !$0.contains("TEMP B-TREE") }, "\(list): \(plan)")
    }

    @Test func questionsAndExpiredSupplementsAreReadByTheirIndexes() async throws {
        let ledger = try Ledger()
        defer { ledger.remove() }
        let plans = try await ConsultationStore(engine: ledger.engine).plan(of: Self.unit) + DossierStore(engine: ledger.engine).planOfExpired(at: Self.time)
        #expect(plans.allSatisfy { !$0.hasPrefix("SCAN") && !$0.contains("TEMP B-TREE") }, "\(plans)")
    }

    @Test(arguments: lists.prefix(6)) func aQueueReadBackwardsDoesNeither(list: DossierList) async throws {
        let ledger = try Ledger()
        defer { ledger.remove() }
        let plan = try await DossierStore(engine: ledger.engine).planBefore(list)
        #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") && !$0.contains("TEMP B-TREE") }, "\(list): \(plan)")
    }
}
