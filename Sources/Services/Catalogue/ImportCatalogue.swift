import Domain
import Foundation
import Records

/// Takes the province's list into the catalogue. A procedure that differs from what is stored becomes a
/// new version from today on; the one before ends yesterday and stays for the dossiers filed under it.
public struct ImportCatalogue: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    public struct Outcome: Sendable {
        public let change: CatalogueStore.Change
        public let refused: [(line: Int, reason: String)]
    }

    public func callAsFunction(_ bytes: Data) async throws -> Outcome {
        let read = CatalogueImport.read(bytes)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        let entries = try read.taken.map { (code: $0.code, json: Array(try encoder.encode($0))) }
        let change = try await province.imported.put(entries, from: province.today, at: province.now())
        return Outcome(change: change, refused: read.refused)
    }
}

extension CatalogueStore {
    /// The stored versions, each ending where the next begins.
    public func procedures() async throws -> [ProcedureVersion] {
        var found: [ProcedureVersion] = []
        for entry in try await all() {
            guard let read = try? JSONDecoder().decode(ProcedureVersion.self, from: Data(entry.json)) else { continue }
            if let before = found.last, before.code == read.code {
                found[found.count - 1] = before.edition(before.version, from: before.effectiveFrom, to: entry.from.advanced(by: -1))
            }
            found.append(read.edition(entry.version, from: entry.from, to: nil))
        }
        return found
    }
}
