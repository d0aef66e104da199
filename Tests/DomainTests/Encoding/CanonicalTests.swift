import Domain
import TestSupport
import Testing

@Suite struct CanonicalTests {
    @Test func everyEventOfALifeReadsBackAsItWasWritten() throws {
        let now = Samples.time("2026-11-20T09:10:00+07:00")
        var life = try Life(at: now)
        try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: now)
        try life.give(.forward(note: Samples.block(.note)), by: Samples.receptionist, at: now)
        for event in life.log.map(\.event) {
            #expect(try DossierEvent(decoding: event.encoded) == event)
        }
    }

    @Test func keysAreSortedAndControlSignsEscaped() throws {
        let value = CanonicalValue.object(["b": .integer(-1), "a": .list([.text("dấu \"\\\n"), .bool(true)])])
        #expect(String(decoding: value.bytes, as: UTF8.self) == #"{"a":["dấu \"\\\u000a",true],"b":-1}"#)
        #expect(try CanonicalValue.parse(value.bytes) == value)
    }

    @Test(arguments: ["", "{", "{\"a\":1,}", "[1 ]", "1.5", "nul", "{\"a\":1,\"a\":2}", "\"\\x\"", "\"\u{7}"])
    func whatWeWouldNotWriteIsMalformed(text: String) {
        #expect(throws: CanonicalFailure.self) { try CanonicalValue.parse(Array(text.utf8)) }
    }

    @Test func anEventOfALaterReleaseIsToldApart() {
        #expect(throws: CanonicalFailure.unknownEvent(type: "teleported", version: 9)) {
            try DossierEvent(decoding: EncodedEvent(type: "teleported", version: 9, bytes: Array("{}".utf8)))
        }
    }
}
