import Domain
import Foundation
import Yams

/// Everything that is wrong with the starter files, each with its file.
public struct StarterFailure: Error, Sendable {
    public let problems: [String]
}

/// What the product comes with: procedures, processes, forms and units, as YAML in the repository.
public struct Starter: Sendable {
    public let procedures: [ProcedureVersion]
    public let processes: [ProcessDefinition]
    public let forms: [FormDefinition]
    public let units: UnitDirectory

    /// The files inside the product.
    public static func load() throws(StarterFailure) -> Starter {
        guard let folder = Bundle.module.resourceURL?.appending(path: "Starter") else { throw StarterFailure(problems: ["Starter: not found"]) }
        return try load(from: folder)
    }

    public static func load(from folder: URL) throws(StarterFailure) -> Starter {
        var problems: [String] = []
        func read<Value>(_ kind: String, _ decode: (String) throws -> Value) -> [Value] {
            let path = folder.appending(path: kind)
            let names = ((try? FileManager.default.contentsOfDirectory(atPath: path.path)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
            return names.compactMap { name in
                do { return try decode(String(contentsOf: path.appending(path: name), encoding: .utf8)) } catch {
                    problems.append("\(kind)/\(name): \(error)")
                    return nil
                }
            }
        }
        let forms = read("forms") { try FormYAML.decode($0) }
        let processes = read("processes") { try YAMLDecoder().decode(ProcessFile.self, from: $0).process }
        let procedures = read("procedures") { try YAMLDecoder().decode([ProcedureFile].self, from: $0).map(\.procedure) }.flatMap { $0 }
        var units = UnitDirectory(units: [])
        do {
            let text = try String(contentsOf: folder.appending(path: "units.yaml"), encoding: .utf8)
            units = try YAMLDecoder().decode(UnitsFile.self, from: text).directory
        } catch { problems.append("units.yaml: \(error)") }
        problems += forms.flatMap { $0.problems() } + check(procedures, forms, processes, units)
        guard problems.isEmpty else { throw StarterFailure(problems: problems) }
        return Starter(procedures: procedures, processes: processes, forms: forms, units: units)
    }

    private static func check(_ procedures: [ProcedureVersion], _ forms: [FormDefinition], _ processes: [ProcessDefinition], _ units: UnitDirectory) -> [String] {
        var problems: [String] = []
        let formCodes = Set(forms.map(\.code))
        let byCode = Dictionary(processes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
        for procedure in procedures {
            if let form = procedure.form, !formCodes.contains(form) { problems.append("\(procedure.code): không có biểu mẫu “\(form)”.") }
            if let agency = procedure.competentAgency, units[agency] == nil { problems.append("\(procedure.code): không có cơ quan “\(agency)”.") }
            guard let code = procedure.process else { continue }
            guard let process = byCode[code] else {
                problems.append("\(procedure.code): không có quy trình “\(code)”.")
                continue
            }
            let limit = procedure.rule(for: .counter)?.limit
            problems += process.problems(limit: limit).map { "\(procedure.code): \($0.sentence)" }
        }
        return problems
    }
}
