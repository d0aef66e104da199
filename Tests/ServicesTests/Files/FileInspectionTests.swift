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
        #expect(sentence([0xFF, 0xD8, 0xFF, 0xE0, 0, 2, 0xFF, 0xD9]) == nil)
    }

    @Test func badFilesAreRefusedInWords() {
        #expect(sentence([])?.contains("trống") == true)
        #expect(sentence(Array("MZ giả dạng".utf8))?.contains("JPG, PNG") == true)
        #expect(sentence(Array(TestProvince.scan.dropLast(8)))?.contains("cắt giữa chừng") == true)
        #expect(sentence(png(width: 60_000, height: 60_000))?.contains("kích thước quá lớn") == true)
        #expect(sentence(TestProvince.scan + [UInt8](repeating: 32, count: FileInspection.largest))?.contains("20 MB") == true)
    }

    private func png(width: Int, height: Int) -> [UInt8] {
        func number(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) } }
        return [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + number(13) + Array("IHDR".utf8) + number(width) + number(height) + [8, 2, 0, 0, 0] + Array("IEND".utf8)
    }
}
