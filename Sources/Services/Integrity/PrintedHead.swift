/// A head of the log as a paper prints it: the size, and the first characters of the root.
public struct PrintedHead: Hashable, Sendable {
    public let size: Int64
    let rootStart: String
    /// Fewer characters would prove nothing.
    private static let shortest = 8

    /// `size:root`; the size may be grouped by dots as on the paper.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let size = Int64(parts[0].filter { $0 != "." }), size > 0 else { return nil }
        let root = parts[1].filter { $0 != " " }.lowercased()
        guard (Self.shortest...64).contains(root.count), root.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
        self.size = size
        rootStart = root
    }
}
