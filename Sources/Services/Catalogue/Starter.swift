import Domain
import Foundation
import Yams

/// Everything that is wrong with the starter files, each with its file and place.
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

    /// Reads a folder with `procedures/`, `processes/`, `forms/` and `units.yaml`; nothing is loaded
    /// unless everything holds together.
    public static func load(from folder: URL) throws(StarterFailure) -> Starter {
        var reader = StarterReader(folder: folder)
        let forms = reader.each(in: "forms") { try FormYAML.decode($0) }
        let processes = reader.each(in: "processes") { try YAMLDecoder().decode([ProcessFile].self, from: $0).map(\.process) }.flatMap { $0 }
        let procedures = reader.each(in: "procedures") { try YAMLDecoder().decode([ProcedureFile].self, from: $0).map(\.procedure) }.flatMap { $0 }
        let units = reader.one("units.yaml") { try YAMLDecoder().decode(UnitsFile.self, from: $0).directory } ?? UnitDirectory(units: [])
        // What could not be read would only be reported again as missing.
        guard reader.problems.isEmpty else { throw StarterFailure(problems: reader.problems) }
        let problems = StarterCheck(procedures: procedures, processes: processes, forms: forms, units: units).problems
        guard problems.isEmpty else { throw StarterFailure(problems: problems) }
        return Starter(procedures: procedures, processes: processes, forms: forms, units: units)
    }
}
