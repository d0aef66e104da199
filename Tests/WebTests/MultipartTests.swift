import Services
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

    /// Parts without number are refused as a whole, in the time it takes to read them once.
    @Test func countlessPartsAreRefusedAtOnce() {
        var parser = MultipartParser(boundary: Array("r".utf8))
        let parts = parser.feed(Array(repeating: Array("--r\r\n\r\n\r\n".utf8), count: 500_000).flatMap { $0 })
        #expect(parts.count == 2_000)
        #expect(!parser.isFinished)
    }

    /// A semicolon inside quotes belongs to the name.
    @Test func aSemicolonInAFileNameStays() {
        var parser = MultipartParser(boundary: Array("r".utf8))
        let parts = parser.feed(Array("--r\r\nContent-Disposition: form-data; name=\"file.gt-1\"; filename=\"a;b.pdf\"\r\n\r\nx\r\n--r--\r\n".utf8))
        #expect(parts.map(\.fileName) == ["a;b.pdf"])
        #expect(parts.map(\.name) == ["file.gt-1"])
    }

    /// Headers without end are not waited for, and the upload does not count as whole.
    @Test func headersWithoutEndBreakTheUpload() {
        var parser = MultipartParser(boundary: Array("r".utf8))
        _ = parser.feed(Array("--r\r\n".utf8) + [UInt8](repeating: 97, count: 20_000))
        #expect(parser.feed(Array("\r\n\r\nx\r\n--r--\r\n".utf8)).isEmpty)
        #expect(!parser.isFinished)
    }

    /// What was typed before the cut is kept, with a sentence at the field; no half file is.
    @Test func aCutFormKeepsItsFields() throws {
        let form = try SubmittedForm.read(Array(Self.body.dropLast(9)), contentType: "multipart/form-data; boundary=ranh").get()
        #expect(form.fields["_token"] == "abc")
        #expect(form.files.isEmpty)
        #expect(form.problems.first?.sentence.contains("đứt giữa chừng") == true)
    }

    @Test func tooManyFilesAreToldAtTheirField() throws {
        let part = "--r\r\nContent-Disposition: form-data; name=\"file.gt-1\"; filename=\"a.pdf\"\r\n\r\nx\r\n"
        let body = String(repeating: part, count: SubmittedForm.mostFiles + 1) + "--r--\r\n"
        let form = try SubmittedForm.read(Array(body.utf8), contentType: "multipart/form-data; boundary=r").get()
        #expect(form.files.isEmpty && form.problems.map(\.field) == ["file.gt-1"])
    }
}
