import Domain

/// How a piece of text is set.
struct TextStyle {
    enum Alignment { case leading, centre, trailing, justified }

    var size: Double
    var alignment: Alignment = .leading
    /// Of the first line, in points.
    var indent = 0.0
    var leading = 1.0
    /// Between letters, in points.
    var spacing = 0.0
    var bold = false
    var italic = false
}
