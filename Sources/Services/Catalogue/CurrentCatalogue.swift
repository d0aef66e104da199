import Assistant
import Domain
import Synchronization

/// The procedures as they are now, with the one finder over them: read without waiting, replaced
/// whole when something was imported or another day has begun.
public final class CurrentCatalogue: Sendable {
    public struct Snapshot: Sendable {
        public let catalogue: Catalogue
        public let finder: ProcedureFinder
        /// What holds on the snapshot's day, by popularity.
        public let listed: [ProcedureVersion]
        /// Which stored list it was made from, and for which day.
        public let number: Int
        public let day: LocalDay
    }

    public let starter: Starter
    private let snapshot: Mutex<Snapshot>

    public init(_ starter: Starter, on day: LocalDay) {
        self.starter = starter
        snapshot = Mutex(Self.make(starter.catalogue(beside: []), 0, day))
    }

    public var now: Snapshot { snapshot.withLock { $0 } }

    public func replace(with catalogue: Catalogue, number: Int, on day: LocalDay) {
        let made = Self.make(catalogue, number, day)
        snapshot.withLock { $0 = made }
    }

    private static func make(_ catalogue: Catalogue, _ number: Int, _ day: LocalDay) -> Snapshot {
        let listed = catalogue.procedures(on: day).sorted { ($0.popularity, $1.code.text) > ($1.popularity, $0.code.text) }
        let entries = listed.map { procedure in
            FinderEntry(
                code: procedure.code, name: procedure.shortName, field: procedure.field, levels: procedure.levels.map(\.rawValue),
                aliases: [procedure.name] + procedure.aliases, popularity: procedure.popularity)
        }
        return Snapshot(catalogue: catalogue, finder: ProcedureFinder(entries: entries), listed: listed, number: number, day: day)
    }
}

extension Starter {
    /// The product's own procedures, and beside them what was imported; the product's win.
    func catalogue(beside imported: [ProcedureVersion]) -> Catalogue {
        let own = Set(procedures.map(\.code))
        return Catalogue(procedures: procedures + imported.filter { !own.contains($0.code) }, processes: processes, forms: forms)
    }
}
