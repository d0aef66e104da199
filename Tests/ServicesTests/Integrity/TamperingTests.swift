import Database
import Domain
import Records
import Services
import Testing

/// DESIGN "Log integrity": each tampering that `verify` promises to find, done with a plain SQL tool.
@Suite struct TamperingTests {
    private func settled(_ count: Int = 3) async throws -> (TestProvince, [DossierCode]) {
        let test = try await TestProvince()
        var codes: [DossierCode] = []
        for _ in 0..<count {
            let code = try await test.file()
            try await test.settle(code)
            codes.append(code)
        }
        _ = try await test.province.heads.sign(at: test.province.now())
        #expect(try await VerifyLog(test.province)().problems.isEmpty)
        return (test, codes)
    }

    private func kinds(_ test: TestProvince, heads: [SignedHead] = []) async throws -> Set<String> {
        Set(try await VerifyLog(test.province)(heads: heads).problems.map(\.kind))
    }

    @Test(arguments: ["code", "type", "actor", "at", "bytes", "revision", "version", "previous_hash", "hash"])
    func aChangedByteInAnyColumnShows(column: String) async throws {
        let (test, _) = try await settled(1)
        defer { test.remove() }
        try await test.engine.write { db in
            switch column {
            case "code": try db.execute("UPDATE event SET code = code || 'x' WHERE position = 3")
            case "type": try db.execute("UPDATE event SET type = 'assigned' WHERE position = 4")
            case "actor": try db.execute("UPDATE event SET actor = 'ai-do|approver|UB.06685' WHERE position = 3")
            case "at": try db.execute("UPDATE event SET at = at - 60000 WHERE position = 3")
            case "bytes": try db.execute("UPDATE event SET bytes = CAST(REPLACE(CAST(bytes AS TEXT), '/HKD', '/HKX') AS BLOB) WHERE type = 'sealed'")
            case "revision": try db.execute("UPDATE event SET revision = 99 WHERE position = 3")
            case "version": try db.execute("UPDATE event SET version = 9 WHERE position = 3")
            case "hash": try db.execute("UPDATE event SET hash = \([UInt8](repeating: 7, count: 32)) WHERE position = 3")
            default: try db.execute("UPDATE event SET previous_hash = \([UInt8](repeating: 7, count: 32)) WHERE position = 3")
            }
        }
        #expect(try await kinds(test).contains("changedEvent"))
    }

    @Test func theLastEventDeletedWithItsRowPutBackShows() async throws {
        let (test, codes) = try await settled()
        defer { test.remove() }
        try await test.engine.write { db in
            try db.execute("DELETE FROM event WHERE position = (SELECT MAX(position) FROM event)")
            try db.execute(
                "UPDATE dossier SET revision = revision - 1, stage = 'resultReady', returned_at = \(DossierRow.never), head_hash = (SELECT hash FROM event WHERE code = \(codes[2].text) ORDER BY revision DESC LIMIT 1) WHERE code = \(codes[2].text)")
        }
        #expect(try await kinds(test).isSuperset(of: ["headMismatch", "logCut"]))
    }

    @Test func aWholeDossierDeletedWithItsCountersShows() async throws {
        let (test, codes) = try await settled()
        defer { test.remove() }
        let code = codes[1].text
        try await test.engine.write { db in
            for table in ["event", "dossier", "personal_block", "data_key"] { try db.execute(SQL(stringLiteral: "DELETE FROM \(table) WHERE code = '\(code)'")) }
        }
        _ = try await RebuildFromLog(test.province)()
        #expect(try await kinds(test).isSuperset(of: ["missingPosition", "headMismatch"]))
    }

    @Test func twoEventsExchangedShow() async throws {
        let (test, _) = try await settled(1)
        defer { test.remove() }
        try await test.engine.write { db in
            try db.execute("UPDATE event SET position = -1 WHERE position = 3")
            try db.execute("UPDATE event SET position = 3 WHERE position = 4")
            try db.execute("UPDATE event SET position = 4 WHERE position = -1")
        }
        #expect(try await kinds(test).isSuperset(of: ["brokenChain", "headMismatch"]))
    }

