import Documents
import Domain
import Foundation
import Testing

/// Papers read back with the tools people have: poppler's text.
@Suite struct PaperTests {
    private func text(_ bytes: [UInt8]) throws -> String { try tool("pdftotext", bytes, "-layout", output: ["-"]) }

    /// What one of poppler's tools says of a PDF.
    private func tool(_ name: String, _ bytes: [UInt8], _ options: String..., output: [String] = []) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).pdf")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(bytes).write(to: file)
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + options + [file.path] + output
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let words = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: words, as: UTF8.self)
    }

    /// TT 03/2025/TT-VPCP, Mẫu 01.
    @Test func theReceiptSaysWhatForm01Wants() throws {
        let bytes = try pdf(of: SamplePapers.receipt())
        let words = try text(bytes)
        for piece in ["GIẤY TIẾP NHẬN HỒ SƠ", "H99.22.06-261123-0043", "Phạm Văn Tiến", "Số thứ tự", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"] {
            #expect(words.contains(piece), "\(piece)")
        }
        #expect(bytes.count <= 60_000)
        #expect(words.split(separator: "\u{0C}").count == 1)
    }

    /// Names of every kind of people stay in the one family, and what it lacks becomes a box, not another font.
    @Test func noSecondFamilyComesIn() throws {
        let fonts = try tool("pdffonts", pdf(of: SamplePapers.receipt(applicant: PaperPerson(name: "Ễnh Ương Thuở 王小明 🙂 Иван"))))
        let names = fonts.split(separator: "\n").dropFirst(2)
        #expect(!names.isEmpty && names.allSatisfy { $0.contains("+MotCuaSerif") }, "\(fonts)")
    }

    /// TT 03/2025/TT-VPCP, Mẫu 02 and Mẫu 03.
    @Test func supplementAndRejectionNameTheirReasons() throws {
        #expect(try text(pdf(of: SamplePapers.supplement)).contains("Bản vẽ thiết kế xây dựng"))
        #expect(try text(pdf(of: SamplePapers.rejection)).contains("Điều 17.2.a"))
    }

    @Test func aLongListRepeatsItsHead() throws {
        let words = try text(pdf(of: SamplePapers.handOver(60)))
        #expect(words.components(separatedBy: "Mã số hồ sơ").count > 2)
    }

    @Test func equalPapersGiveEqualBytes() throws {
        #expect(try pdf(of: SamplePapers.receipt()) == pdf(of: SamplePapers.receipt()))
    }

    @Test func aPracticePaperSaysSo() throws {
        #expect(try text(pdf(of: SamplePapers.receipt(practice: true))).contains("KHÔNG CÓ GIÁ TRỊ PHÁP LÝ"))
    }
}
