import Domain
import Records
import Services
import Testing

/// A receipt that was given out is the same paper whenever it is printed again.
@Suite struct IssuedPrintTests {
    @Test func theReceiptIsTheSameBytesAfterMoreEvents() async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        try await test.give(.receive, to: code, by: Cast.desk)
        let print = PrintPaper(test.province)
        let first = try await print(.receipt, of: code, by: Cast.desk)
        try await test.give(.forward, to: code, by: Cast.desk)
        // The log grows elsewhere too.
        _ = try await FileDossier(test.province)(try await test.filing(), by: Cast.lan)
        #expect(try await print(.receipt, of: code, by: Cast.desk) == first)
        try await test.give(.amendIntake, to: code, by: Cast.desk) {
            $0.note = "Gõ thiếu dấu."
            var amendment = PartiesAmendment()
            amendment.applicant.address = "Tổ 5, khu 2, phường Hồng Gai"
            $0.amendment = amendment
        }
        #expect(try await print(.receipt, of: code, by: Cast.desk) != first)
        #expect(try await print(.receipt, of: code, by: Cast.desk, asOf: 2) == first)
    }
}
