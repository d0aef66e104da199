/// The procedures, forms and processes of one moment: an immutable snapshot that requests share.
public struct Catalogue: Sendable {
    private let versions: [ProcedureCode: [ProcedureVersion]]
    private let processes: [ProcessCode: [ProcessDefinition]]
    private let forms: [FormCode: [FormDefinition]]

    public init(procedures: [ProcedureVersion], processes: [ProcessDefinition], forms: [FormDefinition]) {
        versions = Dictionary(grouping: procedures, by: \.code).mapValues { $0.sorted { $0.effectiveFrom < $1.effectiveFrom } }
        self.processes = Dictionary(grouping: processes, by: \.code).mapValues { $0.sorted { $0.version < $1.version } }
        self.forms = Dictionary(grouping: forms, by: \.code).mapValues { $0.sorted { $0.version < $1.version } }
    }

    /// The version that holds on a day.
    public func procedure(_ code: ProcedureCode, on day: LocalDay) -> ProcedureVersion? {
        versions[code]?.last { $0.holds(on: day) }
    }

    public func procedure(_ code: ProcedureCode, version: Int) -> ProcedureVersion? {
        versions[code]?.first { $0.version == version }
    }

    public func process(_ code: ProcessCode, version: Int) -> ProcessDefinition? {
        processes[code]?.first { $0.version == version }
    }

    /// The newest process of a procedure; the general one where it has none of its own.
    public func process(for procedure: ProcedureVersion) -> ProcessDefinition {
        procedure.process.flatMap { processes[$0]?.last } ?? .general
    }

    public func form(_ code: FormCode, version: Int? = nil) -> FormDefinition? {
        guard let version else { return forms[code]?.last }
        return forms[code]?.first { $0.version == version }
    }

    /// Every procedure that holds on a day, by code.
    public func procedures(on day: LocalDay) -> [ProcedureVersion] {
        versions.values.compactMap { $0.last { $0.holds(on: day) } }.sorted { $0.code < $1.code }
    }

    public var allProcesses: [ProcessDefinition] { processes.values.flatMap { $0 }.sorted { $0.code < $1.code } }
    public var allForms: [FormDefinition] { forms.values.flatMap { $0 }.sorted { $0.code < $1.code } }
}
