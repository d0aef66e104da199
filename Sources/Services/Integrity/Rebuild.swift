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
        var reading = LogReading(signedSizes: [:])
        var ignored = VerifyLog.Outcome()
        var position: Int64 = 0
        while true {
            let rows = try await province.log.events(after: position, limit: 5_000)
            guard let last = rows.last else { break }
            for row in rows { reading.take(row, &ignored) }
            position = last.position
        }
        let rows = reading.dossiers.values.map { DossierRow($0.dossier, headHash: $0.hash, process: province.process(of: $0.dossier)) }.sorted { $0.code < $1.code }
        var changed = 0
        for start in stride(from: 0, to: rows.count, by: Self.slice) {
            changed += try await province.dossiers.rewrite(Array(rows[start..<min(start + Self.slice, rows.count)]))
        }
        var figures: [CounterKey: Int64] = [:]
        for row in rows { for key in row.contributions { figures[key, default: 0] += 1 } }
        try await province.counters.replace(with: figures)
        try await province.consultations.replace(with: reading.openConsultations, numbers: reading.numbers)
        return Outcome(dossiers: rows.count, changed: changed)
    }
}
