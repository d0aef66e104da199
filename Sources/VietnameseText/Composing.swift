extension String {
    /// With every accent in one sign: what some phones send as letter and marks apart.
    public var composed: String {
        if unicodeScalars.allSatisfy({ !Letters.isMark($0.value) }) { return self }
        var out = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            guard Letters.isMark(scalar.value), let last = out.last, let place = Letters.place(of: last) else {
                out.append(scalar)
                continue
            }
            if let tone = Letters.tone(ofMark: scalar.value) {
                out.replaceLast(with: Letters.rows[place.row][tone])
            } else if let row = Letters.row(place.row, withMark: scalar.value) {
                out.replaceLast(with: Letters.rows[row][place.tone])
            } else {
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// Composed, without signs that cannot be seen, single spaces, none at the ends.
    public var cleaned: String {
        var out = String.UnicodeScalarView()
        var spaceWaits = false
        for scalar in composed.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.value < 0x20 {
                spaceWaits = !out.isEmpty
            } else if !Self.isInvisible(scalar.value) {
                if spaceWaits { out.append(" ") }
                spaceWaits = false
                out.append(scalar)
            }
        }
        return String(out)
    }

    /// Zero-width signs, direction marks, private-use bullets of word processors.
    private static func isInvisible(_ value: UInt32) -> Bool {
        switch value {
        case 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xE000...0xF8FF: true
        default: false
        }
    }
}

extension String.UnicodeScalarView {
    mutating func replaceLast(with scalar: Unicode.Scalar) {
        removeLast()
        append(scalar)
    }
}
