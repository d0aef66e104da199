import HTML

/// Why an appointment is when it is: the first sentence, and one for each pause and change.
func dueStory(_ sentences: [String], _ h: inout HTMLWriter) {
    for sentence in sentences {
        h.br()
        h.small(sentence)
    }
}
