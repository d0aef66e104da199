struct SelectionOutcome: Sendable {
    let code: String
    /// Nil when it was done.
    let sentence: String?
}
