import Database
import Domain

/// What a sign-in is checked against.
public struct Credential: Hashable, Sendable {
    /// The encoded argon2id hash; empty for accounts without a password.
    public let password: String
    /// The sealed TOTP key; empty where there is none.
    public let totp: [UInt8]
    public let failures: Int
    public let lockedUntil: Timestamp
    public let isDisabled: Bool
}

public struct CredentialStore: Sendable {
    private let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    public func credential(of account: AccountCode) async throws -> Credential? {
        try await engine.read { db in
            try db.first("SELECT password, totp, failures, locked_until, disabled FROM account WHERE code = \(account.text)") {
                Credential(
                    password: try $0.text(0), totp: try $0.blob(1), failures: try $0.int(2),
                    lockedUntil: Timestamp(milliseconds: try $0.integer(3)), isDisabled: try $0.bool(4))
            }
        }
    }

    public func setPassword(_ hash: String, totp: [UInt8], of account: AccountCode) async throws {
        try await engine.write { db in
            try db.execute("UPDATE account SET password = \(hash), totp = \(totp), failures = 0, locked_until = 0 WHERE code = \(account.text)")
        }
    }

    /// Counts a try before its password is looked at, so that many at once cannot pass the bound: each
    /// is a failure until `succeed`, and the last one allowed locks. False while the account is locked.
    public func claimTry(_ account: AccountCode, at now: Timestamp, most: Int, lockedUntil: Timestamp) async throws -> Bool {
        try await engine.write { db in
            try db.execute(
                """
                UPDATE account SET failures = CASE WHEN failures >= \(most) THEN 1 ELSE failures + 1 END,
                    locked_until = CASE WHEN failures + 1 = \(most) THEN \(lockedUntil.milliseconds) ELSE locked_until END
                WHERE code = \(account.text) AND locked_until <= \(now.milliseconds)
                """) == 1
        }
    }

    /// Takes an account out of use, or gives it back; its sessions end with any change.
    public func setDisabled(_ isDisabled: Bool, of account: AccountCode) async throws -> Bool {
        try await engine.write { db in
            try db.execute("DELETE FROM session WHERE account = \(account.text)")
            return try db.execute("UPDATE account SET disabled = \(isDisabled) WHERE code = \(account.text)") == 1
        }
    }

    public func succeed(_ account: AccountCode) async throws {
        try await engine.write { db in try db.execute("UPDATE account SET failures = 0, locked_until = 0 WHERE code = \(account.text)") }
    }
}
