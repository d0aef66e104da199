import Domain
import Synchronization

/// Each unit's working time, as the edition in force has it: read without waiting, replaced whole when
/// a new edition comes.
public final class UnitCalendars: Sendable {
    /// One edition, read.
    public struct Edition: Sendable {
        /// 0 is the country's calendar alone.
        public let number: Int
        let standard: WorkingCalendar
        let own: [UnitCode: WorkingCalendar]

        public init(number: Int = 0, standard: WorkingCalendar = .vietnam(), own: [UnitCode: WorkingCalendar] = [:]) {
            self.number = number
            self.standard = standard
            self.own = own
        }

        public subscript(unit: UnitCode) -> WorkingCalendar { own[unit] ?? standard }
    }

    private let edition: Mutex<Edition>

    public init(_ edition: Edition = Edition()) { self.edition = Mutex(edition) }

    public var now: Edition { edition.withLock { $0 } }

    public subscript(unit: UnitCode) -> WorkingCalendar { edition.withLock { $0[unit] } }

    func replace(with new: Edition) { edition.withLock { $0 = new } }
}
