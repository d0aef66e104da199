import Domain
import Records

/// Makes rows and counters anew from the log, with equal result.
public struct RebuildFromLog: Sendable {
    private let province: Province
    private static let slice = 1_000

    public init(_ province: Province) { self.province = province }

    public struct Outcome: Hashable, Sendable {
        public let dossiers: Int
        public let changed: Int
    }

    public func callAsFunction() async throws -> Outcome {
        var reading = LogReading()
        var ignored = VerifyLog.Outcome()
        var position: Int64 = 0
        while true {
            let rows = try await province.log.events(after: position, limit: 5_000)
            guard let last = rows.last else { break }
            for row in rows { reading.take(row, &ignored) }
            position = last.position
        }
        let rows = reading.dossiers.values.map { DossierRow($0.dossier, headHash: $0.hash, process: province.process(of: $0.dossier)) }.sorted { $0.code < $1.code }
        var changed = try await province.dossiers.removeWithoutEvents()
        for start in stride(from: 0, to: rows.count, by: Self.slice) {
            var slice: [RebuiltRow] = []
            for row in rows[start..<min(start + Self.slice, rows.count)] {
                slice.append(RebuiltRow(row: row, searchTokens: await searchTokens(of: row.code, reading)))
            }
            changed += try await province.dossiers.rewrite(slice)
        }
        var figures: [CounterKey: Int64] = [:]
        for row in rows { for key in row.contributions { figures[key, default: 0] += 1 } }
        try await province.counters.replace(with: figures)
        try await province.consultations.replace(with: reading.openConsultations, numbers: reading.numbers)
        return Outcome(dossiers: rows.count, changed: changed)
    }

    /// From all parties the log names: who was amended is found by either name. Nil where a block cannot be read.
    private func searchTokens(of code: DossierCode, _ reading: LogReading) async -> Set<[UInt8]>? {
        guard let dossier = reading.dossiers[code]?.dossier else { return nil }
        if dossier.erased { return [] }
        let references = dossier.blocks.filter { $0.kind == .parties }
        guard let opened = try? await province.personal.open(references, of: code) else { return nil }
        return Set(opened.values.compactMap { Parties(canonical: $0) }.flatMap(province.searchTokens))
    }
}
