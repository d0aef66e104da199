/// A reason kept as a personal block, with the article it rests on where there is one.
public struct Reason: CanonicalRecord {
    public var article: String?
    public var note: BlockReference?

    public init(article: String? = nil, note: BlockReference? = nil) {
        self.article = article
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("article", article)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        article = try fields.optional("article")
        note = try fields.optional("note")
    }
}

/// What was decided is not allowed: back to where it stood, with the new appointment if the clock moved.
public struct WithdrawalRejection: CanonicalRecord {
    public var note: BlockReference
    public var due: Timestamp?
    public var stepDue: Timestamp?

    public init(note: BlockReference, due: Timestamp? = nil, stepDue: Timestamp? = nil) {
        self.note = note
        self.due = due
        self.stepDue = stepDue
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("note", note)
        fields.put("due", due)
        fields.put("stepDue", stepDue)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        note = try fields.get("note")
        due = try fields.optional("due")
        stepDue = try fields.optional("stepDue")
    }
}

/// Mẫu 04: an apology and a new appointment. At most once by default; being late is never hidden.
public struct Extension: CanonicalRecord {
    public var due: Timestamp
    public var note: BlockReference
    public var stepDue: Timestamp?

    public init(due: Timestamp, note: BlockReference, stepDue: Timestamp? = nil) {
        self.due = due
        self.note = note
        self.stepDue = stepDue
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("due", due)
        fields.put("note", note)
        fields.put("stepDue", stepDue)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        due = try fields.get("due")
        note = try fields.get("note")
        stepDue = try fields.optional("stepDue")
    }
}

/// The result was handed over; who took it is in a block.
public struct ResultReturn: CanonicalRecord {
    public var method: ReturnMethod
    public var receiver: BlockReference?
    public var originalsHandedBack: Bool

    public init(method: ReturnMethod, receiver: BlockReference? = nil, originalsHandedBack: Bool = false) {
        self.method = method
        self.receiver = receiver
        self.originalsHandedBack = originalsHandedBack
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("method", method)
        fields.put("receiver", receiver)
        fields.put("originalsHandedBack", originalsHandedBack)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        method = try fields.get("method")
        receiver = try fields.optional("receiver")
        originalsHandedBack = try fields.get("originalsHandedBack")
    }
}

/// The applicant's rating, 1 (very dissatisfied) to 5.
public struct Rating: CanonicalRecord {
    public var score: Int
    public var note: BlockReference?

    public init(score: Int, note: BlockReference? = nil) {
        self.score = score
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("score", score)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        score = try fields.get("score")
        note = try fields.optional("note")
    }
}

/// A calendar changed (a storm's closure, a swapped day): the appointment moves, never earlier.
public struct DeadlineReprojection: CanonicalRecord {
    public var due: Timestamp
    public var reason: String
    /// The inner time of the step at hand, where it moves too.
    public var stepDue: Timestamp?

    public init(due: Timestamp, reason: String, stepDue: Timestamp? = nil) {
        self.due = due
        self.reason = reason
        self.stepDue = stepDue
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("due", due)
        fields.put("reason", reason)
        fields.put("stepDue", stepDue)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        due = try fields.get("due")
        reason = try fields.get("reason")
        stepDue = try fields.optional("stepDue")
    }
}
