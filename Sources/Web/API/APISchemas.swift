import Domain

/// What the API speaks of, for the OpenAPI document.
enum APISchemas {
    static let all: [(String, JSON)] = [
        ("Problem", problem), ("Procedure", procedure), ("Unit", unit), ("File", file), ("Filed", filed), ("DossierLine", line), ("Dossier", dossier),
        ("Event", event), ("Party", party), ("Document", document), ("Filing", filing), ("Command", command), ("CommandDone", commandDone), ("Tracked", tracked),
        ("Due", due),
    ]

    private static let problem = Schema.object(
        [
            ("type", Schema.text), ("title", Schema.text), ("status", Schema.integer), ("code", Schema.text), ("detail", Schema.text), ("article", Schema.text),
            ("revision", Schema.integer),
            ("errors", Schema.list(Schema.object([("field", Schema.text), ("detail", Schema.text)], required: ["field", "detail"]))),
        ], required: ["type", "title", "status", "code", "detail"])

    private static let procedure = Schema.object(
        [
            ("code", Schema.text), ("version", Schema.integer), ("name", Schema.text), ("shortName", Schema.text), ("field", Schema.text),
            ("levels", Schema.list(Schema.text)), ("route", Schema.words(ProcessingRoute.allCases.map(\.rawValue))), ("filedHere", Schema.bool),
        ], required: ["code", "version", "name", "shortName", "field", "levels", "route", "filedHere"])

    private static let unit = Schema.object(
        [
            ("code", Schema.text), ("kind", Schema.words(UnitKind.allCases.map(\.rawValue))), ("level", Schema.text), ("name", Schema.text),
            ("shortName", Schema.text), ("counterpart", Schema.nullable("string")),
        ], required: ["code", "kind", "level", "name", "shortName", "counterpart"])

    private static let file = Schema.object(
        [("id", Schema.text), ("sha256", Schema.text), ("type", Schema.text), ("size", Schema.integer)], required: ["id", "sha256", "type", "size"])

    private static let filed = Schema.object(
        [
            ("code", Schema.text), ("status", Schema.integer), ("stage", Schema.text), ("dueAt", Schema.nullable("string")), ("revision", Schema.integer),
            ("trackingKey", Schema.text), ("possibleDuplicate", Schema.bool),
        ], required: ["code", "status", "dueAt", "revision"])

    private static let line = Schema.object(
        [
            ("code", Schema.text), ("procedure", Schema.text), ("procedureName", Schema.text), ("status", Schema.integer), ("stage", Schema.text),
            ("applicant", Schema.nullable("string")), ("submittedAt", Schema.time), ("dueAt", Schema.nullable("string")), ("queueDueAt", Schema.nullable("string")),
            ("revision", Schema.integer),
        ], required: ["code", "procedure", "status", "stage", "submittedAt", "dueAt", "revision"])

    private static let dossier = Schema.object(
        [
            ("code", Schema.text), ("status", Schema.integer), ("statusName", Schema.text), ("stage", Schema.text), ("revision", Schema.integer),
            ("procedure", Schema.text), ("case", Schema.text), ("channel", Schema.text), ("receivingUnit", Schema.text), ("competentUnit", Schema.text),
            ("processingUnit", Schema.text), ("returnUnit", Schema.text), ("submittedAt", Schema.time), ("dueAt", Schema.nullable("string")),
            ("commands", Schema.list(Schema.words(CommandKind.allCases.map(\.rawValue)))), ("documents", Schema.list(Schema.reference("Document"))),
        ], required: ["code", "status", "stage", "revision", "procedure", "submittedAt", "dueAt", "commands"])

    private static let event = Schema.object(
        [("revision", Schema.integer), ("type", Schema.text), ("at", Schema.time), ("role", Schema.text), ("unit", Schema.nullable("string")), ("note", Schema.nullable("string"))],
        required: ["revision", "type", "at"])

    private static let party = Schema.object(
        [
            ("kind", Schema.words(Party.Kind.allCases.map(\.rawValue))), ("name", Schema.text), ("personalId", Schema.text), ("taxCode", Schema.text),
            ("birthDate", Schema.text), ("phone", Schema.text), ("email", Schema.text), ("address", Schema.text),
        ], required: ["name"])

    private static let document = Schema.object(
        [
            ("component", Schema.text), ("state", Schema.words(ComponentState.allCases.map(\.rawValue))), ("copyKind", Schema.words(CopyKind.allCases.map(\.rawValue))),
            ("count", Schema.integer), ("files", Schema.list(Schema.text)), ("originalHeld", Schema.bool),
        ], required: ["component"])

    private static let parties = Schema.object(
        [("applicant", Schema.reference("Party")), ("owner", Schema.reference("Party")), ("authorisedPerson", Schema.reference("Party")), ("subject", Schema.reference("Party"))],
        required: ["applicant"])

    private static let answers = JSON.object([("type", .text("object")), ("additionalProperties", .bool(true))])

    private static let filing = Schema.object(
        [
            ("procedure", Schema.text), ("case", Schema.text), ("receivingUnit", Schema.text), ("competentUnit", Schema.text), ("channel", Schema.words(FilingChannel.allCases.map(\.rawValue))),
            ("parties", parties), ("answers", answers), ("documents", Schema.list(Schema.reference("Document"))),
            ("returnBy", Schema.words(ReturnMethod.allCases.map(\.rawValue))), ("origin", Schema.text),
        ], required: ["procedure", "receivingUnit", "parties"])

    private static let command = Schema.object(
        [
            ("command", Schema.words(CommandKind.allCases.map(\.rawValue))), ("revision", Schema.integer), ("note", Schema.text), ("article", Schema.text),
            ("components", Schema.list(Schema.text)), ("documents", Schema.list(Schema.reference("Document"))), ("answers", answers), ("parties", parties),
            ("returnBy", Schema.words(ReturnMethod.allCases.map(\.rawValue))), ("amount", Schema.integer), ("method", Schema.words(PaymentMethod.allCases.map(\.rawValue))),
            ("slip", Schema.text), ("receiptNumber", Schema.text), ("account", Schema.text), ("unit", Schema.text), ("workingHours", Schema.integer),
            ("outcome", Schema.words(Outcome.allCases.map(\.rawValue))), ("documentNumber", Schema.text), ("file", Schema.text), ("until", Schema.time),
            ("receiver", Schema.text), ("handBackOriginals", Schema.bool), ("score", Schema.integer),
        ], required: ["command"])

    private static let commandDone = Schema.object(
        [("code", Schema.text), ("status", Schema.integer), ("stage", Schema.text), ("dueAt", Schema.nullable("string")), ("revision", Schema.integer)],
        required: ["code", "status", "stage", "dueAt", "revision"])

    private static let tracked = Schema.object(
        [
            ("code", Schema.text), ("procedureName", Schema.text), ("status", Schema.integer), ("statusName", Schema.text), ("stage", Schema.text),
            ("submittedAt", Schema.time), ("dueAt", Schema.nullable("string")), ("agency", Schema.text),
        ], required: ["code", "procedureName", "status", "submittedAt", "dueAt"])

    private static let due = Schema.object(
        [("from", Schema.time), ("startsAt", Schema.time), ("dueAt", Schema.time), ("explanation", Schema.text)], required: ["from", "dueAt", "explanation"])
}
