import Domain

/// A filing as a person or a program gives it, before anything is checked.
public struct Filing: Hashable, Sendable {
    public var procedure: ProcedureCode
    public var procedureCase: CaseKey?
    public var receivingUnit: UnitCode
    /// The agency that decides, where it is not the branch's own (NĐ 118/2025/NĐ-CP, Điều 14.4).
    public var competentUnit: UnitCode?
    public var channel: FilingChannel
    public var parties: Parties
    public var answers: FormAnswers
    public var papers: [SubmittedPaper]
    public var returnBy: ReturnMethod
    public var origin: String?

    public init(
        procedure: ProcedureCode, procedureCase: CaseKey?, receivingUnit: UnitCode, competentUnit: UnitCode? = nil, channel: FilingChannel, parties: Parties,
        answers: FormAnswers = FormAnswers(), papers: [SubmittedPaper] = [], returnBy: ReturnMethod = .counter, origin: String? = nil
    ) {
        self.procedure = procedure
        self.procedureCase = procedureCase
        self.receivingUnit = receivingUnit
        self.competentUnit = competentUnit
        self.channel = channel
        self.parties = parties
        self.answers = answers
        self.papers = papers
        self.returnBy = returnBy
        self.origin = origin
    }
}

/// What a filing gave.
public struct Filed: Hashable, Sendable {
    public let code: DossierCode
    public let revision: Int
    /// Four characters that open the public page together with the code.
    public let secret: String
    /// The same request was answered before.
    public let replayed: Bool
    public let possibleDuplicate: Bool
}
