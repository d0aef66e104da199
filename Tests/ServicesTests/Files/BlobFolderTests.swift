import Blobs
import Crypto
import Foundation
import Testing

@Suite struct BlobFolderTests {
    private func folder() -> URL { FileManager.default.temporaryDirectory.appending(path: "motcua-blobs-\(UUID().uuidString)") }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 200_000])
    func whatWasPutComesBack(size: Int) throws {
        let place = folder()
        defer { try? FileManager.default.removeItem(at: place) }
        let store = try BlobFolder(folder: place, key: SymmetricKey(size: .bits256))
        let content = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let name = try store.put(content)
        #expect(try store.get(name) == content)
        #expect(try store.put(content) == name)
    }

    /// Sealed from the first day: neither content nor its digest lies open, and no byte can change unseen.
    @Test func nothingLiesOpenAndNoByteChangesUnseen() throws {
        let place = folder()
        defer { try? FileManager.default.removeItem(at: place) }
        let store = try BlobFolder(folder: place, key: SymmetricKey(size: .bits256))
        let name = try store.put(Array("Phạm Thị Lan, 022190001234".utf8))
        let path = place.appending(path: String(name.text.prefix(2))).appending(path: name.text).path
        var sealed = try #require(FileManager.default.contents(atPath: path))
        #expect(sealed.range(of: Data("Lan".utf8)) == nil)
        sealed[sealed.count / 2] ^= 1
        try sealed.write(to: URL(filePath: path))
        #expect(throws: BlobFailure.damaged(name)) { try store.get(name) }
        try store.remove(name)
        #expect(throws: BlobFailure.missing(name)) { try store.get(name) }
    }
}