    @Test func anEventCopiedToAnotherDossierShows() async throws {
        let (test, codes) = try await settled(2)
        defer { test.remove() }
        try await test.engine.write { db in
            try db.execute(
                """
                INSERT INTO event SELECT (SELECT MAX(position) + 1 FROM event), \(codes[1].text), (SELECT MAX(revision) + 1 FROM event WHERE code = \(codes[1].text)),
                    type, version, at, actor, bytes, previous_hash, hash FROM event WHERE code = \(codes[0].text) AND type = 'rated' OR code = \(codes[0].text) AND type = 'resultReturned'
                """)
        }
        #expect(try await kinds(test).contains("changedEvent"))
    }

    @Test func theLogCutToAnEarlierDayShowsByAHeadThatLeftTheMachine() async throws {
        let (test, codes) = try await settled()
        defer { test.remove() }
        let kept = try await test.province.heads.current()
        let code = codes[2].text
        // The cutter is careful: head, rows, counters and the signed heads are made to fit.
        try await test.engine.write { db in
            for table in ["event", "dossier", "personal_block", "data_key"] { try db.execute(SQL(stringLiteral: "DELETE FROM \(table) WHERE code = '\(code)'")) }
            try db.execute("DELETE FROM signed_head")
            var frontier = MerkleFrontier()
            for leaf in try db.query("SELECT hash FROM event ORDER BY position", { try $0.blob(0) }) { frontier.append(leaf: leaf) }
            try db.execute("UPDATE log_head SET size = \(frontier.size), frontier = \(frontier.stored)")
        }
        _ = try await RebuildFromLog(test.province)()
        #expect(try await kinds(test).isEmpty)
        #expect(try await kinds(test, heads: [kept]).contains("logCut"))
    }

    @Test func aRowThatIsNotWhatTheLogTellsShowsAndIsRebuilt() async throws {
        let (test, codes) = try await settled(2)
        defer { test.remove() }
        try await test.engine.write { db in
            try db.execute("UPDATE dossier SET stage = 'processing', due = 1 WHERE code = \(codes[0].text)")
            try db.execute("UPDATE counter SET amount = amount + 1")
            try db.execute("DELETE FROM counter_delta WHERE id % 2 = 0")
        }
        #expect(try await kinds(test) == ["rowDiffers", "countersDiffer"])
        #expect(try await RebuildFromLog(test.province)().changed == 1)
        #expect(try await kinds(test).isEmpty)
    }

    @Test func aMovedPositionShows() async throws {
        let (test, _) = try await settled(1)
        defer { test.remove() }
        try await test.engine.write { db in _ = try db.execute("UPDATE event SET position = position + 100 WHERE position = (SELECT MAX(position) FROM event)") }
        #expect(try await kinds(test) == ["missingPosition"])
    }

    /// Each column in turn, some with words that no program would write.
    @Test(arguments: [
        "revision = revision + 1", "head_hash = zeroblob(32)", "procedure_code = 'x'", "procedure_version = 9", "field = 'x'", "channel = 'x'",
        "receiving_unit = 'x'", "competent_unit = 'x'", "processing_unit = 'x'", "return_unit = 'x'", "applicant_account = 'x'", "stage = 'x'",
        "status = 77", "step = 'x'", "queue_unit = 'x'", "queue_role = 'x'", "queue_account = 'x'", "queue_due = 5", "queue_waiting = 1 - queue_waiting",
        "submitted_at = 5", "received_at = 5", "due = 5", "finished_at = 5", "returned_at = 5", "paused = 2", "outcome = 'x'", "supplements = 5",
        "rating = 5", "flags = 2",
    ])
    func everyColumnOfARowIsNamedAndHealed(change: String) async throws {
        let test = try await TestProvince()
        defer { test.remove() }
        let code = try await test.file()
        let id = try await test.engine.read { db in try db.first("SELECT id FROM dossier WHERE code = \(code.text)") { try $0.integer(0) } }
        try await test.engine.write { db in _ = try db.execute(SQL(stringLiteral: "UPDATE dossier SET \(change)")) }
        let problems = try await VerifyLog(test.province)().problems
        let column = String(change.prefix { $0 != " " })
        #expect(problems.map(\.kind) == ["rowDiffers"] && problems.allSatisfy { $0.sentence.contains("cột \(column).") })
        #expect(try await RebuildFromLog(test.province)().changed == 1)
        #expect(try await VerifyLog(test.province)().problems.isEmpty)
        #expect(try await test.engine.read { db in try db.first("SELECT id FROM dossier WHERE code = \(code.text)") { try $0.integer(0) } } == id)
    }

