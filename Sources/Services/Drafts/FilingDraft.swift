import Domain

/// A filing that a citizen is writing: what is answered so far, which files are uploaded.
public struct FilingDraft: Hashable, Sendable {
    public let name: String
    public let procedure: ProcedureCode
    public var procedureCase: CaseKey
    public var receivingUnit: UnitCode
    /// Chosen instead of the agency that the branch would send it to.
    public var competentUnit: UnitCode?
    public var ownerName: String
    public var ownerNumber: String
    public var returnBy: ReturnMethod
    public var answers: FormAnswers
    public var files: [ComponentKey: [FileName]]
    /// Papers that the person brings to the counter instead of uploading.
    public var toFollow: Set<ComponentKey>
    public var savedAt: Timestamp
    /// The last day on which it is still there.
    public var keptUntil: LocalDay { savedAt.advanced(byMilliseconds: Drafts.lifetime).day }

    public init(
        name: String, procedure: ProcedureCode, procedureCase: CaseKey, receivingUnit: UnitCode, competentUnit: UnitCode? = nil,
        ownerName: String = "", ownerNumber: String = "", returnBy: ReturnMethod = .online, answers: FormAnswers, files: [ComponentKey: [FileName]] = [:], toFollow: Set<ComponentKey> = [], savedAt: Timestamp
    ) {
        self.name = name
        self.procedure = procedure
        self.procedureCase = procedureCase
        self.receivingUnit = receivingUnit
        self.competentUnit = competentUnit
        self.ownerName = ownerName
        self.ownerNumber = ownerNumber
        self.returnBy = returnBy
        self.answers = answers
        self.files = files
        self.toFollow = toFollow
        self.savedAt = savedAt
    }
}

extension FilingDraft {
    var canonical: CanonicalValue {
        .object([
            "case": .text(procedureCase.text), "unit": .text(receivingUnit.text), "ownerName": .text(ownerName), "ownerNumber": .text(ownerNumber),
            "returnBy": .text(returnBy.rawValue), "answers": answers.canonical,
            "files": .object(Dictionary(files.map { ($0.key.text, .list($0.value.map { .text($0.text) })) }, uniquingKeysWith: { first, _ in first })),
            "toFollow": .list(toFollow.sorted().map { .text($0.text) }), "competentUnit": .text(competentUnit?.text ?? ""),
        ])
    }

    init?(name: String, procedure: ProcedureCode, canonical: CanonicalValue, savedAt: Timestamp) {
        guard case .object(let parts) = canonical, case .text(let key)? = parts["case"], case .text(let unit)? = parts["unit"],
            case .text(let ownerName)? = parts["ownerName"], case .text(let ownerNumber)? = parts["ownerNumber"],
            case .text(let word)? = parts["returnBy"], let returnBy = ReturnMethod(rawValue: word), let stored = parts["answers"],
            let answers = try? FormAnswers(canonical: stored), case .object(let lists)? = parts["files"]
        else { return nil }
        var files: [ComponentKey: [FileName]] = [:]
        for (component, list) in lists {
            guard case .list(let names) = list else { continue }
            files[ComponentKey(component)] = names.compactMap { value in
                guard case .text(let text) = value else { return nil }
                return FileName(text)
            }
        }
        // Drafts of an earlier day know nothing of it.
        var toFollow: Set<ComponentKey> = []
        if case .list(let keys)? = parts["toFollow"] {
            for case .text(let key) in keys { toFollow.insert(ComponentKey(key)) }
        }
        var competentUnit: UnitCode?
        if case .text(let agency)? = parts["competentUnit"], !agency.isEmpty { competentUnit = UnitCode(agency) }
        self.init(
            name: name, procedure: procedure, procedureCase: CaseKey(key), receivingUnit: UnitCode(unit), competentUnit: competentUnit,
            ownerName: ownerName, ownerNumber: ownerNumber, returnBy: returnBy, answers: answers, files: files, toFollow: toFollow, savedAt: savedAt)
    }
}
