import Domain
import Foundation

/// Reads the province's real catalogue, a procedure a line: what can be understood is taken, what
/// cannot is told with its line and reason. Imported procedures are found, read, and received at the
/// counter with the general process.
public enum CatalogueImport {
    public struct Outcome: Sendable {
        public let taken: [ProcedureVersion]
        public let refused: [(line: Int, reason: String)]
    }

    public static func read(_ bytes: Data) -> Outcome {
        var taken: [ProcedureVersion] = []
        var refused: [(line: Int, reason: String)] = []
        var seen: Set<ProcedureCode> = []
        let decoder = JSONDecoder()
        for (number, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            if line.allSatisfy({ $0 == 32 || $0 == 13 || $0 == 9 }) { continue }
            do {
                let procedure = try decoder.decode(ImportedProcedure.self, from: Data(line)).procedure()
                guard seen.insert(procedure.code).inserted else { throw ImportProblem(reason: "mã \(procedure.code) đã có ở dòng trước") }
                taken.append(procedure)
            } catch let problem as ImportProblem {
                refused.append((number + 1, problem.reason))
            } catch {
                refused.append((number + 1, "không đọc được JSON hoặc thiếu trường bắt buộc"))
            }
        }
        return Outcome(taken: taken, refused: refused)
    }
}
