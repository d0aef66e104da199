import Domain
import Services
import Testing

@Suite struct PolicyFileTests {
    @Test func theEnvironmentGoesBeforeTheFileAndTheFileBeforeTheDefault() throws {
        let policy = try PolicyFile.read("soonHours: 16\nsupplementDays: 20\n", environment: ["SUPPLEMENT_DAYS": "10"])
        #expect(policy == ReceptionPolicy(answerHours: 8, supplementDays: 10, maxReappointments: 1, soonHours: 16))
        #expect(try PolicyFile.read("", environment: [:]) == .standard)
    }

    @Test func whatIsWrongIsToldAtOnce() {
        #expect {
            try PolicyFile.read("soonHours: muoi\nkhac: 1\n", environment: ["ANSWER_HOURS": "0"])
        } throws: { ($0 as? PolicyFile.Failure)?.sentences.count == 3 }
    }
}
