import Domain
import Records

/// Reads the whole log again and compares everything that is derived from it (DESIGN "Log integrity").
public struct VerifyLog: Sendable {
    public struct Problem: Hashable, Sendable {
        /// Stable: `changedEvent`, `missingPosition`, …
        public let kind: String
        public let sentence: String
    }

    public struct Outcome: Sendable {
        public var dossiers = 0
        public var events = 0
        public var erased = 0
        public var problems: [Problem] = []
    }

    private let province: Province
    private static let slice = 5_000
    /// After so many, more of the same tells nothing new.
    private static let mostProblems = 200

    public init(_ province: Province) { self.province = province }

    /// - Parameter heads: heads that were given out and kept elsewhere, besides those in the database.
    public func callAsFunction(heads outside: [SignedHead] = []) async throws -> Outcome {
        var outcome = Outcome()
        var reading = LogReading(signedSizes: try await signedHeads(outside, &outcome))
        var position: Int64 = 0
        while true {
            let rows = try await province.log.events(after: position, limit: Self.slice)
            guard let last = rows.last else { break }
            for row in rows where outcome.problems.count < Self.mostProblems { reading.take(row, &outcome) }
            position = last.position
        }
        outcome.events = reading.count
        try await checkHead(reading, &outcome)
        try await checkRows(reading, &outcome)
        try await checkRegisters(reading, &outcome)
        try await checkBlocks(reading, &outcome)
        return outcome
    }

    private func signedHeads(_ outside: [SignedHead], _ outcome: inout Outcome) async throws -> [Int64: [SignedHead]] {
        let all = try await province.heads.all() + outside
        for head in all where !head.isGenuine(keys: province.keys) {
            outcome.problems.append(Problem(kind: "forgedHead", sentence: "Đầu nhật ký đã ký ở cỡ \(head.size) có chữ ký không đúng."))
        }
        return Dictionary(grouping: all, by: \.size)
    }

    private func checkHead(_ reading: LogReading, _ outcome: inout Outcome) async throws {
        let stored = try await province.heads.current()
        if stored.size != reading.frontier.size || stored.root != reading.frontier.root {
            outcome.problems.append(
                Problem(kind: "headMismatch", sentence: "Nhật ký đọc lại có \(reading.frontier.size) mục, đầu nhật ký ghi \(stored.size); hai gốc \(stored.root == reading.frontier.root ? "giống" : "khác") nhau."))
        }
        for (size, heads) in reading.signedSizes where size > reading.frontier.size {
            for _ in heads { outcome.problems.append(Problem(kind: "logCut", sentence: "Đã từng ký nhật ký ở cỡ \(size), nay chỉ còn \(reading.frontier.size) mục: nhật ký bị cắt về trước.")) }
        }
    }

    private func checkRows(_ reading: LogReading, _ outcome: inout Outcome) async throws {
        var expected: [CounterKey: Int64] = [:]
        var rowCount = 0
        var id: Int64 = 0
        var unseen = Set(reading.dossiers.keys)
        while true {
            let rows = try await province.dossiers.rows(after: id, limit: Self.slice)
            guard let last = rows.last else { break }
            for stored in rows {
                rowCount += 1
                unseen.remove(stored.row.code)
                compare(stored.row, reading, &expected, &outcome)
            }
            id = last.id
        }
        for code in unseen.sorted().prefix(50) { outcome.problems.append(Problem(kind: "rowMissing", sentence: "Hồ sơ \(code) có trong nhật ký nhưng mất dòng hiện trạng.")) }
        outcome.dossiers = rowCount
        let counted = try await province.counters.figures()
        let stored = Dictionary(counted.map { (CounterKey(kind: $0.kind, unit: $0.unit, field: $0.field, bucket: $0.bucket), $0.amount) }, uniquingKeysWith: +)
        if stored != expected { outcome.problems.append(Problem(kind: "countersDiffer", sentence: "Số đếm khác với nhật ký; chạy “motcua rebuild” sau khi xử lý các lỗi khác.")) }
    }

    /// Open questions and given numbers say what the log says.
    private func checkRegisters(_ reading: LogReading, _ outcome: inout Outcome) async throws {
        if Set(try await province.consultations.all()) != Set(reading.openConsultations) {
            outcome.problems.append(Problem(kind: "consultationsDiffer", sentence: "Danh sách xin ý kiến khác với nhật ký; chạy “motcua rebuild”."))
        }
        let expected = Set(reading.numbers.map { DocumentNumber(unit: $0.0.unit, year: $0.0.year, text: $0.0.normalised) })
        if try await province.consultations.numbers() != expected {
            outcome.problems.append(Problem(kind: "numbersDiffer", sentence: "Sổ số văn bản khác với nhật ký; chạy “motcua rebuild”."))
        }
    }

    private func compare(_ row: DossierRow, _ reading: LogReading, _ expected: inout [CounterKey: Int64], _ outcome: inout Outcome) {
        guard let state = reading.dossiers[row.code] else {
            outcome.problems.append(Problem(kind: "eventsMissing", sentence: "Hồ sơ \(row.code) còn dòng hiện trạng nhưng không còn trong nhật ký."))
            return
        }
        let replayed = DossierRow(state.dossier, headHash: state.hash, process: province.process(of: state.dossier))
        if replayed != row { outcome.problems.append(Problem(kind: "rowDiffers", sentence: "Dòng hiện trạng của hồ sơ \(row.code) khác với nhật ký.")) }
        for key in replayed.contributions { expected[key, default: 0] += 1 }
        if state.dossier.erased { outcome.erased += 1 }
    }

    /// Each block that the log names is there and says what was committed to.
    private func checkBlocks(_ reading: LogReading, _ outcome: inout Outcome) async throws {
        for (code, state) in reading.dossiers where !state.dossier.erased {
            do { _ = try await province.personal.open(state.dossier.blocks, of: code) } catch {
                outcome.problems.append(Problem(kind: "blockDamaged", sentence: "Khối dữ liệu cá nhân của hồ sơ \(code) thiếu hoặc đã bị sửa."))
            }
            if outcome.problems.count >= Self.mostProblems { return }
        }
    }
}
