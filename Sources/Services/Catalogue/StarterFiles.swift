import Domain

// The shapes of the starter's YAML files: what may be left out is optional here.

struct ProcessFile: Decodable {
    let code: String
    let name: String
    let fidelity: Fidelity
    let source: String
    let steps: [StepFile]

    struct StepFile: Decodable {
        let key: String
        let name: String
        let kind: ProcessStep.Kind
        let role: Role
        let hours: Int
        let output: String?
    }

    var process: ProcessDefinition {
        ProcessDefinition(
            code: ProcessCode(code), name: name,
            steps: steps.map { ProcessStep(key: StepKey($0.key), name: $0.name, kind: $0.kind, role: $0.role, workingHours: $0.hours, output: $0.output ?? "") },
            fidelity: fidelity, source: source)
    }
}

struct ProcedureFile: Decodable {
    let code: String
    let from: String
    let name: String
    let shortName: String
    let summary: String?
    let field: String
    let levels: [GovernmentLevel]
    let route: ProcessingRoute
    let filingLink: String?
    let whoMayApply: [String]?
    let channels: [ChannelFile]
    let cases: [CaseFile]
    let steps: [String]?
    let conditions: String?
    let legalBasis: [LegalBasis]?
    let results: [String]?
    let form: String?
    let process: String?
    let agency: String?
    let pausePolicy: PausePolicy?
    let dayCounting: DayCounting?
    let aliases: [String]?
    let lifeEvents: [String]?
    let popularity: Int?

    var procedure: ProcedureVersion {
        ProcedureVersion(
            code: ProcedureCode(code), effectiveFrom: LocalDay(iso: from) ?? LocalDay(number: 0), name: name, shortName: shortName, summary: summary ?? "",
            field: field, levels: levels, route: route, filingLink: filingLink, whoMayApply: whoMayApply ?? [], channels: channels.map(\.rule),
            cases: cases.map(\.procedureCase), steps: steps ?? [], conditions: conditions ?? "", legalBasis: legalBasis ?? [], results: results ?? [],
            form: form.map { FormCode($0) }, process: process.map { ProcessCode($0) }, competentAgency: agency.map { UnitCode($0) },
            pausePolicy: pausePolicy ?? .subtract, dayCounting: dayCounting ?? .hourExact, aliases: aliases ?? [], lifeEvents: lifeEvents ?? [],
            popularity: popularity ?? 0)
    }
}

struct ChannelFile: Decodable {
    let channel: FilingChannel
    let legal: LimitFile?
    let provincial: LimitFile?
    let sameDay: Bool?
    let fees: [FeeFile]?

    struct LimitFile: Decodable {
        let amount: Int
        let unit: LimitUnit
        var limit: TimeLimit { TimeLimit(amount, unit) }
    }

    struct FeeFile: Decodable {
        let kind: FeeLine.Kind
        let name: String
        let amount: Int64?
        let state: FeeLine.State
        let note: String?
    }

    var rule: ChannelRule {
        ChannelRule(
            channel: channel, legalLimit: legal?.limit, provincialLimit: provincial?.limit, sameDay: sameDay ?? false,
            fees: (fees ?? []).map { FeeLine(kind: $0.kind, name: $0.name, amount: $0.amount.map { VND($0) }, state: $0.state, note: $0.note ?? "") })
    }
}

struct CaseFile: Decodable {
    let key: String
    let name: String
    let components: [ComponentFile]

    struct ComponentFile: Decodable {
        let key: String
        let name: String
        let originals: Int?
        let copies: Int?
        let mandatory: Bool?
        let heldBy: String?
        let isDeclaration: Bool?
        let note: String?
    }

    var procedureCase: ProcedureCase {
        ProcedureCase(
            key: CaseKey(key), name: name,
            components: components.map {
                RequiredComponent(
                    key: ComponentKey($0.key), name: $0.name, originals: $0.originals ?? 0, copies: $0.copies ?? 0, mandatory: $0.mandatory ?? true,
                    heldBy: $0.heldBy, isDeclaration: $0.isDeclaration ?? false, note: $0.note ?? "")
            })
    }
}

struct UnitsFile: Decodable {
    let units: [UnitFile]
    let predecessors: [PredecessorFile]

    struct UnitFile: Decodable {
        let code: String
        let kind: UnitKind
        let level: GovernmentLevel
        let area: String?
        let counterpart: String?
        let name: String
        let shortName: String
        let agencyCode: String
        let from: String?
    }

    struct PredecessorFile: Decodable {
        let name: String
        let successors: [String]
    }

    var directory: UnitDirectory {
        UnitDirectory(
            units: units.map {
                Unit(
                    code: UnitCode($0.code), kind: $0.kind, level: $0.level, areaCode: $0.area, counterpart: $0.counterpart.map { UnitCode($0) },
                    versions: [
                        UnitVersion(
                            from: $0.from.flatMap { LocalDay(iso: $0) } ?? LocalDay(number: 0), name: $0.name, shortName: $0.shortName, agencyCode: $0.agencyCode)
                    ])
            }, predecessors: predecessors.map { UnitDirectory.Predecessor(name: $0.name, successors: $0.successors.map { UnitCode($0) }) })
    }
}
