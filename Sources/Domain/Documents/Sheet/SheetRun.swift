/// A piece of text in one style.
public struct SheetRun: Hashable, Sendable, ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    public enum Style: Hashable, Sendable { case regular, bold, italic }

    public let text: String
    public let style: Style

    public init(_ text: String, _ style: Style = .regular) {
        self.text = text
        self.style = style
    }

    public init(stringLiteral value: String) { self.init(value) }
    public static func bold(_ text: String) -> SheetRun { SheetRun(text, .bold) }
    public static func italic(_ text: String) -> SheetRun { SheetRun(text, .italic) }
}
