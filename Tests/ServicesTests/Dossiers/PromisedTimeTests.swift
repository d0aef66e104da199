import Domain
import Records
import Testing

@testable import Services

@Suite struct PromisedTimeTests {
    @Test func whatIsReadBeforeFilingIsWhatReceptionAtThatMomentGives() async throws {
        let place = try await TestProvince(at: "2026-11-20T15:40:00+07:00")
        defer { place.remove() }
        let province = place.province
        let procedure = try #require(province.procedures.now.catalogue.procedure("1.001612", on: province.today))
        let promise = try #require(PromisedTime(procedure, by: .online, at: "TT.06685", decidedBy: nil, in: province, now: province.now()))
        let code = try await place.file()
        try await place.give(.receive, to: code, by: Cast.desk)
        let dossier = try #require(try await province.load(code)).dossier
        #expect(promise.due != nil && promise.due == dossier.due)
        #expect(promise.agency == dossier.submission.competentUnit)
        #expect(!promise.explanation.isEmpty)
    }
}
