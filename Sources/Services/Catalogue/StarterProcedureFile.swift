import Domain

/// A procedure as the starter writes it; what may be left out is optional here.
struct ProcedureFile: Decodable {
    let code: String
    let from: DayFile
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
    let pausesForPayment: Bool?

    var procedure: ProcedureVersion {
        ProcedureVersion(
            code: ProcedureCode(code), effectiveFrom: from.day, name: name, shortName: shortName, summary: summary ?? "",
            field: field, levels: levels, route: route, filingLink: filingLink, whoMayApply: whoMayApply ?? [], channels: channels.flatMap(\.rules),
            cases: cases.map(\.procedureCase), steps: steps ?? [], conditions: conditions ?? "", legalBasis: legalBasis ?? [], results: results ?? [],
            form: form.map { FormCode($0) }, process: process.map { ProcessCode($0) }, competentAgency: agency.map { UnitCode($0) },
            pausePolicy: pausePolicy ?? .subtract, dayCounting: dayCounting ?? .hourExact, aliases: aliases ?? [], lifeEvents: lifeEvents ?? [],
            popularity: popularity ?? 0, pausesForPayment: pausesForPayment ?? false)
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
