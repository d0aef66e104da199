/// A QR code with its caption.
public struct SheetMark: Hashable, Sendable {
    /// What the code says.
    public let link: String
    public let caption: String
    /// Large under the caption, letter by letter: the lookup secret.
    public let key: String?

    public init(link: String, caption: String, key: String? = nil) {
        self.link = link
        self.caption = caption
        self.key = key
    }
}
