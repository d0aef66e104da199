import ArgumentParser
import Assistant
import Blobs
import Crypto
import Database
import Documents
import Domain
import Foundation
import Records
import Services
import VietnameseText

/// Measures what docs/PERFORMANCE.md promises; each figure beside its baseline of the same run.
@main
struct Bench: AsyncParsableCommand {
    @Option(name: .long, help: "A practice folder to read from; its dossiers are the load.") var data: String
    @Option(name: .long, help: "JSON lines of procedures for the finder.") var procedures: String?

    func run() async throws {
        let keys = try keyRing()
        let engine = try SQLiteEngine(path: data + "/motcua.db", migrations: Schema.migrations) { _ in }
        let starter = try Starter.load()
        let now: @Sendable () -> Timestamp = { Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000)) }
        let province = Province(
            engine: engine, keys: keys.ring, blobs: try BlobFolder(folder: URL(filePath: data + "/blobs"), key: keys.blob), units: starter.units,
            calendars: UnitCalendars(), procedures: CurrentCatalogue(starter, on: now().day), settings: ProvinceSettings(address: "http://127.0.0.1", isPractice: true), now: now)
        print("dossiers", try await province.dossiers.count())
        dueTimes()
        search(starter)
        try await inbox(province)
        try await overview(province)
        try await receipt(province)
        try await filing(province)
        try await bare(province)
    }

    private struct Keys {
        let ring: KeyRing
        let blob: SymmetricKey
    }

    private func keyRing() throws -> Keys {
        func key(_ name: String) throws -> Data { try Data(contentsOf: URL(filePath: data + ".keys/" + name)) }
        return Keys(
            ring: KeyRing(
                ring: SymmetricKey(data: try key("ring")), index: SymmetricKey(data: try key("index")), headSigning: try .init(rawRepresentation: key("head-signing")),
                cookie: SymmetricKey(data: try key("cookie"))), blob: SymmetricKey(data: try key("blob")))
    }

    // Each prints its figures.

    private func dueTimes() {
        let calendar = WorkingCalendar.vietnam()
        let start = Timestamp(seconds: 1_795_000_000)
        var sum: Int64 = 0
        let count = 1_000_000
        let time = seconds {
            for index in 0..<count { sum &+= calendar.due(from: start.advanced(byMilliseconds: Int64(index) * 61_000), limit: TimeLimit(7, .workingDay), counting: .hourExact).milliseconds }
        }
        print("due time: \(Int(time / Double(count) * 1e9)) ns (promised 200) [\(sum & 1)]")
    }

    private func search(_ starter: Starter) {
        var entries = starter.procedures.map { FinderEntry(code: $0.code, name: $0.shortName, field: $0.field, levels: [], aliases: $0.aliases + [$0.name], popularity: $0.popularity) }
        if let procedures, let raw = FileManager.default.contents(atPath: procedures) {
            let bytes = procedures.hasSuffix(".xz") ? (try? XZ.decompress(Array(raw), limit: 1 << 30)) ?? [] : Array(raw)
            let taken = CatalogueImport.read(Data(bytes)).taken
            // Doubled under other codes until there are as many as the country has.
            entries += (taken + taken.prefix(max(0, 5_665 - taken.count - entries.count))).enumerated().map { number, one in
                FinderEntry(code: ProcedureCode("\(one.code)-\(number)"), name: one.shortName, field: one.field, levels: [], aliases: [one.name], popularity: 0)
            }
        }
        let finder = ProcedureFinder(entries: entries)
        let words = ["khai sinh cho con", "giay doc than", "gpxd nha o", "mo quan an can giay to gi", "đổi bằng lái xe ở đâu", "sang tên sổ đỏ", "tro cap nguoi cao tuoi", "cap phep lao dong nuoc ngoia", "ly lich tu phap", "dang ky tam tru"]
        let times = (0..<2_000).map { index in seconds { _ = finder.search(words[index % words.count] + " \(index % 7)") } }.sorted()
        print("search over \(entries.count): p50 \(ms(times[1_000])) ms, p99 \(ms(times[1_980])) ms (promised 2)")
    }

    private func inbox(_ province: Province) async throws {
        let officer = Actor(account: "chuyen-vien1.vpdkdd", role: .caseOfficer, unit: "VPDKDD")
        let list = DossierList.queue(unit: "VPDKDD", role: .caseOfficer, holder: .anyone, waiting: false, procedure: nil, dueBefore: nil)
        var bare: [Double] = []
        var whole: [Double] = []
        for _ in 0..<300 {
            bare.append(try await seconds { _ = try await province.dossiers.page(list, after: nil, limit: 100) })
            whole.append(try await seconds { _ = try await Inbox(province)(Inbox.Filter(), by: officer, after: nil, limit: 100) })
        }
        print("inbox of 100 rows: rows alone p99 \(ms(p99(bare))) ms; with names opened and the reading recorded p99 \(ms(p99(whole))) ms (promised 3)")
    }

    private func overview(_ province: Province) async throws {
        try await province.counters.fold()
        let director = Actor(account: "giam-doc", role: .centreDirector, unit: "TT.QN")
        var times: [Double] = []
        for _ in 0..<200 { times.append(try await seconds { _ = try await ReadOverview(province)(unit: nil, by: director) }) }
        print("overview: p99 \(ms(p99(times))) ms (promised 5)")
    }

    private func receipt(_ province: Province) async throws {
        let page = try await province.dossiers.page(.all(scope: .province, stage: .returned, procedure: nil), after: nil, limit: 50)
        var times: [Double] = []
        var largest = 0
        for row in page.items {
            let desk = Actor(account: "x", role: .receptionist, unit: row.receivingUnit)
            times.append(try await seconds { largest = max(largest, try await PrintPaper(province)(.receipt, of: row.code, by: desk).count) })
        }
        if let row = page.items.first {
            let desk = Actor(account: "x", role: .receptionist, unit: row.receivingUnit)
            let opened = try await OpenDossier(province)(row.code, by: desk)
            if let parties = opened.parties {
                let paper = try await PrintPaper(province).receipt(opened, parties)
                let alone = (0..<60).map { _ in seconds { _ = try? pdf(of: paper) } }.sorted()
                print("receipt PDF alone: median \(ms(alone[30])) ms (promised 7)")
            }
        }
        print("receipt PDF: median \(ms(times.sorted()[times.count / 2])) ms with reading, records and signed head, largest \(largest) bytes (promised 7 ms, 60000 bytes)")
    }

    private static let writers = 64
    private static let filings = 12_800

    private func filing(_ province: Province) async throws {
        let filing = try example(province)
        let lan = Actor(account: "lan", role: .applicant)
        let time = try await seconds {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<Self.writers { group.addTask { for _ in 0..<Self.filings / Self.writers { _ = try await FileDossier(province)(filing, by: lan) } } }
                try await group.waitForAll()
            }
        }
        print("filing, whole service to fsync, \(Self.writers) writers: \(Int(Double(Self.filings) / time)) per second")
    }

    /// The same statements, ready made: what the disk and the engine give.
    private func bare(_ province: Province) async throws {
        let ready = try await prepared(province)
        let log = province.log
        let time = try await seconds {
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<Self.writers {
                    group.addTask { for index in stride(from: writer, to: ready.count, by: Self.writers) { _ = try await log.append(ready[index]) } }
                }
                try await group.waitForAll()
            }
        }
        print("filing, the same statements bare, \(Self.writers) writers: \(Int(Double(ready.count) / time)) per second")
    }

    private func example(_ province: Province) throws -> Filing {
        let catalogue = province.procedures.now.catalogue
        guard let procedure = catalogue.procedure("1.001612", on: province.today), let form = procedure.form.flatMap({ catalogue.form($0) }) else { throw ServiceFailure.notFound }
        let papers = (procedure.cases.first?.components ?? []).filter { $0.mandatory && $0.heldBy == nil && !$0.isDeclaration }
        return Filing(
            procedure: procedure.code, procedureCase: procedure.cases.first?.key, receivingUnit: "TT.06685", channel: .online,
            parties: Parties(applicant: Party(name: "Phạm Thị Lan", personalId: "022190001234", phone: "0912345678", address: "Phường Hồng Gai")),
            answers: form.exampleAnswers(seed: 3, today: province.today), papers: papers.map { SubmittedPaper(component: $0.key, state: .toFollow) })
    }

    private func prepared(_ province: Province) async throws -> [AppendRequest] {
        let filing = try example(province)
        let now = province.now()
        let root = CodeRoot(agency: "H99.BENCH", day: now.day)
        let first = try await province.sequence.reserve([root: Self.filings])[root] ?? 1
        let actor = Actor(account: "lan", role: .applicant)
        return try (0..<Self.filings).map { index in
            let key = try DataKey(new: province.keys)
            let parties = try SealedBlock(.parties, filing.parties.canonical, key: key)
            let answers = try SealedBlock(.answers, filing.answers.canonical, key: key)
            let submission = Submission(
                procedure: filing.procedure, procedureVersion: 1, field: "Hộ kinh doanh", form: "dang-ky-ho-kinh-doanh", formVersion: 1,
                procedureCase: filing.procedureCase ?? "chung", channel: .online, receivingUnit: "TT.06685", competentUnit: "UB.06685", returnUnit: "TT.06685",
                applicantAccount: "lan", parties: parties.reference, answers: answers.reference, papers: filing.papers, returnBy: .counter)
            let recorded = [RecordedEvent(revision: 1, at: now, actor: actor, event: .submitted(submission))]
            let code = root.code(first + index)
            let dossier = try Dossier(code: code, replaying: recorded)
            let chain = PreparedEvent.chain(recorded, code: code, after: EventHash.none)
            let row = DossierRow(dossier, headHash: chain[0].hash, process: .general)
            let tokens = SearchTokens(keys: province.keys)
            let words = PersonName.searchWords("Phạm Thị Lan").map { tokens.token(.name, $0) } + [tokens.token(.personalId, "022190001234"), tokens.token(.phone, "0912345678")]
            return AppendRequest(
                events: chain, expecting: 0, before: nil, row: row, blocks: [parties, answers], dataKey: key.wrapped, searchTokens: words, filingPrint: RandomName.bytes(16))
        }
    }

    private func seconds(_ body: () -> Void) -> Double {
        let began = ContinuousClock.now
        body()
        return Self.text(began.duration(to: .now))
    }

    private func seconds(_ body: () async throws -> Void) async throws -> Double {
        let began = ContinuousClock.now
        try await body()
        return Self.text(began.duration(to: .now))
    }

    private static func text(_ duration: Duration) -> Double { Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18 }
    private func p99(_ times: [Double]) -> Double { times.sorted()[times.count * 99 / 100] }
    private func ms(_ seconds: Double) -> String { String(Double(Int(seconds * 1_000_000)) / 1_000) }
}
