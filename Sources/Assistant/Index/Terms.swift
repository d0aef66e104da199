import VietnameseText

/// The terms of a text, each with the kind it belongs to, so that a word never meets a trigram.
enum Terms {
    static func words(_ text: String) -> [String] { text.foldedWords.filter { !fillers.contains($0) } }

    /// Neighbours: "khai sinh" says more than its two words.
    static func pairs(_ words: [String]) -> [String] { zip(words, words.dropFirst()).map { "\($0)_\($1)" } }

    /// Three letters in a row, for words that are mistyped.
    static func trigrams(_ word: String) -> [String] {
        let padded = Array(" \(word) ".utf8)
        guard padded.count >= 4 else { return [] }
        return (0...padded.count - 3).map { "#" + String(decoding: padded[$0..<$0 + 3], as: UTF8.self) }
    }

    /// The word with its accents: one that was typed in full and fits counts a little more.
    static func accented(_ text: String) -> [String] {
        text.composed.lowercased().split { !$0.isLetter && !$0.isNumber }.map { "'" + $0 }.filter { !$0.allSatisfy(\.isASCII) }
    }

    /// First letters of two to six words that follow one another: "gpxd".
    static func initials(_ words: [String]) -> [String] {
        let letters = words.compactMap(\.first)
        var found: [String] = []
        for length in 3...6 where letters.count >= length {
            for start in 0...letters.count - length { found.append("@" + String(letters[start..<start + length])) }
        }
        return found
    }

    /// Words that every question has and no procedure is told apart by.
    static let fillers: Set<String> = [
        "thu", "tuc", "ve", "cua", "cho", "va", "cac", "toi", "minh", "em", "anh", "chi", "muon", "can", "xin", "lam", "nhu", "the", "nao", "gi", "o",
        "tai", "de", "duoc", "co", "khong", "la", "thi", "phai", "voi", "theo", "tu",
    ]

    /// What people ask about any procedure: papers, time, money, place. Only left out of questions.
    static let questions: Set<String> = [
        "giay", "to", "ho", "so", "bao", "lau", "mat", "phi", "tien", "nop", "dau", "may", "ngay", "gom", "nhung", "tui", "hong", "ranh", "dzay", "vay", "ad", "ra",
        "phuong", "hay", "len", "tinh", "xa", "xong", "roi", "ma", "chua", "thay", "bay", "gio", "lay", "dc", "ko", "k", "lm", "hoi", "mn", "oi", "nhe", "a", "u", "ton",
        "rua", "bua", "mang", "truoc", "huong", "dan", "quy", "dinh", "thoi", "gian", "le", "oi", "voi", "ban", "nay", "bn", "tro",
    ]

    /// A question's words; where nothing else is left, all of them.
    static func questionWords(_ text: String) -> [String] {
        let all = words(text)
        let telling = all.filter { !questions.contains($0) }
        return telling.count >= 2 || (telling.count == 1 && all.count <= 3) ? telling : all
    }
}
