/// What held when the dossier was accepted, pinned once: a later change of process, limit, clock
/// policy or fee never touches it (NĐ 118/2025/NĐ-CP; DESIGN "Which version holds").
public struct AcceptedUnder: CanonicalRecord {
    public var process: ProcessCode
    public var processVersion: Int
    /// The limit the appointment uses: the province's own, or the law's where it has none.
    public var limit: TimeLimit?
    public var legalLimit: TimeLimit?
    public var counting: DayCounting
    public var pausePolicy: PausePolicy
    /// Answered on the day of reception when received before 15:00.
    public var sameDay: Bool
    public var maxReappointments: Int
    public var pausesForPayment: Bool
    /// The version whose limits and fees hold; nil in the logs of earlier releases.
    public var procedureVersion: Int?
    public var fees: [FeeLine]

    public init(
        process: ProcessCode, processVersion: Int, limit: TimeLimit?, legalLimit: TimeLimit?, counting: DayCounting,
        pausePolicy: PausePolicy, sameDay: Bool, maxReappointments: Int = 1, pausesForPayment: Bool = false, procedureVersion: Int? = nil, fees: [FeeLine] = []
    ) {
        self.process = process
        self.processVersion = processVersion
        self.limit = limit
        self.legalLimit = legalLimit
        self.counting = counting
        self.pausePolicy = pausePolicy
        self.sameDay = sameDay
        self.maxReappointments = maxReappointments
        self.pausesForPayment = pausesForPayment
        self.procedureVersion = procedureVersion
        self.fees = fees
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("process", process)
        fields.put("processVersion", processVersion)
        fields.put("limit", limit)
        fields.put("legalLimit", legalLimit)
        fields.put("counting", counting)
        fields.put("pausePolicy", pausePolicy)
        fields.put("sameDay", sameDay)
        fields.put("maxReappointments", maxReappointments)
        fields.put("pausesForPayment", pausesForPayment)
        fields.put("procedureVersion", procedureVersion)
        fields.put("fees", fees)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        process = try fields.get("process")
        processVersion = try fields.get("processVersion")
        limit = try fields.optional("limit")
        legalLimit = try fields.optional("legalLimit")
        counting = try fields.get("counting")
        pausePolicy = try fields.get("pausePolicy")
        sameDay = try fields.get("sameDay")
        maxReappointments = try fields.get("maxReappointments")
        pausesForPayment = try fields.get("pausesForPayment")
        procedureVersion = try fields.optional("procedureVersion")
        fees = try fields.list("fees")
    }
}

extension DayCounting: CanonicalField {}
extension PausePolicy: CanonicalField {}

extension TimeLimit: CanonicalField {
    public var canonical: CanonicalValue {
        .object(["amount": .integer(Int64(amount)), "unit": .text(unit.rawValue)])
    }

    public init?(canonical: CanonicalValue) {
        guard case .object(let fields) = canonical, case .integer(let amount)? = fields["amount"],
            case .text(let word)? = fields["unit"], let unit = LimitUnit(rawValue: word)
        else { return nil }
        self.init(Int(amount), unit)
    }
}

/// Acceptance: Mẫu 01. Two times stand on it, reception and the start of the clock
/// (NĐ 118/2025/NĐ-CP, Điều 17.3).
public struct Reception: CanonicalRecord {
    public var acceptedUnder: AcceptedUnder
    public var papers: [SubmittedPaper]
    /// Nil while a non-territorial dossier is on its way to the agency that decides.
    public var clockStart: Timestamp?
    /// The appointment; nil when the law sets no limit. Before the clock has started: as expected.
    public var due: Timestamp?
    /// When the dossier must be with the competent agency (Điều 18.2).
    public var handOverDue: Timestamp
    public var step: StepKey
    public var returnBy: ReturnMethod

    public init(
        acceptedUnder: AcceptedUnder, papers: [SubmittedPaper], clockStart: Timestamp?, due: Timestamp?, handOverDue: Timestamp,
        step: StepKey, returnBy: ReturnMethod
    ) {
        self.acceptedUnder = acceptedUnder
        self.papers = papers
        self.clockStart = clockStart
        self.due = due
        self.handOverDue = handOverDue
        self.step = step
        self.returnBy = returnBy
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("acceptedUnder", acceptedUnder)
        fields.put("papers", papers)
        fields.put("clockStart", clockStart)
        fields.put("due", due)
        fields.put("handOverDue", handOverDue)
        fields.put("step", step)
        fields.put("returnBy", returnBy)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        acceptedUnder = try fields.get("acceptedUnder")
        papers = try fields.list("papers")
        clockStart = try fields.optional("clockStart")
        due = try fields.optional("due")
        handOverDue = try fields.get("handOverDue")
        step = try fields.get("step")
        returnBy = try fields.get("returnBy")
    }
}

/// Mẫu 03: not accepted, with the article it rests on.
public struct ReceptionDecline: CanonicalRecord {
    public var article: String
    public var note: BlockReference

    public init(article: String, note: BlockReference) {
        self.article = article
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("article", article)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        article = try fields.get("article")
        note = try fields.get("note")
    }
}

/// A mistyped name or number put right after acceptance; the old print is kept.
public struct IntakeAmendment: CanonicalRecord {
    public var parties: BlockReference
    public var note: BlockReference

    public init(parties: BlockReference, note: BlockReference) {
        self.parties = parties
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("parties", parties)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        parties = try fields.get("parties")
        note = try fields.get("note")
    }
}
