extension String {
    /// Lower case, no accents, đ as d; everything else between words becomes one space.
    public var folded: String {
        var out: [UInt8] = []
        out.reserveCapacity(utf8.count)
        var spaceWaits = false
        for scalar in unicodeScalars {
            if Letters.isMark(scalar.value) { continue }
            guard let byte = Self.foldedByte(scalar) else {
                spaceWaits = !out.isEmpty
                continue
            }
            if spaceWaits { out.append(UInt8(ascii: " ")) }
            spaceWaits = false
            out.append(byte)
        }
        return String(decoding: out, as: UTF8.self)
    }

    public var foldedWords: [String] { folded.split(separator: " ").map(String.init) }

    private static func foldedByte(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 48...57, 97...122: return UInt8(scalar.value)
        case 65...90: return UInt8(scalar.value + 32)
        // đ, Đ and the two letters that are mistaken for them (eth).
        case 0x110, 0x111, 0xD0, 0xF0: return UInt8(ascii: "d")
        default: return Letters.place(of: scalar).map { Letters.bases[$0.row] }
        }
    }
}
