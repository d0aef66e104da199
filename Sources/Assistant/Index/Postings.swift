/// For each term, where it stands and how much it weighs there: flat arrays, no objects.
struct Postings: Sendable {
    private var terms: [String: Int32] = [:]
    private var lists: [[Posting]] = []

    struct Posting: Sendable {
        let entry: Int32
        var weight: Float
    }

    mutating func add(_ term: String, entry: Int, weight: Float) {
        let number: Int
        if let known = terms[term] {
            number = Int(known)
        } else {
            number = lists.count
            terms[term] = Int32(number)
            lists.append([])
        }
        if let last = lists[number].last, last.entry == Int32(entry) {
            // A word repeated in one entry counts less each time.
            lists[number][lists[number].count - 1].weight += weight * 0.25
        } else {
            lists[number].append(Posting(entry: Int32(entry), weight: weight))
        }
    }

    subscript(term: String) -> [Posting] { terms[term].map { lists[Int($0)] } ?? [] }
}
