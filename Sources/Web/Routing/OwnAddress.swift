import Services

/// A way back that came in from outside: only an address of this site is followed.
enum OwnAddress {
    /// Nil for anything that a browser could read as another site: `//x`, `/\x`, a control character.
    static func checked(_ text: String) -> String? {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.count <= 2_000 else { return nil }
        let isPlain = text.unicodeScalars.allSatisfy { $0 != "\\" && $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }
        return isPlain ? text : nil
    }
}

extension Visit {
    /// Where one is, with what was asked: for coming back after the language or the account has changed.
    var address: String {
        let kept = query.pairs.filter { $0.name != "key" }
        guard !kept.isEmpty else { return path }
        return path + "?" + kept.map { "\($0.name.urlEncoded)=\($0.value.urlEncoded)" }.joined(separator: "&")
    }
}
