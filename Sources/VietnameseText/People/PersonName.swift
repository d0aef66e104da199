/// Names of people, for finding and for hiding.
public enum PersonName {
    /// Each folded word with its first two and first three letters: what a clerk types of a name.
    public static func searchWords(_ name: String) -> [String] {
        var words: Set<String> = []
        for word in name.foldedWords.prefix(12) {
            words.insert(word)
            if word.utf8.count > 2 { words.insert(String(word.prefix(2))) }
            if word.utf8.count > 3 { words.insert(String(word.prefix(3))) }
        }
        return words.sorted()
    }

    /// "Phạm T** L**": the family name stays.
    public static func masked(_ name: String) -> String {
        let words = name.split(separator: " ")
        return words.enumerated().map { $0 == 0 ? String($1) : "\($1.prefix(1))**" }.joined(separator: " ")
    }
}
