import Domain
import Records

/// Reads the edition in force from the database.
public struct CurrentEdition: Sendable {
    private let store: CalendarStore
    private let units: UnitDirectory

    public init(_ store: CalendarStore, units: UnitDirectory) {
        self.store = store
        self.units = units
    }

    /// The edition in force. A folder that has none yet takes over the file that lay beside its data.
    public func callAsFunction(takingOver file: String?, at time: Timestamp) async throws -> UnitCalendars.Edition {
        if let latest = try await store.latest() { return try read(latest.current) }
        guard let file else { return UnitCalendars.Edition() }
        let edition = try CalendarFile.read(file, number: 1, units: units)
        try await store.add(file, after: 0, at: time)
        return edition
    }

    func read(_ edition: CalendarEdition) throws -> UnitCalendars.Edition {
        try CalendarFile.read(edition.text, number: edition.number, units: units)
    }
}
