import Domain
import Foundation
import TestSupport
import Testing

/// Who may give which command: the whole table stands in docs/RIGHTS.md, so a change is seen in review.
@Suite struct CommandRightsTests {
    private static let words: [Relation: String] = [
        .own: "own", .receivingUnit: "receiving", .processingUnit: "processing", .competentUnit: "competent", .returnUnit: "return", .consultedUnit: "consulted", .decidingUnit: "deciding",
    ]

    private var table: String {
        let roles = Role.allCases.filter { role in CommandKind.allCases.contains { !CommandRights.relations($0, role).isEmpty } }
        var lines = ["| command | " + roles.map(\.rawValue).joined(separator: " | ") + " |", "|---" + String(repeating: "|---", count: roles.count) + "|"]
        for command in CommandKind.allCases {
            let cells = roles.map { role in CommandRights.relations(command, role).compactMap { Self.words[$0] }.sorted().joined(separator: ", ") }
            lines.append("| \(command.rawValue) | " + cells.joined(separator: " | ") + " |")
        }
        return lines.joined(separator: "\n")
    }

    @Test func theTableIsWhatTheDocumentSays() throws {
        let path = URL(filePath: #filePath).appending(path: "../../../../docs/RIGHTS.md").standardizedFileURL.path
        let document = String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
        #expect(document.contains(table), "docs/RIGHTS.md should contain:\n\(table)")
    }

    /// Separation of duties (domain.md §8.1, "must not").
    @Test func whoReceivesDoesNotDecideAndWhoDecidesDoesNotSeal() {
        for command in [CommandKind.approve, .refuse, .seal, .approveSupplementRequest] { #expect(CommandRights.relations(command, .receptionist).isEmpty) }
        for command in [CommandKind.receive, .seal, .returnResult, .confirmPayment] { #expect(CommandRights.relations(command, .approver).isEmpty) }
        for command in [CommandKind.approve, .receive, .take] { #expect(CommandRights.relations(command, .clerk).isEmpty) }
        #expect(CommandKind.allCases.filter { !CommandRights.relations($0, .cashier).isEmpty } == [.confirmPayment])
    }

    /// Administrators run the machine, not the dossiers.
    @Test func administratorsAndAuditorsGiveNoCommands() {
        for role in [Role.systemAdmin, .businessAdmin, .auditor, .supervisor, .centreDirector, .dataProtectionOfficer] {
            #expect(CommandKind.allCases.allSatisfy { CommandRights.relations($0, role).isEmpty })
        }
    }
}
