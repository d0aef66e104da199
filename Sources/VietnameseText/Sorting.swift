extension String {
    /// A key whose bytes are in the order of the Vietnamese alphabet (a ă â b c d đ e ê …); tones
    /// decide only between words that are equal without them.
    public var sortKey: String {
        var letters: [UInt8] = []
        var tones: [UInt8] = []
        for scalar in composed.unicodeScalars {
            if let place = Letters.place(of: scalar) {
                letters.append(Self.rank(ofRow: place.row % 12))
                tones.append(48 + UInt8(place.tone))
            } else if let rank = Self.rank(of: scalar) {
                letters.append(rank)
                tones.append(48)
            }
        }
        return String(decoding: letters + [UInt8(ascii: " ")] + tones, as: UTF8.self)
    }

    /// Letters of the alphabet, each followed by those that only differ by shape; 33 … 126 in ASCII.
    private static let order = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)
    private static let rowScalars = Array("aăâeêioôơuưy".unicodeScalars)

    private static func rank(ofRow row: Int) -> UInt8 { rank(ofLetter: rowScalars[row]) ?? 126 }

    private static func rank(ofLetter letter: Unicode.Scalar) -> UInt8? {
        order.firstIndex(of: letter).map { UInt8(65 + $0) }
    }

    private static func rank(of scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 32: 33
        case 48...57: UInt8(scalar.value)
        case 65...90: rank(ofLetter: Unicode.Scalar(UInt8(scalar.value + 32)))
        case 97...122: rank(ofLetter: scalar)
        case 0x110, 0x111: rank(ofLetter: "đ")
        default: nil
        }
    }
}
