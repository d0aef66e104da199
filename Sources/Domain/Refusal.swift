/// Why something was not done: a stable code for programs, a sentence for the person, and the
/// article it rests on where the law says so.
public struct Refusal: Error, Hashable, Sendable {
    /// Stable, machine-readable, lower camel case: `notYourDossier`, `clockNotStarted`, …
    public let code: String
    /// A whole Vietnamese sentence: what happened and what to do now.
    public let sentence: String
    /// The article it rests on, for instance `NĐ 118/2025/NĐ-CP, Điều 17.2.a`.
    public let article: String?

    public init(_ code: String, _ sentence: String, article: String? = nil) {
        self.code = code
        self.sentence = sentence
        self.article = article
    }
}
