import Database
import Domain

/// The running numbers of dossier codes and registers. Drawn in a short transaction of their own: a
/// filing that fails afterwards leaves a gap, never a code given twice.
public struct CodeSequence: Sendable {
    private let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    /// `{agencyCode}-{yymmdd}-{seq}`, four digits growing to seven.
    public func next(agency: String, day: LocalDay) async throws -> DossierCode {
        try await next(agency: agency, day: day, count: 1)[0]
    }

    private func next(agency: String, day: LocalDay, count: Int) async throws -> [DossierCode] {
        let root = CodeRoot(agency: agency, day: day)
        let last = try await advance("code_sequence", root.text, by: count)
        return (last - count + 1...last).map { root.code($0) }
    }

    /// Reserves runs of codes for many days at once: imports and practice. Returns each run's first number.
    public func reserve(_ counts: [CodeRoot: Int]) async throws -> [CodeRoot: Int] {
        try await engine.write { db in
            var firsts: [CodeRoot: Int] = [:]
            for (root, count) in counts {
                let last = try db.query(
                    """
                    INSERT INTO code_sequence (agency_day, next) VALUES (\(root.text), \(count))
                    ON CONFLICT (agency_day) DO UPDATE SET next = code_sequence.next + \(count) RETURNING next
                    """) { try $0.int(0) }.first
                firsts[root] = (last ?? count) - count + 1
            }
            return firsts
        }
    }

    /// The next number of a register, for instance `TNHS/TT.06685/2026`.
    public func number(in register: String) async throws -> Int { try await advance("document_number", register, by: 1) }

    private func advance(_ table: String, _ key: String, by count: Int) async throws -> Int {
        try await engine.write { db in
            let rows =
                table == "code_sequence"
                ? try db.query(
                    """
                    INSERT INTO code_sequence (agency_day, next) VALUES (\(key), \(count))
                    ON CONFLICT (agency_day) DO UPDATE SET next = code_sequence.next + \(count) RETURNING next
                    """) { try $0.int(0) }
                : try db.query(
                    """
                    INSERT INTO document_number (register, next) VALUES (\(key), \(count))
                    ON CONFLICT (register) DO UPDATE SET next = document_number.next + \(count) RETURNING next
                    """) { try $0.int(0) }
            guard let last = rows.first else { throw DatabaseError.other(code: 0, message: "no sequence") }
            return last
        }
    }
}

/// What the codes of one agency and day begin with.
public struct CodeRoot: Hashable, Sendable {
    let text: String

    public init(agency: String, day: LocalDay) { text = "\(agency)-\(day.codeText)" }

    /// Four digits, growing to seven.
    public func code(_ number: Int) -> DossierCode {
        let digits = String(number)
        return DossierCode("\(text)-\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)")
    }
}
