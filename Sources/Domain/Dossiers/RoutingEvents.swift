/// A dossier moves to another step, another person or another unit.
public struct Move: CanonicalRecord {
    public var fromStep: StepKey
    public var toStep: StepKey
    public var fromUnit: UnitCode
    public var toUnit: UnitCode
    /// Until when the step should be done; shown to staff as "my deadline".
    public var stepDue: Timestamp?
    /// Set when the clock of a non-territorial dossier starts by this move (Điều 17.3).
    public var clockStart: Timestamp?
    public var due: Timestamp?
    public var note: BlockReference?

    public init(
        fromStep: StepKey, toStep: StepKey, fromUnit: UnitCode, toUnit: UnitCode, stepDue: Timestamp? = nil, clockStart: Timestamp? = nil,
        due: Timestamp? = nil, note: BlockReference? = nil
    ) {
        self.fromStep = fromStep
        self.toStep = toStep
        self.fromUnit = fromUnit
        self.toUnit = toUnit
        self.stepDue = stepDue
        self.clockStart = clockStart
        self.due = due
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("fromStep", fromStep)
        fields.put("toStep", toStep)
        fields.put("fromUnit", fromUnit)
        fields.put("toUnit", toUnit)
        fields.put("stepDue", stepDue)
        fields.put("clockStart", clockStart)
        fields.put("due", due)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        fromStep = try fields.get("fromStep")
        toStep = try fields.get("toStep")
        fromUnit = try fields.get("fromUnit")
        toUnit = try fields.get("toUnit")
        stepDue = try fields.optional("stepDue")
        clockStart = try fields.optional("clockStart")
        due = try fields.optional("due")
        note = try fields.optional("note")
    }
}

/// Somebody is responsible from now on.
public struct Assignment: CanonicalRecord {
    public var to: AccountCode
    /// Set when this confirmation starts the clock of a non-territorial dossier (Điều 17.3).
    public var clockStart: Timestamp?
    public var due: Timestamp?
    public var stepDue: Timestamp?

    public init(to: AccountCode, clockStart: Timestamp? = nil, due: Timestamp? = nil, stepDue: Timestamp? = nil) {
        self.to = to
        self.clockStart = clockStart
        self.due = due
        self.stepDue = stepDue
    }
    public func write(to fields: inout FieldWriter) {
        fields.put("to", to)
        fields.put("clockStart", clockStart)
        fields.put("due", due)
        fields.put("stepDue", stepDue)
    }
    public init(from fields: FieldReader) throws(CanonicalFailure) {
        to = try fields.get("to")
        clockStart = try fields.optional("clockStart")
        due = try fields.optional("due")
        stepDue = try fields.optional("stepDue")
    }
}

/// Another unit is asked; silence is not consent.
public struct Consultation: CanonicalRecord {
    public var unit: UnitCode
    public var answerDue: Timestamp
    public var note: BlockReference

    public init(unit: UnitCode, answerDue: Timestamp, note: BlockReference) {
        self.unit = unit
        self.answerDue = answerDue
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("unit", unit)
        fields.put("answerDue", answerDue)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        unit = try fields.get("unit")
        answerDue = try fields.get("answerDue")
        note = try fields.get("note")
    }
}

/// A consulted unit's answer.
public struct Opinion: CanonicalRecord {
    public var unit: UnitCode
    public var note: BlockReference

    public init(unit: UnitCode, note: BlockReference) {
        self.unit = unit
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("unit", unit)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        unit = try fields.get("unit")
        note = try fields.get("note")
    }
}
