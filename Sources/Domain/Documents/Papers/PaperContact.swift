/// Whom to ask about a paper.
public struct PaperContact: Hashable, Sendable {
    public let name: String
    public let phone: String

    public init(name: String, phone: String) {
        self.name = name
        self.phone = phone
    }
}
