import Domain

/// What the finder knows of a procedure.
public struct FinderEntry: Sendable {
    public let code: ProcedureCode
    public let name: String
    public let field: String
    public let levels: [String]
    /// The words people use for it.
    public let aliases: [String]
    /// 0 … 100.
    public let popularity: Int

    public init(code: ProcedureCode, name: String, field: String, levels: [String], aliases: [String], popularity: Int) {
        self.code = code
        self.name = name
        self.field = field
        self.levels = levels
        self.aliases = aliases
        self.popularity = popularity
    }
}

public struct FinderHit: Sendable, Hashable {
    public let code: ProcedureCode
    public let score: Double
}

public struct FinderResult: Sendable {
    public let hits: [FinderHit]
    /// The official words that a synonym stands for, when one was used.
    public let understoodAs: String?
}
