import Assistant
import Domain
import Synchronization

/// The procedures as they are now, with the one finder over them: read without waiting, replaced
/// whole when something is imported.
public final class CurrentCatalogue: Sendable {
    public struct Snapshot: Sendable {
        public let catalogue: Catalogue
        public let finder: ProcedureFinder
        /// What holds on the snapshot's day, by popularity.
        public let listed: [ProcedureVersion]
    }

    private let snapshot: Mutex<Snapshot>

    public init(_ catalogue: Catalogue, on day: LocalDay) { snapshot = Mutex(Self.make(catalogue, on: day)) }

    public var now: Snapshot { snapshot.withLock { $0 } }

    public func replace(with catalogue: Catalogue, on day: LocalDay) {
        let made = Self.make(catalogue, on: day)
        snapshot.withLock { $0 = made }
    }

    private static func make(_ catalogue: Catalogue, on day: LocalDay) -> Snapshot {
        let listed = catalogue.procedures(on: day).sorted { ($0.popularity, $1.code.text) > ($1.popularity, $0.code.text) }
        let entries = listed.map { procedure in
            FinderEntry(
                code: procedure.code, name: procedure.shortName, field: procedure.field, levels: procedure.levels.map(\.rawValue),
                aliases: [procedure.name] + procedure.aliases, popularity: procedure.popularity)
        }
        return Snapshot(catalogue: catalogue, finder: ProcedureFinder(entries: entries), listed: listed)
    }
}
