import Testing

@testable import Web

@Suite struct MultipartTests {
    private static let body = Array(
        "--ranh\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\nabc\r\n--ranh\r\nContent-Disposition: form-data; name=\"file.gt-1\"; filename=\"C:\\anh\\giấy.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF\r\n--ranhX\r\n\r\n--ranh--\r\n"
            .utf8)

    private func parts(_ step: Int) -> (parts: [MultipartParser.Part], isFinished: Bool) {
        var parser = MultipartParser(boundary: Array("ranh".utf8))
        var parts: [MultipartParser.Part] = []
        for start in stride(from: 0, to: Self.body.count, by: step) { parts += parser.feed(Array(Self.body[start..<min(start + step, Self.body.count)])) }
        return (parts, parser.isFinished)
    }

    /// A boundary may lie across any two pieces.
    @Test func piecesOfAnySizeGiveTheSameParts() {
        let whole = parts(Self.body.count)
        #expect(whole.isFinished)
        #expect(whole.parts.map(\.name) == ["_token", "file.gt-1"])
        #expect(whole.parts[1].fileName == "giấy.pdf")
        for step in 1...70 { #expect(parts(step).parts == whole.parts, "\(step)") }
    }

    @Test func aCutUploadIsKnownAsCut() {
        var parser = MultipartParser(boundary: Array("ranh".utf8))
        _ = parser.feed(Array(Self.body.dropLast(9)))
        #expect(!parser.isFinished)
    }

    @Test func noiseNeverBreaksTheParser() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<500 {
            var parser = MultipartParser(boundary: [45, 45])
            _ = parser.feed((0..<Int.random(in: 0...200, using: &random)).map { _ in [13, 10, 45, 58, 61, 34, 97][Int.random(in: 0..<7, using: &random)] })
        }
    }
}
