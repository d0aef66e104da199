import Domain
import Foundation
import Services
import Testing

@Suite struct StarterTests {
    private let starter: Starter

    init() throws { starter = try Starter.load() }

    @Test func atLeastFortyProceduresOfWhichMostAreFiledHere() {
        #expect(starter.procedures.count >= 40)
        #expect(starter.procedures.count { $0.route == .provincial && $0.form != nil && $0.process != nil } >= 36)
    }

    @Test func whatAMinistryServesCentrallyIsLedOnAndNotFiledHere() {
        let elsewhere = starter.procedures.filter { $0.route != .provincial }
        #expect(elsewhere.map(\.code).contains("3.000347"))
        #expect(elsewhere.allSatisfy { $0.filingLink?.hasPrefix("https://") == true && !$0.isFiledHere })
    }

    @Test func everyProcessPassesTheCheckWithinTheShortestLimitOfItsProcedures() throws {
        for procedure in starter.procedures {
            guard let code = procedure.process else { continue }
            let process = try #require(starter.processes.first { $0.code == code })
            for rule in procedure.channels {
                #expect(process.problems(limit: rule.limit).isEmpty, "\(procedure.code)")
            }
        }
        #expect(starter.processes.allSatisfy { process in starter.procedures.contains { $0.process == process.code } })
    }

    @Test func everyBranchHasItsCommuneAndEveryCommuneItsBranch() {
        let branches = starter.units.branches.filter { $0.level == .commune }
        #expect(branches.count == 54)
        #expect(starter.units.agencies.count { $0.level == .commune } == 54)
        #expect(branches.allSatisfy { $0.counterpart.flatMap { starter.units[$0] }?.counterpart == $0.code })
        #expect(starter.units["TT.QN"]?.level == .province)
        let codes = starter.units.all.flatMap(\.versions).map(\.agencyCode)
        #expect(Set(codes).count == codes.count)
    }

    @Test func anOldAddressLeadsToItsNewUnitsAndTellsWhereItIsNotEnough() {
        #expect(starter.units.predecessors.count == 171)
        #expect(starter.units.predecessors.count { $0.isSplit } == 12)
        #expect(starter.units.predecessors.flatMap(\.successors).allSatisfy { starter.units[$0]?.kind == .branch })
    }

    @Test func aBirthIsRegisteredTheSameDayWithTheBirthCertificateOfTheHospital() throws {
        let birth = try #require(starter.procedures.first { $0.code == "1.001193" })
        #expect(birth.isFiledHere && birth.form == "khai-sinh")
        #expect(birth.channels.allSatisfy { $0.sameDay })
        #expect(birth.cases.first?.components.first?.name == "Giấy chứng sinh")
    }

    @Test func certifiedCopiesAreSignedAndSealedInOneSitting() throws {
        let copies = try #require(starter.procedures.first { $0.code == "2.000815" })
        let process = try #require(starter.processes.first { $0.code == copies.process })
        #expect(process.steps.map(\.kind) == [.receive, .approve, .seal, .return])
    }

    @Test func whatNearlyEverybodyAnswersIsNotSaidToComeFromTheAccount() throws {
        let birth = try #require(starter.forms.first { $0.code == "khai-sinh" })
        #expect(birth.prefilled(from: [:]).values["mother.nationality"]?.origin == .rule)
    }

    @Test func aMotherWhoIsDeclaredHasAName() throws {
        let birth = try #require(starter.forms.first { $0.code == "khai-sinh" })
        let today = try #require(LocalDay(year: 2026, month: 11, day: 24))
        var answers = birth.prefilled(from: [:])
        answers["mother.unknown"] = "khong"
        #expect(birth.checked(answers, today: today).problems.contains { $0.field == "mother.fullName" })
        let land = try #require(starter.forms.first { $0.code == "dang-ky-bien-dong-dat-dai" })
        var change = FormAnswers()
        change["change.kind"] = "tang_cho"
        #expect(land.checked(change, today: today).problems.contains { $0.field == "change.receiver" })
        change["change.kind"] = "khac"
        #expect(!land.checked(change, today: today).problems.contains { $0.field == "change.receiver" })
    }

    @Test func anUnknownFeeIsNeverNought() {
        let fees = starter.procedures.flatMap(\.channels).flatMap(\.fees)
        #expect(fees.allSatisfy { $0.state == .stated ? $0.amount != nil : $0.amount == nil })
        #expect(fees.allSatisfy { $0.amount != .zero || $0.note.contains("miễn") })
    }

    @Test func everyLifeEventOfTheHomePageLeadsSomewhere() {
        let known: Set = ["sinh-con", "ket-hon", "nha-dat", "kinh-doanh", "cho-o", "nguoi-than-mat", "di-lam", "bao-tro"]
        #expect(Set(starter.procedures.flatMap(\.lifeEvents)) == known)
    }

    @Test func everyFormTakesItsOwnExample() throws {
        let today = try #require(LocalDay(year: 2026, month: 11, day: 24))
        for form in starter.forms {
            for seed in UInt64(1)...20 {
                let answers = form.exampleAnswers(seed: seed, today: today)
                let checked = form.checked(answers, today: today)
                #expect(checked.problems.isEmpty, "\(form.code) \(seed) \(checked.problems)")
                #expect(checked.answers == form.checked(checked.answers, today: today).answers)
            }
        }
        #expect(starter.forms.count { $0.fields.count >= 15 } >= 10)
    }
}
