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
        public private(set) var problems: [Problem] = []
        private var ofKind: [String: Int] = [:]
        /// After so many of a kind, more of the same tells nothing new; other kinds are still told.
        private static let mostOfAKind = 50

        mutating func report(_ kind: String, _ sentence: String) {
            ofKind[kind, default: 0] += 1
            if ofKind[kind, default: 0] <= Self.mostOfAKind { problems.append(Problem(kind: kind, sentence: sentence)) }
        }
    }

    private let province: Province
    private static let slice = 5_000

    public init(_ province: Province) { self.province = province }

    /// - Parameter heads: heads that were given out and kept elsewhere, besides those in the database.
    /// - Parameter printed: heads that somebody holds on paper.
    public func callAsFunction(heads outside: [SignedHead] = [], printed: [PrintedHead] = []) async throws -> Outcome {
        var outcome = Outcome()
        var reading = LogReading(signedSizes: try await signedHeads(outside, &outcome), printed: printed)
        var position: Int64 = 0
        while true {
            let rows = try await province.log.events(after: position, limit: Self.slice)
            guard let last = rows.last else { break }
            for row in rows { reading.take(row, &outcome) }
            position = last.position
        }
        outcome.events = reading.count
        try await checkHead(reading, &outcome)
        checkGivenHeads(reading, &outcome)
        try await checkRows(reading, &outcome)
        try await checkRegisters(reading, &outcome)
        try await checkBlocks(reading, &outcome)
        return outcome
    }

    private func signedHeads(_ outside: [SignedHead], _ outcome: inout Outcome) async throws -> [Int64: [SignedHead]] {
        let all = try await province.heads.all() + outside
        for head in all where !head.isGenuine(keys: province.keys) {
            outcome.report("forgedHead", "Đầu nhật ký đã ký ở cỡ \(head.size) có chữ ký không đúng.")
        }
        return Dictionary(grouping: all, by: \.size)
    }

    private func checkHead(_ reading: LogReading, _ outcome: inout Outcome) async throws {
        let stored: SignedHead
        do { stored = try await province.heads.current() } catch LogHeadFailure.damaged {
            return outcome.report("headMismatch", "Đầu nhật ký đang lưu bị hỏng, không đọc được.")
        }
        if stored.size != reading.frontier.size || stored.root != reading.frontier.root {
            outcome.report("headMismatch", "Nhật ký đọc lại có \(reading.frontier.size) mục, đầu nhật ký ghi \(stored.size); hai gốc \(stored.root == reading.frontier.root ? "giống" : "khác") nhau.")
        }
    }

    /// Heads that are larger than the log tell that it was cut.
    private func checkGivenHeads(_ reading: LogReading, _ outcome: inout Outcome) {
        let sizes = Set(reading.signedSizes.keys).union(reading.printed.keys)
        for size in sizes.sorted() where size > reading.frontier.size {
            outcome.report("logCut", "Đã từng trao ra đầu nhật ký ở cỡ \(size), nay chỉ còn \(reading.frontier.size) mục: nhật ký bị cắt về trước.")
        }
    }

    private func checkRows(_ reading: LogReading, _ outcome: inout Outcome) async throws {
        var expected: [CounterKey: Int64] = [:]
        var rowCount = 0
        var id: Int64 = 0
        var unseen = Set(reading.dossiers.keys)
        while true {
            let rows = try await province.dossiers.lyingRows(after: id, limit: Self.slice)
            guard let last = rows.last else { break }
            for stored in rows {
                rowCount += 1
                unseen.remove(stored.code)
                compare(stored, reading, &expected, &outcome)
            }
            id = last.id
        }
        for code in unseen.sorted().prefix(50) { outcome.report("rowMissing", "Hồ sơ \(code) có trong nhật ký nhưng mất dòng hiện trạng.") }
        outcome.dossiers = rowCount
        if await !countersEqual(expected) { outcome.report("countersDiffer", "Số đếm khác với nhật ký; chạy “motcua rebuild” sau khi xử lý các lỗi khác.") }
    }

    /// Figures that cannot be read are not equal.
    private func countersEqual(_ expected: [CounterKey: Int64]) async -> Bool {
        guard let counted = try? await province.counters.figures() else { return false }
        let stored = Dictionary(counted.map { (CounterKey(kind: $0.kind, unit: $0.unit, field: $0.field, bucket: $0.bucket), $0.amount) }, uniquingKeysWith: +)
        return stored == expected
    }

    /// Open questions and given numbers say what the log says.
    private func checkRegisters(_ reading: LogReading, _ outcome: inout Outcome) async throws {
        if Set(try await province.consultations.all()) != Set(reading.openConsultations) {
            outcome.report("consultationsDiffer", "Danh sách xin ý kiến khác với nhật ký; chạy “motcua rebuild”.")
        }
        let expected = Set(reading.numbers.map { DocumentNumber(unit: $0.0.unit, year: $0.0.year, text: $0.0.normalised) })
        if try await province.consultations.numbers() != expected {
            outcome.report("numbersDiffer", "Sổ số văn bản khác với nhật ký; chạy “motcua rebuild”.")
        }
    }

    private func compare(_ row: LyingDossierRow, _ reading: LogReading, _ expected: inout [CounterKey: Int64], _ outcome: inout Outcome) {
        guard let state = reading.dossiers[row.code] else {
            outcome.report("eventsMissing", "Hồ sơ \(row.code) còn dòng hiện trạng nhưng không còn trong nhật ký.")
            return
        }
        let replayed = DossierRow(state.dossier, headHash: state.hash, process: province.process(of: state.dossier))
        let columns = row.columns(differingFrom: replayed)
        if !columns.isEmpty { outcome.report("rowDiffers", "Dòng hiện trạng của hồ sơ \(row.code) khác với nhật ký ở cột \(columns.joined(separator: ", ")).") }
        for key in replayed.contributions { expected[key, default: 0] += 1 }
        if state.dossier.erased { outcome.erased += 1 }
    }

    /// Each block that the log names is there and says what was committed to.
    private func checkBlocks(_ reading: LogReading, _ outcome: inout Outcome) async throws {
        for (code, state) in reading.dossiers where !state.dossier.erased {
            do { _ = try await province.personal.open(state.dossier.blocks, of: code) } catch {
                outcome.report("blockDamaged", "Khối dữ liệu cá nhân của hồ sơ \(code) thiếu hoặc đã bị sửa.")
            }
        }
    }
}