    @Test func rebuildTakesAwayWhatNoEventTellsAndFindsPeopleAgain() async throws {
        let (test, codes) = try await settled(1)
        defer { test.remove() }
        try await test.engine.write { db in
            try db.execute("INSERT INTO dossier SELECT id + 1, 'H99.01-261120-9999', \(Self.columnsAfterCode) FROM dossier")
            try db.execute("INSERT INTO search_token (token, dossier_id) SELECT token, dossier_id + 1 FROM search_token")
            try db.execute("DELETE FROM search_token WHERE dossier_id = 1")
            try db.execute("UPDATE counter_delta SET kind = 'nonsense'")
        }
        #expect(try await kinds(test).isSuperset(of: ["eventsMissing", "countersDiffer"]))
        #expect(try await RebuildFromLog(test.province)().changed == 2)
        #expect(try await kinds(test).isEmpty)
        #expect(try await FindDossiers(test.province)("pham lan", by: Cast.desk).map(\.row.code) == codes)
        #expect(try await RebuildFromLog(test.province)().changed == 0)
    }

    private static let columnsAfterCode: SQL = """
        revision, head_hash, procedure_code, procedure_version, field, channel, receiving_unit, competent_unit, processing_unit, return_unit,
        applicant_account, stage, status, step, queue_unit, queue_role, queue_account, queue_due, queue_waiting, submitted_at, received_at, due,
        finished_at, returned_at, paused, outcome, supplements, rating, flags
        """

    @Test func manyProblemsOfOneKindHideNoOthers() async throws {
        let (test, _) = try await settled(8)
        defer { test.remove() }
        try await test.engine.write { db in _ = try db.execute("UPDATE event SET at = at + 1") }
        let problems = try await VerifyLog(test.province)().problems
        #expect(problems.count { $0.kind == "changedEvent" } == 50)
        #expect(!problems.contains { $0.kind == "rowMissing" || $0.kind == "eventsMissing" })
        try await test.engine.write { db in _ = try db.execute("UPDATE log_head SET frontier = zeroblob(3)") }
        #expect(try await kinds(test).contains("headMismatch"))
    }

    @Test func aHeadOnPaperProvesARewrite() async throws {
        let (test, _) = try await settled(1)
        defer { test.remove() }
        let head = try await test.province.heads.current()
        let root = Hexadecimal.text(head.root)
        let right = try #require(PrintedHead("\(head.size):\(root.prefix(16))"))
        let wrong = try #require(PrintedHead("\(head.size):\(String(root.prefix(16).reversed()))"))
        let later = try #require(PrintedHead("1.204:\(root.prefix(16))"))
        #expect(try await VerifyLog(test.province)(printed: [right]).problems.isEmpty)
        #expect(try await VerifyLog(test.province)(printed: [wrong]).problems.map(\.kind) == ["rewrittenHistory"])
        #expect(try await VerifyLog(test.province)(printed: [later]).problems.map(\.kind) == ["logCut"])
        #expect(PrintedHead("12") == nil && PrintedHead("12:abc") == nil && PrintedHead("12:xyzxyzxyz") == nil && PrintedHead("-1:\(root)") == nil)
    }

    @Test func aBlockThatWasChangedShows() async throws {
        let (test, _) = try await settled(1)
        defer { test.remove() }
        try await test.engine.write { db in try db.execute("UPDATE personal_block SET sealed = \([UInt8](repeating: 1, count: 80)) WHERE kind = 'parties'") }
        #expect(try await kinds(test).contains("blockDamaged"))
    }
}
