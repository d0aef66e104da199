/// An event with its place and time in a dossier's life and who caused it.
public struct RecordedEvent: Hashable, Sendable {
    /// 1, 2, 3, … without a gap.
    public let revision: Int
    public let at: Timestamp
    public let actor: Actor
    public let event: DossierEvent

    public init(revision: Int, at: Timestamp, actor: Actor, event: DossierEvent) {
        self.revision = revision
        self.at = at
        self.actor = actor
        self.event = event
    }
}
