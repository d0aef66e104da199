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

    /// Notes a failed try; returns how many there are in a row now.
    public func fail(_ account: AccountCode, lockedUntil: Timestamp?) async throws -> Int {
        try await engine.write { db in
            try db.query(
                """
                UPDATE account SET failures = failures + 1, locked_until = \(lockedUntil?.milliseconds ?? 0)
                WHERE code = \(account.text) RETURNING failures
                """) { try $0.int(0) }.first ?? 0
        }
    }

    public func succeed(_ account: AccountCode) async throws {
        try await engine.write { db in try db.execute("UPDATE account SET failures = 0, locked_until = 0 WHERE code = \(account.text)") }
    }
}
