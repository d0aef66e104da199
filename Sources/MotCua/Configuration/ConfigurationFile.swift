import Domain
import Foundation
import Services

/// `motcua.yaml` in the data folder, or the file that `CONFIG` names; the environment goes before it.
struct ConfigurationFile {
    let path: String

    init(data: URL) { path = ProcessInfo.processInfo.environment["CONFIG"] ?? data.appending(path: "motcua.yaml").path }

    /// The numbers that are the province's own.
    func policy() throws -> ReceptionPolicy {
        let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
        do { return try PolicyFile.read(text, environment: ProcessInfo.processInfo.environment) } catch {
            throw StartFailure("\(path): \(error.sentences.joined(separator: " "))")
        }
    }
}
