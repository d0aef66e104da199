import Domain
import Records

/// Puts a new edition of the calendar in force and moves the appointments it touches (DESIGN
/// "Clock"): a dry run first, never earlier, in slices, and the same again does nothing more.
public struct ApplyCalendar: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    public struct Outcome: Sendable {
        public let edition: Int
        public let moved: [ReprojectDeadlines.Moved]
    }

    public func callAsFunction(_ text: String, execute: Bool) async throws -> Outcome {
        let reader = CurrentEdition(province.calendarEditions, units: province.units)
        let latest = try await province.calendarEditions.latest()
        let isAgain = latest?.current.text == text
        let number = (latest?.current.number ?? 0) + (isAgain ? 0 : 1)
        let new = try CalendarFile.read(text, number: number, units: province.units)
        // Applied again, it goes on with what an earlier run left.
        let before = isAgain ? latest?.previous : latest?.current
        let old = try before.map(reader.read) ?? UnitCalendars.Edition()
        guard execute else { return Outcome(edition: number, moved: try await ReprojectDeadlines(province, from: old, to: new).dryRun()) }
        if !isAgain { try await province.calendarEditions.add(text, after: number - 1, at: province.now()) }
        guard let stored = try await province.calendarEditions.latest()?.current, stored.number == number, stored.text == text else {
            throw ServiceFailure.stale(revision: number)
        }
        province.calendars.replace(with: new)
        return Outcome(edition: number, moved: try await ReprojectDeadlines(province, from: old, to: new)())
    }
}

/// A running server takes a new edition over. Until then it promised by the old one: so it goes once
/// more over the appointments itself.
public struct FollowCalendar: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    public func callAsFunction() async throws {
        let old = province.calendars.now
        guard let latest = try await province.calendarEditions.latest()?.current, latest.number > old.number else { return }
        let new = try CurrentEdition(province.calendarEditions, units: province.units).read(latest)
        province.calendars.replace(with: new)
        _ = try await ReprojectDeadlines(province, from: old, to: new)()
    }
}
