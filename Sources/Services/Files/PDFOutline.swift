/// What a PDF tells about itself without being unpacked: how much is in it, and whether it is locked.
/// Dictionaries of streams, of cross-references and the trailer are never packed themselves.
struct PDFOutline: Sendable {
    private(set) var pages = 0
    private(set) var objects = 0
    private(set) var isEncrypted = false

    static let mostPages = 2_000
    static let mostObjects = 200_000

    init(_ bytes: [UInt8]) {
        var counted = 0
        var stated = 0
        bytes.withUnsafeBufferPointer { bytes in
            var place = 0
            while place < bytes.count {
                switch bytes[place] {
                case Self.e where Self.stands(Self.endObject, in: bytes, at: place): objects += 1
                case Self.slash:
                    if Self.stands(Self.type, in: bytes, at: place) {
                        if Self.isPage(bytes, after: place + Self.type.count) { counted += 1 }
                    } else if let number = Self.number(Self.count, in: bytes, at: place) {
                        // A tree may name one page many times over: what it says of itself counts too.
                        stated = max(stated, number)
                    } else if let number = Self.number(Self.packed, in: bytes, at: place) {
                        // How many objects a packed stream holds.
                        objects += number
                    } else if Self.stands(Self.encrypt, in: bytes, at: place), Self.endsName(bytes, place + Self.encrypt.count) {
                        isEncrypted = true
                    }
                default: break
                }
                place += 1
            }
        }
        pages = max(counted, stated)
    }

    /// Why it is not taken, nil when it is.
    var problem: String? {
        if isEncrypted { return "Tệp PDF có mật khẩu hoặc bị khóa: cán bộ không mở được. Bỏ khóa, hoặc in ra PDF mới rồi tải lên." }
        if pages > Self.mostPages { return "Tệp PDF có hơn 2.000 trang: tách thành nhiều tệp." }
        if objects > Self.mostObjects { return "Tệp PDF có quá nhiều thành phần: in ra PDF mới hoặc tách thành nhiều tệp." }
        return nil
    }

    private static let slash = UInt8(ascii: "/")
    private static let e = UInt8(ascii: "e")
    private static let endObject = Array("endobj".utf8)
    private static let type = Array("/Type".utf8)
    private static let page = Array("/Page".utf8)
    private static let count = Array("/Count".utf8)
    private static let packed = Array("/N".utf8)
    private static let encrypt = Array("/Encrypt".utf8)

    private static func stands(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
        guard place + word.count <= bytes.count else { return false }
        for (offset, byte) in word.enumerated() where bytes[place + offset] != byte { return false }
        return true
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) || byte == 0 }

    private static func skippingSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var place = start
        while place < bytes.count, isSpace(bytes[place]) { place += 1 }
        return place
    }

    /// Whether a name that began before is over here: "/EncryptMetadata" is another name.
    private static func endsName(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard place < bytes.count else { return true }
        return isSpace(bytes[place]) || "/<>[]()%".utf8.contains(bytes[place])
    }

    private static func isPage(_ bytes: UnsafeBufferPointer<UInt8>, after start: Int) -> Bool {
        let place = skippingSpace(bytes, start)
        return stands(page, in: bytes, at: place) && endsName(bytes, place + page.count)
    }

    /// The number behind a name; as large as may be asked about, however many digits there are.
    private static func number(_ name: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
        guard stands(name, in: bytes, at: start) else { return nil }
        var place = skippingSpace(bytes, start + name.count)
        guard place < bytes.count, (48...57).contains(bytes[place]) else { return nil }
        guard isSpace(bytes[start + name.count]) else { return nil }
        var number = 0
        while place < bytes.count, (48...57).contains(bytes[place]) {
            number = min(1_000_000, number * 10 + Int(bytes[place] - 48))
            place += 1
        }
        return number
    }
}
