import Database
import Domain

/// One edition of the units' calendar: the file as it was given.
public struct CalendarEdition: Hashable, Sendable {
    public let number: Int
    public let text: String

    public init(number: Int, text: String) {
        self.number = number
        self.text = text
    }
}

/// The editions of the calendar, kept in the database so that every node counts by the same.
public struct CalendarStore: Sendable {
    private let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    /// The edition in force and the one before it; none before the first was stored.
    public func latest() async throws -> (current: CalendarEdition, previous: CalendarEdition?)? {
        let editions = try await engine.read { db in
            try db.query("SELECT number, text FROM calendar_edition ORDER BY number DESC LIMIT 2") {
                CalendarEdition(number: try $0.int(0), text: try $0.text(1))
            }
        }
        return editions.first.map { (current: $0, previous: editions.count > 1 ? editions[1] : nil) }
    }

    /// Puts an edition after `number`; nothing happens when somebody else was first.
    public func add(_ text: String, after number: Int, at time: Timestamp) async throws {
        try await engine.write { db in
            try db.execute(
                """
                INSERT INTO calendar_edition (number, text, at) VALUES (\(number + 1), \(text), \(time.milliseconds))
                ON CONFLICT (number) DO NOTHING
                """)
        }
    }
}
