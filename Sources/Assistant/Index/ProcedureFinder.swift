import Domain
import VietnameseText

/// The one finder of procedures: in memory, accent-insensitive, forgiving of typing mistakes.
///
/// Terms are folded words, pairs of words, initials, accented words and letter trigrams; each is
/// weighed by how rarely it occurs (BM25's idea), and an entry's length counts against it.
public struct ProcedureFinder: Sendable {
    private let codes: [ProcedureCode]
    private let popularity: [Float]
    private let lengths: [Float]
    private let postings: Postings
    private let synonyms = Synonyms()
    private let byCode: [ProcedureCode: Int]
    /// Longer queries are cut: nobody types a novel into a search box by intent.
    private static let longestQuery = 200

    public init(entries: [FinderEntry]) {
        codes = entries.map(\.code)
        popularity = entries.map { Float($0.popularity) / 100 }
        byCode = Dictionary(entries.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        var postings = Postings()
        var lengths: [Float] = []
        for (number, entry) in entries.enumerated() {
            Self.add(entry.name, 1, number, to: &postings)
            for alias in entry.aliases where alias != entry.name { Self.add(alias, 0.9, number, to: &postings) }
            for word in Terms.words(entry.field) { postings.add(word, entry: number, weight: 0.25) }
            lengths.append(Float(max(2, Terms.words(entry.name).count)))
        }
        self.postings = postings
        let average = max(1, lengths.reduce(0, +) / Float(max(1, lengths.count)))
        self.lengths = lengths.map { 1 / (0.6 + 0.4 * $0 / average) }
    }

    private static func add(_ text: String, _ weight: Float, _ entry: Int, to postings: inout Postings) {
        let words = Terms.words(text)
        for word in words {
            postings.add(word, entry: entry, weight: weight)
            for gram in Set(Terms.trigrams(word)) { postings.add(gram, entry: entry, weight: weight * 0.2) }
        }
        for pair in Terms.pairs(words) { postings.add(pair, entry: entry, weight: weight * 1.6) }
        for initials in Terms.initials(words) { postings.add(initials, entry: entry, weight: weight) }
        for word in Terms.accented(text) { postings.add(word, entry: entry, weight: weight * 0.15) }
    }

    /// The best entries for what was typed; by popularity for nothing.
    public func search(_ query: String, limit: Int = 20, keeping: (ProcedureCode) -> Bool = { _ in true }) -> FinderResult {
        let typed = String(query.prefix(Self.longestQuery))
        let exact = typed.filter { !$0.isWhitespace }
        if let number = byCode[ProcedureCode(exact)], keeping(codes[number]) {
            return FinderResult(hits: [FinderHit(code: codes[number], score: 100)], understoodAs: nil)
        }
        var scores = [Float](repeating: 0, count: codes.count)
        score(typed, 1, &scores)
        let meanings = synonyms.meanings(of: typed)
        for (place, meaning) in meanings.enumerated() { score(meaning, place == 0 ? 1.1 : 0.5, &scores) }
        let isEmpty = typed.folded.isEmpty
        let hits = best(scores, isEmpty: isEmpty, limit: limit, keeping: keeping)
        return FinderResult(hits: hits, understoodAs: hits.isEmpty ? nil : meanings.first)
    }

    private func score(_ text: String, _ factor: Float, _ scores: inout [Float]) {
        let words = Terms.questionWords(text)
        for word in words {
            let known = add(word, factor, &scores)
            // A word that no entry has is probably mistyped: its letters may still be right.
            if !known, word.utf8.count > 3 { for gram in Terms.trigrams(word) { add(gram, factor * 0.8, &scores) } }
            if !known, (3...6).contains(word.utf8.count) { add("@" + word, factor * 1.2, &scores) }
        }
        // Pairs of the whole text: "giấy khai" tells more than its words.
        for pair in Terms.pairs(Terms.words(text)) { add(pair, factor, &scores) }
        for word in Terms.accented(text) { add(word, factor, &scores) }
    }

    @discardableResult
    private func add(_ term: String, _ factor: Float, _ scores: inout [Float]) -> Bool {
        let list = postings[term]
        guard !list.isEmpty else { return false }
        let rarity = Self.rarity(list.count, of: codes.count) * factor
        for posting in list { scores[Int(posting.entry)] += posting.weight * rarity * lengths[Int(posting.entry)] }
        return true
    }

    /// log₂ of how many entries there are for each that has the term, without a library of mathematics.
    private static func rarity(_ count: Int, of total: Int) -> Float {
        let ratio = Float(total + 1) / Float(count)
        return Float(ratio.exponent) + ratio.significand - 1 + 0.3
    }

    private func best(_ scores: [Float], isEmpty: Bool, limit: Int, keeping: (ProcedureCode) -> Bool) -> [FinderHit] {
        var top: Float = 0
        for score in scores where score > top { top = score }
        // What fits much worse than the best is noise.
        let border = isEmpty ? -1 : max(0.4, top * 0.22)
        var hits: [(Int, Float)] = []
        for number in scores.indices where isEmpty || scores[number] > border {
            let score = isEmpty ? popularity[number] : scores[number] * (1 + 0.2 * popularity[number])
            if keeping(codes[number]) { hits.append((number, score)) }
        }
        hits.sort { $0.1 != $1.1 ? $0.1 > $1.1 : codes[$0.0] < codes[$1.0] }
        return hits.prefix(limit).map { FinderHit(code: codes[$0.0], score: Double($0.1)) }
    }
}
