/// A request for supplement. At intake it takes effect at once; after acceptance it is a draft
/// until the head approves. What is missing is said in one go (NĐ 118/2025/NĐ-CP, Điều 17.2.a).
public struct SupplementRequest: CanonicalRecord {
    /// The components asked for; the full wording is in the note.
    public var components: [ComponentKey]
    public var note: BlockReference
    /// Until when the applicant may answer.
    public var respondBy: Timestamp

    public init(components: [ComponentKey], note: BlockReference, respondBy: Timestamp) {
        self.components = components
        self.note = note
        self.respondBy = respondBy
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("components", components)
        fields.put("note", note)
        fields.put("respondBy", respondBy)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        components = try fields.list("components")
        note = try fields.get("note")
        respondBy = try fields.get("respondBy")
    }
}

/// The head's approval of a drafted request: from now the clock follows the pause policy.
public struct SupplementApproval: CanonicalRecord {
    /// First, second, …: from the second on the dossier counts as late in the index (QĐ 766/QĐ-TTg, 2.1).
    public var number: Int

    public init(number: Int) { self.number = number }
    public func write(to fields: inout FieldWriter) { fields.put("number", number) }
    public init(from fields: FieldReader) throws(CanonicalFailure) { number = try fields.get("number") }
}

/// What the applicant brought.
public struct Supplement: CanonicalRecord {
    public var papers: [SubmittedPaper]
    public var answers: BlockReference?
    public var note: BlockReference?
    /// The appointment after the pause; nil before acceptance.
    public var due: Timestamp?
    public var stepDue: Timestamp?
    /// Before acceptance: until when the desk must answer the completed filing.
    public var answerDue: Timestamp?

    public init(papers: [SubmittedPaper], answers: BlockReference? = nil, note: BlockReference? = nil, due: Timestamp? = nil, stepDue: Timestamp? = nil, answerDue: Timestamp? = nil) {
        self.papers = papers
        self.answers = answers
        self.note = note
        self.due = due
        self.stepDue = stepDue
        self.answerDue = answerDue
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("papers", papers)
        fields.put("answers", answers)
        fields.put("note", note)
        fields.put("due", due)
        fields.put("stepDue", stepDue)
        fields.put("answerDue", answerDue)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        papers = try fields.list("papers")
        answers = try fields.optional("answers")
        note = try fields.optional("note")
        due = try fields.optional("due")
        stepDue = try fields.optional("stepDue")
        answerDue = try fields.optional("answerDue")
    }
}
