import Crypto
import Database
import Domain

/// Accounts and their positions.
public struct AccountStore: Sendable {
    private let engine: any Engine
    private let keys: KeyRing

    public init(engine: any Engine, keys: KeyRing) {
        self.engine = engine
        self.keys = keys
    }

    /// Adds accounts, or replaces the profile and positions of those that are there.
    public func put(_ accounts: [Account], sortKey: @escaping @Sendable (String) -> String, at now: Timestamp) async throws {
        let sealed = try accounts.map { ($0, try Self.seal($0.profile, of: $0.code, keys: keys)) }
        try await engine.write { db in
            for (account, profile) in sealed {
                try db.execute(
                    """
                    INSERT INTO account (code, kind, sealed, sort_key, password, totp, failures, locked_until, must_change, disabled, created_at)
                    VALUES (\(account.code.text), \(account.kind.rawValue), \(profile), \(sortKey(account.profile.name)), '', \([UInt8]()), 0, 0, 0,
                        \(account.isDisabled), \(now.milliseconds))
                    ON CONFLICT (code) DO UPDATE SET sealed = excluded.sealed, sort_key = excluded.sort_key, disabled = excluded.disabled
                    """)
                try db.execute("DELETE FROM position WHERE account = \(account.code.text)")
                for position in account.positions {
                    try db.execute(
                        """
                        INSERT INTO position (account, role, unit, from_day, to_day)
                        VALUES (\(account.code.text), \(position.role.rawValue), \(position.unit?.text ?? ""), 0, \(DossierRow.never))
                        """)
                }
            }
        }
    }

    public func account(_ code: AccountCode) async throws -> Account? { try await accounts([code]).first }

    /// The accounts with these codes, in no order.
    public func accounts(_ codes: [AccountCode]) async throws -> [Account] {
        guard !codes.isEmpty else { return [] }
        let texts = codes.map(\.text)
        return try await read(where: "code IN (\(texts))", positions: "account IN (\(texts))")
    }

    /// Everybody, by name.
    public func all() async throws -> [Account] { try await read(where: "1 = 1", positions: "1 = 1") }

    /// Who holds a role in a unit, by name.
    public func holders(of role: Role, in unit: UnitCode) async throws -> [Account] {
        let codes = try await engine.read { db in
            try db.query("SELECT account FROM position WHERE unit = \(unit.text) AND role = \(role.rawValue)") { AccountCode(try $0.text(0)) }
        }
        return try await accounts(codes).sorted { $0.profile.name < $1.profile.name }
    }

    private func read(where condition: SQL, positions: SQL) async throws -> [Account] {
        let (rows, held) = try await engine.read { db in
            let rows = try db.query("SELECT code, kind, sealed, disabled FROM account WHERE \(condition) ORDER BY sort_key, code") {
                (AccountCode(try $0.text(0)), try $0.text(1), try $0.blob(2), try $0.bool(3))
            }
            let held = try db.query("SELECT account, role, unit FROM position WHERE \(positions) ORDER BY account, role, unit") {
                (AccountCode(try $0.text(0)), try $0.text(1), try $0.text(2))
            }
            return (rows, held)
        }
        let byAccount = Dictionary(grouping: held, by: \.0)
        return try rows.map { code, kind, sealed, disabled in
            let positions = (byAccount[code] ?? []).compactMap { held in
                Role(rawValue: held.1).map { Position(role: $0, unit: held.2.isEmpty ? nil : UnitCode(held.2)) }
            }
            return Account(
                code: code, kind: Account.Kind(rawValue: kind) ?? .citizen, profile: try Self.open(sealed, of: code, keys: keys),
                positions: positions, isDisabled: disabled)
        }
    }

    private static func seal(_ profile: Profile, of code: AccountCode, keys: KeyRing) throws -> [UInt8] {
        let box = try AES.GCM.seal(profile.canonical.bytes, using: keys.ring, authenticating: Array("account|\(code)".utf8))
        guard let combined = box.combined else { throw PersonalFailure.unreadable }
        return Array(combined)
    }

    private static func open(_ sealed: [UInt8], of code: AccountCode, keys: KeyRing) throws -> Profile {
        let plain = try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: keys.ring, authenticating: Array("account|\(code)".utf8))
        guard let profile = Profile(canonical: try CanonicalValue.parse(Array(plain))) else { throw PersonalFailure.unreadable }
        return profile
    }
}
