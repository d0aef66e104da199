import Database
import Domain
import Foundation
import Records
import TestSupport
import Testing

@Suite struct EventLogTests {
    private let morning = Samples.time("2026-11-20T09:10:00+07:00")

    @Test func whatWasAppendedReplaysToTheSameDossier() async throws {
        let ledger = try Ledger()
        defer { ledger.remove() }
        var life = try Life(at: morning)
        let filed = ledger.request(life, after: nil)
        _ = try await ledger.log.append(filed)
        try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: morning)
        _ = try await ledger.log.append(ledger.request(life, after: filed.row, previous: filed.row.headHash))
        let rows = try await ledger.log.events(of: life.dossier.code)
        let replayed = try Dossier(code: life.dossier.code, replaying: rows.map { try $0.recorded() })
        #expect(replayed == life.dossier)
        #expect(rows[1].previousHash == rows[0].hash)
    }

    /// Two officers at once: one effect, the other is told.
    @Test func theSlowerOfTwoOfficersIsToldThatTheDossierMoved() async throws {
        let ledger = try Ledger()
        defer { ledger.remove() }
        var life = try Life(at: morning)
        let filed = ledger.request(life, after: nil)
        _ = try await ledger.log.append(filed)
        try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: morning)
        let second = ledger.request(life, after: filed.row, previous: filed.row.headHash)
        _ = try await ledger.log.append(second)
        await #expect(throws: AppendFailure.stale(revision: 2)) { try await ledger.log.append(second) }
        #expect(try await ledger.log.events(of: life.dossier.code).count == 2)
    }

    @Test func aRepeatedKeyAnswersTheSameAndAnotherBodyIsRefused() async throws {
        let ledger = try Ledger()
        defer { ledger.remove() }
        let life = try Life(at: morning)
        let key = IdempotencyRecord(keyHash: [1], requestHash: [2])
        let first = try await ledger.log.append(ledger.request(life, after: nil, idempotency: key))
        let again = try await ledger.log.append(ledger.request(life, after: nil, idempotency: key))
        #expect(!first.replayed && again.replayed && again.code == first.code)
        let other = IdempotencyRecord(keyHash: [1], requestHash: [3])
        await #expect(throws: AppendFailure.keyReused) { try await ledger.log.append(ledger.request(life, after: nil, idempotency: other)) }
        #expect(try await ledger.log.events(of: life.dossier.code).count == 1)
    }

    @Test func countersEqualWhatTheRowsSay() async throws {
        let ledger = try Ledger()
        defer { ledger.remove() }
        var life = try Life(at: morning)
        let filed = ledger.request(life, after: nil)
        _ = try await ledger.log.append(filed)
        try await CounterStore(engine: ledger.engine).fold()
        try life.give(.receive(papers: nil, returnBy: nil), by: Samples.receptionist, at: morning)
        let second = ledger.request(life, after: filed.row, previous: filed.row.headHash)
        _ = try await ledger.log.append(second)
        let figures = try await CounterStore(engine: ledger.engine).figures()
        let counted = Set(figures.map { CounterKey(kind: $0.kind, unit: $0.unit, field: $0.field, bucket: $0.bucket) })
        #expect(counted == Set(second.row.contributions))
        #expect(figures.allSatisfy { $0.amount == 1 })
    }

    @Test func theSignedHeadTellsOfEveryEvent() async throws {
        let ledger = try Ledger()
        defer { ledger.remove() }
        _ = try await ledger.log.append(ledger.request(try Life(at: morning), after: nil))
        let head = try await LogHeads(engine: ledger.engine, keys: ledger.keys).sign(at: morning)
        #expect(head.size == 1)
        #expect(head.isGenuine(keys: ledger.keys))
        #expect(!SignedHead(size: 2, root: head.root, signature: head.signature).isGenuine(keys: ledger.keys))
    }

    /// The start refuses when the writer's `synchronous` does not read back 2.
    @Test func aWriterThatDoesNotWaitForTheDiskIsRefused() throws {
        let ledger = try Ledger()
        defer { ledger.remove() }
        #expect(throws: DatabaseError.notDurable(synchronous: 1)) {
            _ = try SQLiteEngine(
                path: ledger.folder.appending(path: "other.db").path, migrations: Schema.migrations, durability: .normal) { _ in }
        }
    }
}
