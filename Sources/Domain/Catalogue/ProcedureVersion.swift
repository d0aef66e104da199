/// Where a procedure is filed and run (NĐ 224/2026/NĐ-CP, Điều 15.1.i): a province's system serves
/// only what no ministry's central system offers.
public enum ProcessingRoute: String, CaseIterable, Hashable, Sendable, Codable {
    case provincial, ministryCentral, nationalPortal
}

/// The tier that decides. There is no district since 1 July 2025.
public enum GovernmentLevel: String, CaseIterable, Hashable, Sendable, Codable {
    case commune, province, ministry

    public var word: String {
        switch self {
        case .commune: "Cấp xã"
        case .province: "Cấp tỉnh"
        case .ministry: "Bộ, ngành"
        }
    }
}

/// One dated version of a procedure. A dossier keeps the one it was filed under.
public struct ProcedureVersion: Hashable, Sendable, Codable {
    public let code: ProcedureCode
    public private(set) var version: Int
    public private(set) var effectiveFrom: LocalDay
    /// The last day it holds, nil while open.
    public private(set) var effectiveTo: LocalDay?
    /// The official name.
    public let name: String
    /// The name people use.
    public let shortName: String
    /// Two sentences: who, when, what they get.
    public let summary: String
    public let field: String
    public let levels: [GovernmentLevel]
    public let route: ProcessingRoute
    /// Where to file when the route leads elsewhere.
    public let filingLink: String?
    public let whoMayApply: [String]
    public let channels: [ChannelRule]
    public let cases: [ProcedureCase]
    public let steps: [String]
    public let conditions: String
    public let legalBasis: [LegalBasis]
    public let results: [String]
    public let form: FormCode?
    public let process: ProcessCode?
    /// The agency that decides; nil: the People's Committee of the commune.
    public let competentAgency: UnitCode?
    public let pausePolicy: PausePolicy
    public let dayCounting: DayCounting
    /// Optional, so that versions stored by earlier releases still read.
    private let paymentPause: Bool?
    public let aliases: [String]
    public let lifeEvents: [String]
    public let popularity: Int
    /// Taken in from the province's list: to find, to read, and to receive at the counter.
    public let imported: Bool

    public init(
        code: ProcedureCode, version: Int = 1, effectiveFrom: LocalDay, effectiveTo: LocalDay? = nil, name: String, shortName: String,
        summary: String, field: String, levels: [GovernmentLevel], route: ProcessingRoute, filingLink: String? = nil, whoMayApply: [String],
        channels: [ChannelRule], cases: [ProcedureCase], steps: [String], conditions: String = "", legalBasis: [LegalBasis],
        results: [String], form: FormCode? = nil, process: ProcessCode? = nil, competentAgency: UnitCode? = nil,
        pausePolicy: PausePolicy = .subtract, dayCounting: DayCounting = .hourExact, aliases: [String] = [], lifeEvents: [String] = [],
        popularity: Int = 0, imported: Bool = false, pausesForPayment: Bool = false
    ) {
        self.code = code
        self.version = version
        self.effectiveFrom = effectiveFrom
        self.effectiveTo = effectiveTo
        self.name = name
        self.shortName = shortName
        self.summary = summary
        self.field = field
        self.levels = levels
        self.route = route
        self.filingLink = filingLink
        self.whoMayApply = whoMayApply
        self.channels = channels
        self.cases = cases
        self.steps = steps
        self.conditions = conditions
        self.legalBasis = legalBasis
        self.results = results
        self.form = form
        self.process = process
        self.competentAgency = competentAgency
        self.pausePolicy = pausePolicy
        self.dayCounting = dayCounting
        paymentPause = pausesForPayment
        self.aliases = aliases
        self.lifeEvents = lifeEvents
        self.popularity = popularity
        self.imported = imported
    }

    /// Whether the clock stands still while a sum is due: only where the procedure says so (domain.md §2.6).
    public var pausesForPayment: Bool { paymentPause ?? false }

    /// The same words under another number and for other days.
    public func edition(_ version: Int, from: LocalDay, to: LocalDay?) -> ProcedureVersion {
        var copy = self
        copy.version = version
        copy.effectiveFrom = from
        copy.effectiveTo = to
        return copy
    }

    public func holds(on day: LocalDay) -> Bool { effectiveFrom <= day && (effectiveTo.map { day <= $0 } ?? true) }

