import Blobs
import Crypto
import Database
import Domain
import Records

/// One installation with everything its use cases need. Made once at the start; a value, shared.
public struct Province: Sendable {
    public let engine: any Engine
    public let keys: KeyRing
    public let blobs: any BlobStore
    public let units: UnitDirectory
    public let calendars: UnitCalendars
    public let procedures: CurrentCatalogue
    public let settings: ProvinceSettings
    public let now: @Sendable () -> Timestamp
    public let counters: CounterStore
    let shownNames = NameCache()
    let trackingGate = TrackingGate()

    public init(
        engine: any Engine, keys: KeyRing, blobs: any BlobStore, units: UnitDirectory, calendars: UnitCalendars, procedures: CurrentCatalogue,
        settings: ProvinceSettings, now: @escaping @Sendable () -> Timestamp
    ) {
        self.engine = engine
        self.keys = keys
        counters = CounterStore(engine: engine)
        self.blobs = blobs
        self.units = units
        self.calendars = calendars
        self.procedures = procedures
        self.settings = settings
        self.now = now
    }

    public var log: EventLog { EventLog(engine: engine) }
    public var consultations: ConsultationStore { ConsultationStore(engine: engine) }
    public var dossiers: DossierStore { DossierStore(engine: engine) }
    public var personal: PersonalStore { PersonalStore(engine: engine, keys: keys) }
    public var sequence: CodeSequence { CodeSequence(engine: engine) }
    public var heads: LogHeads { LogHeads(engine: engine, keys: keys) }
    public var prints: IssuedPrints { IssuedPrints(engine: engine, heads: heads) }
    public var accounts: AccountStore { AccountStore(engine: engine, keys: keys) }
    public var credentials: CredentialStore { CredentialStore(engine: engine) }
    public var sessions: SessionStore { SessionStore(engine: engine) }
    public var files: FileStore { FileStore(engine: engine, keys: keys) }
    public var drafts: DraftStore { DraftStore(engine: engine, keys: keys) }
    public var access: AccessLog { AccessLog(engine: engine) }
    public var imported: CatalogueStore { CatalogueStore(engine: engine) }
    public var calendarEditions: CalendarStore { CalendarStore(engine: engine) }
    public var installation: InstallationStore { InstallationStore(engine: engine) }

    public var today: LocalDay { now().day }
}

/// What differs from province to province and from machine to machine.
public struct ProvinceSettings: Sendable {
    public var name: String
    public var centre: String
    public var hotline: String
    /// Where people reach this installation, without a slash at the end: printed in QR codes.
    public var address: String
    public var isPractice: Bool
    public var policy: ReceptionPolicy

    public init(
        name: String = "Quảng Ninh", centre: String = "Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh", hotline: String = "1900 558 826",
        address: String, isPractice: Bool, policy: ReceptionPolicy = .standard
    ) {
        self.name = name
        self.centre = centre
        self.hotline = hotline
        self.address = address
        self.isPractice = isPractice
        self.policy = policy
    }
}
