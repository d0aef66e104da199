import Domain

/// A process as the starter writes it: a file holds the processes of a field.
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
