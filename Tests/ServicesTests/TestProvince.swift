import Blobs
import Crypto
import Database
import Domain
import Foundation
import Records
import Services
import Synchronization
import TestSupport
import VietnameseText

/// A whole installation in a temporary folder, with the product's own catalogue and a clock that is set by hand.
final class TestProvince: Sendable {
    let folder: URL
    let engine: SQLiteEngine
    let province: Province
    private let clock: Mutex<Timestamp>

    init(at iso: String = "2026-11-20T09:10:00+07:00") async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "motcua-services-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let engine = try SQLiteEngine(path: folder.appending(path: "motcua.db").path, migrations: Schema.migrations) { _ in }
        let time = Samples.time(iso)
        let starter = try Starter.load()
        let holder = TimeHolder(time)
        province = Province(
            engine: engine,
            keys: KeyRing(ring: SymmetricKey(size: .bits256), index: SymmetricKey(size: .bits256), headSigning: .init(), cookie: SymmetricKey(size: .bits256)),
            blobs: try BlobFolder(folder: folder.appending(path: "blobs"), key: SymmetricKey(size: .bits256)), units: starter.units, calendars: UnitCalendars(),
            procedures: CurrentCatalogue(starter, on: time.day), settings: ProvinceSettings(address: "http://127.0.0.1", isPractice: true), now: { holder.now })
        self.folder = folder
        self.engine = engine
        self.holder = holder
        clock = Mutex(time)
        try await province.accounts.put(PracticePeople.citizens, sortKey: { $0.sortKey }, at: time)
    }

    private let holder: TimeHolder

    func set(_ iso: String) { holder.set(Samples.time(iso)) }
    func remove() { try? FileManager.default.removeItem(at: folder) }

    /// A small PDF that a scanner could have made.
    static let scan = Array("%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".utf8)
}

/// The clock on the wall of a test.
final class TimeHolder: Sendable {
    private let time: Mutex<Timestamp>

    init(_ time: Timestamp) { self.time = Mutex(time) }
    var now: Timestamp { time.withLock { $0 } }
    func set(_ new: Timestamp) { time.withLock { $0 = new } }
}

enum Cast {
    static let lan = Actor(account: "lan", role: .applicant)
    static let tien = Actor(account: "tien", role: .applicant)
    static let desk = Actor(account: "tiep-nhan1.tt.06685", role: .receptionist, unit: "TT.06685")
    static let officer = Actor(account: "chuyen-vien1.ub.06685", role: .caseOfficer, unit: "UB.06685")
    static let head = Actor(account: "truong-phong.ub.06685", role: .divisionHead, unit: "UB.06685")
    static let leader = Actor(account: "lanh-dao.ub.06685", role: .approver, unit: "UB.06685")
    static let clerk = Actor(account: "van-thu.ub.06685", role: .clerk, unit: "UB.06685")
    static let elsewhere = Actor(account: "tiep-nhan1.tt.06673", role: .receptionist, unit: "TT.06673")
    static let director = Actor(account: "giam-doc", role: .centreDirector, unit: "TT.QN")
}

extension TestProvince {
    /// A household business registered online, all papers there.
    func filing() async throws -> Filing {
        guard let procedure = province.procedures.now.catalogue.procedure("1.001612", on: province.today), let form = procedure.form.flatMap({ province.procedures.now.catalogue.form($0) })
        else { throw ServiceFailure.notFound }
        let papers = (procedure.cases.first?.components ?? []).filter { $0.mandatory && $0.heldBy == nil && !$0.isDeclaration }
        return Filing(
            procedure: "1.001612", procedureCase: procedure.cases.first?.key, receivingUnit: "TT.06685", channel: .online,
            parties: Parties(applicant: Party(name: "Phạm Thị Lan", personalId: "022190001234", phone: "0912345678")),
            answers: form.exampleAnswers(seed: 5, today: province.today), papers: papers.map { SubmittedPaper(component: $0.key, state: .toFollow) })
    }

    func file() async throws -> DossierCode { try await FileDossier(province)(try await filing(), by: Cast.lan).code }

    @discardableResult
    func give(_ command: CommandKind, to code: DossierCode, by actor: Actor, _ fill: (inout CommandOrder) -> Void = { _ in }) async throws -> CommandDone {
        var order = CommandOrder(command)
        fill(&order)
        return try await GiveCommand(province)(order, to: code, by: actor)
    }

    /// The whole way to the returned result.
    func settle(_ code: DossierCode) async throws {
        try await give(.receive, to: code, by: Cast.desk)
        try await give(.forward, to: code, by: Cast.desk)
        try await give(.take, to: code, by: Cast.officer)
        try await give(.forward, to: code, by: Cast.officer)
        try await give(.submitForApproval, to: code, by: Cast.head)
        try await give(.approve, to: code, by: Cast.leader)
        let scan = try await StoreFile(province)(TestProvince.scan, title: "ket-qua.pdf", by: Cast.clerk)
        try await give(.seal, to: code, by: Cast.clerk) {
            $0.documentNumber = "\(code.text)/HKD"
            $0.file = scan.name
        }
        try await give(.returnResult, to: code, by: Cast.desk) { $0.returnBy = .counter }
    }
}
