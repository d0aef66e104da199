import Services
import Testing

@Suite struct XZTests {
    /// "một cửa\n" as `xz` packs it.
    private let packed: [UInt8] = [
        0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00, 0x00, 0x04, 0xe6, 0xd6, 0xb4, 0x46, 0x02, 0x00, 0x21, 0x01, 0x16, 0x00, 0x00, 0x00,
        0x74, 0x2f, 0xe5, 0xa3, 0x01, 0x00, 0x0b, 0x6d, 0xe1, 0xbb, 0x99, 0x74, 0x20, 0x63, 0xe1, 0xbb, 0xad, 0x61, 0x0a, 0x00,
        0x6f, 0x73, 0x6d, 0x14, 0x6e, 0x30, 0x1a, 0x3f, 0x00, 0x01, 0x24, 0x0c, 0xa6, 0x18, 0xd8, 0xd8, 0x1f, 0xb6, 0xf3, 0x7d,
        0x01, 0x00, 0x00, 0x00, 0x00, 0x04, 0x59, 0x5a,
    ]

    @Test func whatWasPackedComesOut() throws {
        #expect(String(decoding: try XZ.decompress(packed, limit: 100), as: UTF8.self) == "một cửa\n")
    }

    @Test func aCutFileIsDamagedAndNotHalfTaken() {
        #expect(throws: XZFailure.damaged) { try XZ.decompress(Array(packed.dropLast(9)), limit: 100) }
        #expect(throws: XZFailure.damaged) { try XZ.decompress(Array(packed.prefix(30)), limit: 100) }
        #expect(throws: XZFailure.damaged) { try XZ.decompress([], limit: 100) }
    }

    @Test func filesPackedOneBehindTheOtherComeOutWhole() throws {
        #expect(try XZ.decompress(packed + packed, limit: 100).count == 2 * "một cửa\n".utf8.count)
    }

    @Test func moreThanTheLimitIsRefusedBeforeItFillsTheMemory() {
        #expect(throws: XZFailure.tooLarge) { try XZ.decompress(packed, limit: 5) }
    }
}