    public func rule(for channel: FilingChannel) -> ChannelRule? {
        channels.first { $0.channel == channel } ?? channels.first
    }

    public func procedureCase(_ key: CaseKey) -> ProcedureCase? { cases.first { $0.key == key } }

    /// Open for filing here and online: a procedure of the counter alone is not.
    public var isFiledHere: Bool { route == .provincial && form != nil && channels.contains { $0.channel == .online } }
}

/// What holds for one way of filing.
public struct ChannelRule: Hashable, Sendable, Codable {
    public let channel: FilingChannel
    public let legalLimit: TimeLimit?
    /// The province's own, never longer than the law's: the appointment uses it, reports show both.
    public let provincialLimit: TimeLimit?
    /// Answered on the day of reception when received before 15:00.
    public let sameDay: Bool
    public let fees: [FeeLine]
    /// Said where there is no limit; nil in what was stored before it was asked.
    private let limitIsUnknown: Bool?

    public init(channel: FilingChannel, legalLimit: TimeLimit?, provincialLimit: TimeLimit? = nil, sameDay: Bool = false, fees: [FeeLine] = [], limitIsUnknown: Bool = false) {
        self.channel = channel
        self.legalLimit = legalLimit
        self.provincialLimit = provincialLimit
        self.sameDay = sameDay
        self.fees = fees
        self.limitIsUnknown = limitIsUnknown && legalLimit == nil ? true : nil
    }

    public var limit: TimeLimit? { provincialLimit ?? legalLimit }

    public enum LimitState: Hashable, Sendable { case stated, notRegulated, unknown }

    /// What is not known is never said to be left open by the law.
    public var limitState: LimitState {
        if sameDay || limit != nil { return .stated }
        return limitIsUnknown == true ? .unknown : .notRegulated
    }

    /// "7 ngày làm việc", "Trong ngày", or in words why there is no limit.
    public var limitWords: String {
        switch limitState {
        case .stated: sameDay ? "Trong ngày" : limit?.text ?? ""
        case .notRegulated: "Pháp luật không quy định thời hạn"
        case .unknown: "Thời hạn đang cập nhật: hỏi tại quầy"
        }
    }
}

/// One fee: *phí* or *lệ phí* (Luật Phí và lệ phí 97/2015/QH13). An unknown amount is never zero.
public struct FeeLine: Hashable, Sendable, Codable {
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable { case phi, lePhi }
    public enum State: String, CaseIterable, Hashable, Sendable, Codable { case stated, setByProvince, unknown }

    public let kind: Kind
    public let name: String
    public let amount: VND?
    public let state: State
    public let note: String

    public init(kind: Kind, name: String, amount: VND?, state: State, note: String = "") {
        self.kind = kind
        self.name = name
        self.amount = state == .unknown ? nil : amount
        self.state = state
        self.note = note
    }
}

/// One case (trường hợp) with the papers it needs.
public struct ProcedureCase: Hashable, Sendable, Codable {
    public let key: CaseKey
    public let name: String
    public let components: [RequiredComponent]

    public init(key: CaseKey, name: String, components: [RequiredComponent]) {
        self.key = key
        self.name = name
        self.components = components
    }
}

/// One paper of a case (thành phần hồ sơ).
public struct RequiredComponent: Hashable, Sendable, Codable {
    public let key: ComponentKey
    public let name: String
    public let originals: Int
    public let copies: Int
    public let mandatory: Bool
    /// The database that already holds it: the applicant need not hand it in (NĐ 118/2025/NĐ-CP, Điều 4.2a).
    public let heldBy: String?
    /// The filled e-form stands for it.
    public let isDeclaration: Bool
    public let note: String

    public init(
        key: ComponentKey, name: String, originals: Int = 1, copies: Int = 0, mandatory: Bool = true, heldBy: String? = nil,
        isDeclaration: Bool = false, note: String = ""
    ) {
        self.key = key
        self.name = name
        self.originals = originals
        self.copies = copies
        self.mandatory = mandatory
        self.heldBy = heldBy
        self.isDeclaration = isDeclaration
        self.note = note
    }
}

public struct LegalBasis: Hashable, Sendable, Codable {
    public let number: String
    public let title: String

    public init(number: String, title: String) {
        self.number = number
        self.title = title
    }
}
