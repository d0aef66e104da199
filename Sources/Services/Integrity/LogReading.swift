import Domain
import Records

/// The log read from its beginning: chained, folded and put into the tree, event by event.
struct LogReading {
    struct State {
        var dossier: Dossier
        var hash: [UInt8]
    }

    let signedSizes: [Int64: [SignedHead]]
    let printed: [Int64: [PrintedHead]]
    private(set) var frontier = MerkleFrontier()
    private(set) var dossiers: [DossierCode: State] = [:]
    private(set) var count = 0
    private var position: Int64 = 0

    init(signedSizes: [Int64: [SignedHead]] = [:], printed: [PrintedHead] = []) {
        self.signedSizes = signedSizes
        self.printed = Dictionary(grouping: printed, by: \.size)
    }

    mutating func take(_ row: EventRow, _ outcome: inout VerifyLog.Outcome) {
        if row.position != position + 1 {
            outcome.report("missingPosition", "Nhật ký thiếu mục từ vị trí \(position + 1) đến \(row.position - 1).")
        }
        position = row.position
        count += 1
        let hash = EventHash.of(
            code: row.code.text, revision: row.revision, type: row.type, version: row.version, at: row.at.milliseconds, actor: row.actor, bytes: row.bytes,
            previous: row.previousHash)
        if hash != row.hash {
            outcome.report("changedEvent", "Mục \(row.position) (hồ sơ \(row.code), lần \(row.revision)) không khớp mã niêm của nó: đã bị sửa.")
        }
        frontier.append(leaf: row.hash)
        for head in signedSizes[frontier.size] ?? [] where head.root != frontier.root {
            outcome.report("rewrittenHistory", "Gốc nhật ký ở cỡ \(head.size) khác gốc đã ký và trao ra ngoài: phần trước đó đã bị viết lại.")
        }
        for head in printed[frontier.size] ?? [] where !Hexadecimal.text(frontier.root).hasPrefix(head.rootStart) {
            outcome.report("rewrittenHistory", "Gốc nhật ký ở cỡ \(head.size) khác mã gốc in trên giấy: phần trước đó đã bị viết lại.")
        }
        fold(row, &outcome)
    }

    private mutating func fold(_ row: EventRow, _ outcome: inout VerifyLog.Outcome) {
        let before = dossiers[row.code]
        if row.previousHash != before?.hash ?? EventHash.none {
            outcome.report("brokenChain", "Mục \(row.position): chuỗi niêm của hồ sơ \(row.code) bị đứt ở lần \(row.revision).")
        }
        do {
            let recorded = try row.recorded()
            if var state = before {
                guard recorded.revision == state.dossier.revision + 1 else { throw ReplayFailure.gap(after: state.dossier.revision) }
                state.dossier.apply(recorded.event, at: recorded.at, by: recorded.actor)
                state.hash = row.hash
                dossiers[row.code] = state
            } else {
                dossiers[row.code] = State(dossier: try Dossier(code: row.code, replaying: [recorded]), hash: row.hash)
            }
        } catch {
            outcome.report("unreadableEvent", "Mục \(row.position) của hồ sơ \(row.code) không đọc được hoặc sai thứ tự.")
        }
    }

    var openConsultations: [OpenConsultation] { dossiers.values.flatMap(\.dossier.openConsultations) }

    /// Every number given, by the dossier's code, so that the first holder of one comes first.
    var numbers: [(DocumentNumber, DossierCode)] {
        dossiers.values.sorted { $0.dossier.code < $1.dossier.code }.flatMap { state in state.dossier.numbers.map { ($0, state.dossier.code) } }
    }
}
