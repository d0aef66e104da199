/// The vowels of Vietnamese by shape and tone: what folding, composing and sorting are made of.
enum Letters {
    /// One row a shape; within it: level, huyền, sắc, hỏi, ngã, nặng.
    static let rows: [[Unicode.Scalar]] = [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ",
        "AÀÁẢÃẠ", "ĂẰẮẲẴẶ", "ÂẦẤẨẪẬ", "EÈÉẺẼẸ", "ÊỀẾỂỄỆ", "IÌÍỈĨỊ", "OÒÓỎÕỌ", "ÔỒỐỔỖỘ", "ƠỜỚỞỠỢ", "UÙÚỦŨỤ", "ƯỪỨỬỮỰ", "YỲÝỶỸỴ",
    ].map { Array($0.unicodeScalars) }

    /// The plain letter of each row, lower case.
    static let bases: [UInt8] = Array("aaaeeiooouuyaaaeeiooouuy".utf8)

    struct Place: Sendable {
        let row: Int
        let tone: Int
    }

    /// Where a vowel stands; nil for every other sign. Indexed by code point.
    private static let places: [Place?] = {
        var table = [Place?](repeating: nil, count: 0x1F00)
        for (row, letters) in rows.enumerated() {
            for (tone, letter) in letters.enumerated() { table[Int(letter.value)] = Place(row: row, tone: tone) }
        }
        return table
    }()

    static func place(of scalar: Unicode.Scalar) -> Place? {
        scalar.value < 0x1F00 ? places[Int(scalar.value)] : nil
    }

    /// The tone that a combining mark gives.
    static func tone(ofMark value: UInt32) -> Int? {
        switch value {
        case 0x300: 1
        case 0x301: 2
        case 0x309: 3
        case 0x303: 4
        case 0x323: 5
        default: nil
        }
    }

    /// The row that a combining circumflex, breve or horn leads to.
    static func row(_ row: Int, withMark value: UInt32) -> Int? {
        let base = row % 12
        let upper = row / 12 * 12
        switch (value, base) {
        case (0x302, 0): return upper + 2
        case (0x306, 0): return upper + 1
        case (0x302, 3): return upper + 4
        case (0x302, 6): return upper + 7
        case (0x31B, 6): return upper + 8
        case (0x31B, 9): return upper + 10
        default: return nil
        }
    }

    static func isMark(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) }
}
