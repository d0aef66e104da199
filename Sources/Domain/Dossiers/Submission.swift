/// How a dossier came in (`KenhThucHien`: 1 counter, 2 online, 3 post).
public enum FilingChannel: String, CaseIterable, Sendable, Hashable, Codable, CanonicalField {
    case counter, online, post

    public var word: String {
        switch self {
        case .counter: "Tại quầy"
        case .online: "Trực tuyến"
        case .post: "Qua bưu chính"
        }
    }
}

/// How the applicant wants the result.
public enum ReturnMethod: String, CaseIterable, Sendable, Hashable, Codable, CanonicalField {
    case counter, online, post

    public var word: String {
        switch self {
        case .counter: "Tại quầy"
        case .online: "Bản điện tử trên Cổng"
        case .post: "Qua bưu chính công ích"
        }
    }
}

/// What was filed. The form and the required papers are pinned here: they hold as at filing.
public struct Submission: CanonicalRecord {
    public var procedure: ProcedureCode
    public var procedureVersion: Int
    public var field: String
    public var form: FormCode?
    public var formVersion: Int?
    public var procedureCase: CaseKey
    public var channel: FilingChannel
    public var receivingUnit: UnitCode
    public var competentUnit: UnitCode
    public var returnUnit: UnitCode
    /// The account of the person who files, nil when a counter files for a walk-in.
    public var applicantAccount: AccountCode?
    public var parties: BlockReference
    public var answers: BlockReference?
    public var papers: [SubmittedPaper]
    public var returnBy: ReturnMethod
    /// The system a filing came from, with its own code kept as the dossier's code.
    public var origin: String?
    /// When the filing must be answered: eight working hours.
    public var answerDue: Timestamp?
    /// An equal filing by the same person is open already.
    public var possibleDuplicate: Bool

    public init(
        procedure: ProcedureCode, procedureVersion: Int, field: String, form: FormCode?, formVersion: Int?, procedureCase: CaseKey,
        channel: FilingChannel, receivingUnit: UnitCode, competentUnit: UnitCode, returnUnit: UnitCode, applicantAccount: AccountCode?,
        parties: BlockReference, answers: BlockReference?, papers: [SubmittedPaper], returnBy: ReturnMethod, origin: String? = nil,
        answerDue: Timestamp? = nil, possibleDuplicate: Bool = false
    ) {
        self.procedure = procedure
        self.procedureVersion = procedureVersion
        self.field = field
        self.form = form
        self.formVersion = formVersion
        self.procedureCase = procedureCase
        self.channel = channel
        self.receivingUnit = receivingUnit
        self.competentUnit = competentUnit
        self.returnUnit = returnUnit
        self.applicantAccount = applicantAccount
        self.parties = parties
        self.answers = answers
        self.papers = papers
        self.returnBy = returnBy
        self.origin = origin
        self.answerDue = answerDue
        self.possibleDuplicate = possibleDuplicate
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("procedure", procedure)
        fields.put("procedureVersion", procedureVersion)
        fields.put("field", field)
        fields.put("form", form)
        fields.put("formVersion", formVersion)
        fields.put("case", procedureCase)
        fields.put("channel", channel)
        fields.put("receivingUnit", receivingUnit)
        fields.put("competentUnit", competentUnit)
        fields.put("returnUnit", returnUnit)
        fields.put("applicantAccount", applicantAccount)
        fields.put("parties", parties)
        fields.put("answers", answers)
        fields.put("papers", papers)
        fields.put("returnBy", returnBy)
        fields.put("origin", origin)
        fields.put("answerDue", answerDue)
        fields.put("possibleDuplicate", possibleDuplicate)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        procedure = try fields.get("procedure")
        procedureVersion = try fields.get("procedureVersion")
        field = try fields.get("field")
        form = try fields.optional("form")
        formVersion = try fields.optional("formVersion")
        procedureCase = try fields.get("case")
        channel = try fields.get("channel")
        receivingUnit = try fields.get("receivingUnit")
        competentUnit = try fields.get("competentUnit")
        returnUnit = try fields.get("returnUnit")
        applicantAccount = try fields.optional("applicantAccount")
        parties = try fields.get("parties")
        answers = try fields.optional("answers")
        papers = try fields.list("papers")
        returnBy = try fields.get("returnBy")
        origin = try fields.optional("origin")
        answerDue = try fields.optional("answerDue")
        possibleDuplicate = try fields.get("possibleDuplicate")
    }
}
