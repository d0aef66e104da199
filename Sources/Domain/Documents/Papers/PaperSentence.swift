extension String {
    /// With a capital at the start of a sentence.
    var sentence: String { prefix(1).uppercased() + dropFirst() }
}
