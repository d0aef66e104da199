import Services
import Testing

@Suite struct FileInspectionTests {
    private func sentence(_ bytes: [UInt8]) -> String? {
        do {
            _ = try FileInspection.inspect(bytes)
            return nil
        } catch {
            if case .invalid(let problems) = error { return problems.first?.sentence }
            return "?"
        }
    }

    @Test func wholeFilesOfTheThreeKindsAreTaken() {
        #expect(sentence(TestProvince.scan) == nil)
        #expect(sentence(png(width: 100, height: 100)) == nil)
        #expect(sentence(jpeg(frame: frame(480, 640))) == nil)
        #expect(sentence(jpeg(frame: frame(480, 640)) + [UInt8](repeating: 7, count: 5_000)) == nil, "bytes after the end are tolerated")
    }

    @Test func badFilesAreRefusedInWords() {
        #expect(sentence([])?.contains("trống") == true)
        #expect(sentence(Array("MZ giả dạng".utf8))?.contains("JPG, PNG") == true)
        #expect(sentence(Array(TestProvince.scan.dropLast(8)))?.contains("cắt giữa chừng") == true)
        #expect(sentence(png(width: 60_000, height: 60_000))?.contains("kích thước quá lớn") == true)
        #expect(sentence(TestProvince.scan + [UInt8](repeating: 32, count: FileInspection.largest))?.contains("20 MB") == true)
    }

    @Test func sizesBeyondArithmeticAreRefusedNotTrapped() {
        #expect(sentence(png(width: 0xFFFF_FFFF, height: 0xFFFF_FFFF))?.contains("kích thước") == true)
        #expect(sentence(png(width: 0xFFFF_FFFF, height: 1))?.contains("kích thước") == true)
        #expect(sentence(png(width: 0, height: 10))?.contains("kích thước") == true)
        #expect(sentence(jpeg(frame: frame(0xFFFF, 0xFFFF)))?.contains("kích thước") == true)
    }

    @Test func aPictureMustSayItsSizeWhereItsFormatSaysIt() {
        var other = png(width: 10, height: 10)
        other.replaceSubrange(12..<16, with: Array("tEXt".utf8))
        #expect(sentence(other)?.contains("kích thước") == true)
        #expect(sentence(jpeg(frame: []))?.contains("kích thước") == true)
        #expect(sentence([0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0xFF, 0xD9])?.contains("kích thước") == true)
    }

    @Test func aThumbnailsEndIsNotThePicturesEnd() {
        let thumbnail: [UInt8] = [0xFF, 0xE1, 0, 6, 0xFF, 0xD9, 1, 2]
        let cut = [0xFF, 0xD8] + thumbnail + frame(480, 640) + [0xFF, 0xDA, 0, 2, 1, 2, 3]
        #expect(sentence(cut)?.contains("cắt giữa chừng") == true)
    }

    @Test func lockedPapersAreRefusedInWords() {
        #expect(sentence(pdf("trailer<</Encrypt 5 0 R>>"))?.contains("mật khẩu") == true)
        #expect(sentence(pdf("trailer<</Encrypt<</V 4>>>>"))?.contains("mật khẩu") == true)
        #expect(sentence(pdf("trailer<</EncryptMetadata true>>")) == nil)
    }

    @Test func papersWithoutBoundAreRefused() {
        #expect(sentence(pdf(String(repeating: "1 0 obj<</Type /Page>>endobj\n", count: 2_000))) == nil)
        #expect(sentence(pdf(String(repeating: "1 0 obj<</Type/Page>>endobj\n", count: 2_001)))?.contains("2.000 trang") == true)
        #expect(sentence(pdf("2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 99999999999999999999999>>endobj"))?.contains("2.000 trang") == true)
        #expect(sentence(pdf("2 0 obj<</Type/ObjStm/N 200000/First 9>>endobj"))?.contains("quá nhiều") == true)
        #expect(sentence(pdf("2 0 obj<</Type/ObjStm/N 150/First 9>>endobj 3 0 obj<</Count -3/Type/Outlines>>endobj")) == nil)
    }

    private func pdf(_ body: String) -> [UInt8] { Array("%PDF-1.7\n\(body)\n%%EOF\n".utf8) }

    private func frame(_ height: Int, _ width: Int) -> [UInt8] {
        [0xFF, 0xC0, 0, 8, 8, UInt8(height >> 8), UInt8(height & 255), UInt8(width >> 8), UInt8(width & 255), 0]
    }

    private func jpeg(frame: [UInt8]) -> [UInt8] { [0xFF, 0xD8, 0xFF, 0xE0, 0, 2] + frame + [0xFF, 0xDA, 0, 2, 5, 0xFF, 0, 6, 0xFF, 0xD0, 7, 0xFF, 0xD9] }

    private func png(width: Int, height: Int) -> [UInt8] {
        func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
        return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + number(13) + Array("IHDR".utf8) + number(width) + number(height) + [8, 2, 0, 0, 0] + number(0) + Array("IEND".utf8)
    }
}
