/// Which way a dossier is decided.
public enum Outcome: String, CaseIterable, Sendable, Hashable, Codable, CanonicalField {
    case granted
    /// Refused with a written reason: the refusal is itself the result.
    case refused
}

/// The drafter's submission to the person who signs.
public struct ApprovalSubmission: CanonicalRecord {
    public var proposed: Outcome
    public var fromStep: StepKey
    public var toStep: StepKey
    public var stepDue: Timestamp?
    public var note: BlockReference?
    /// Units that were asked and let their time pass in silence.
    public var withoutOpinions: [UnitCode]

    public init(proposed: Outcome, fromStep: StepKey, toStep: StepKey, stepDue: Timestamp? = nil, note: BlockReference? = nil, withoutOpinions: [UnitCode] = []) {
        self.proposed = proposed
        self.fromStep = fromStep
        self.toStep = toStep
        self.stepDue = stepDue
        self.note = note
        self.withoutOpinions = withoutOpinions
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("proposed", proposed)
        fields.put("fromStep", fromStep)
        fields.put("toStep", toStep)
        fields.put("stepDue", stepDue)
        fields.put("note", note)
        fields.put("withoutOpinions", withoutOpinions)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        proposed = try fields.get("proposed")
        fromStep = try fields.get("fromStep")
        toStep = try fields.get("toStep")
        stepDue = try fields.optional("stepDue")
        note = try fields.optional("note")
        withoutOpinions = try fields.list("withoutOpinions")
    }
}

/// The signer's decision. A refusal names its article.
public struct Decision: CanonicalRecord {
    public var outcome: Outcome
    public var toStep: StepKey
    public var article: String?
    public var note: BlockReference?

    public init(outcome: Outcome, toStep: StepKey, article: String? = nil, note: BlockReference? = nil) {
        self.outcome = outcome
        self.toStep = toStep
        self.article = article
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("outcome", outcome)
        fields.put("toStep", toStep)
        fields.put("article", article)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        outcome = try fields.get("outcome")
        toStep = try fields.get("toStep")
        article = try fields.optional("article")
        note = try fields.optional("note")
    }
}

/// Numbered and sealed by the clerk: the paper signed and sealed by hand, uploaded as PDF and shown
/// as "bản quét", never as digitally signed.
public struct Sealing: CanonicalRecord {
    /// For instance `412/GPXD`, of the register of the year.
    public var documentNumber: String
    public var file: FileName
    /// Lower-case hexadecimal SHA-256 of the uploaded bytes.
    public var sha256: String
    public var toStep: StepKey
    /// The number of the paper that this one corrects.
    public var replaces: String?

    public init(documentNumber: String, file: FileName, sha256: String, toStep: StepKey, replaces: String? = nil) {
        self.documentNumber = documentNumber
        self.file = file
        self.sha256 = sha256
        self.toStep = toStep
        self.replaces = replaces
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("documentNumber", documentNumber)
        fields.put("file", file)
        fields.put("sha256", sha256)
        fields.put("toStep", toStep)
        fields.put("replaces", replaces)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        documentNumber = try fields.get("documentNumber")
        file = try fields.get("file")
        sha256 = try fields.get("sha256")
        toStep = try fields.get("toStep")
        replaces = try fields.optional("replaces")
    }
}

/// The leader's order to make the result anew (domain.md §2.5: 9/10 → 4); the clerk then seals
/// another paper, and the old one is kept (NĐ 30/2020/NĐ-CP, Điều 18.3).
public struct CorrectionOrder: CanonicalRecord {
    public var unit: UnitCode
    public var toStep: StepKey
    public var note: BlockReference

    public init(unit: UnitCode, toStep: StepKey, note: BlockReference) {
        self.unit = unit
        self.toStep = toStep
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("unit", unit)
        fields.put("toStep", toStep)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        unit = try fields.get("unit")
        toStep = try fields.get("toStep")
        note = try fields.get("note")
    }
}

/// A correction as earlier releases wrote it, by the clerk in one act.
public struct ResultCorrection: CanonicalRecord {
    public var documentNumber: String
    public var file: FileName
    public var sha256: String
    public var note: BlockReference

    public init(documentNumber: String, file: FileName, sha256: String, note: BlockReference) {
        self.documentNumber = documentNumber
        self.file = file
        self.sha256 = sha256
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("documentNumber", documentNumber)
        fields.put("file", file)
        fields.put("sha256", sha256)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        documentNumber = try fields.get("documentNumber")
        file = try fields.get("file")
        sha256 = try fields.get("sha256")
        note = try fields.get("note")
    }
}
