/// Something of a known height that goes onto one page.
struct Box {
    /// A structure element; boxes in a row with the same one are parts of it.
    struct Element: Equatable {
        let tag: PDFTag
        let number: Int
    }

    let height: Double
    /// Above it; dropped at the top of a page.
    var space = 0.0
    /// Stays on the page of the box after it.
    var glued = false
    var element: Element?
    /// Drawn again above it when it begins a page: the head of its table.
    var head: [Box] = []
    /// Draws it with its top at the given height.
    let draw: (Canvas, Double) -> Void
}

extension Box {
    func spaced(_ space: Double) -> Box {
        var copy = self
        copy.space = space
        return copy
    }
}
