import Domain
import Records
import Testing
import TestSupport

@testable import Services

@Suite struct TrackingTriesTests {
    private let start = Samples.time("2026-11-20T09:00:00+07:00")

    @Test func tenWrongTriesThenNoneForAnHourNotEvenTheRightOne() {
        var tries = TrackingTries()
        for _ in 0..<10 { #expect(tries.refusal(of: "A", isRight: false, at: start) == nil) }
        #expect(tries.refusal(of: "A", isRight: true, at: start.advanced(byMilliseconds: 60_000)) == 3_540_000)
        #expect(tries.refusal(of: "B", isRight: false, at: start) == nil, "another dossier has tries of its own")
        let later = start.advanced(byMilliseconds: TrackingTries.window)
        #expect(tries.refusal(of: "A", isRight: true, at: later) == nil)
        for _ in 0..<10 { #expect(tries.refusal(of: "A", isRight: false, at: later) == nil) }
        #expect(tries.refusal(of: "A", isRight: false, at: later) != nil)
    }

    @Test func theRightSecretIsNeverCounted() {
        var tries = TrackingTries()
        for _ in 0..<9 { _ = tries.refusal(of: "A", isRight: false, at: start) }
        for _ in 0..<100 { #expect(tries.refusal(of: "A", isRight: true, at: start) == nil) }
    }

    @Test func madeUpCodesDoNotFillTheMemory() {
        var tries = TrackingTries()
        for number in 0..<25_000 {
            _ = tries.refusal(of: DossierCode("X\(number)"), isRight: false, at: start.advanced(byMilliseconds: Int64(number)))
        }
        #expect(tries.count <= 10_000 && tries.count > 5_000)
        let last = start.advanced(byMilliseconds: 25_000)
        for _ in 0..<9 { #expect(tries.refusal(of: "X24999", isRight: false, at: last) == nil) }
        #expect(tries.refusal(of: "X24999", isRight: true, at: last) != nil, "the youngest are kept")
    }

    @Test func anUnknownDossierIsRefusedLikeAKnownOne() async throws {
        let place = try await TestProvince()
        defer { place.remove() }
        let known = try await place.file()
        for code in [known, DossierCode("H99.01-990101-9999")] {
            for _ in 0..<10 {
                await #expect { _ = try await TrackDossier(place.province)(code, secret: "0") } throws: { if case ServiceFailure.notFound = $0 { true } else { false } }
            }
            await #expect { _ = try await TrackDossier(place.province)(code, secret: place.province.keys.trackingSecret(of: code.text)) } throws: {
                if case ServiceFailure.tooManyTries(_, let seconds) = $0 { seconds == 3_600 } else { false }
            }
        }
    }
}
