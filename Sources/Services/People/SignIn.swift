import CArgon2
import Crypto
import Domain
import Records

/// A browser's session: the secret goes into the cookie, its hash into the table.
public struct OpenSession: Sendable {
    public let secret: String
    public let actor: Actor
}

/// Sessions and tokens: who is behind a request.
public struct Sessions: Sendable {
    private let province: Province
    /// domain.md §12.2: idle and total limits.
    static let idle: Int64 = 30 * 60_000
    static let total: Int64 = 12 * 3_600_000

    public init(_ province: Province) { self.province = province }

    public func start(for actor: Actor) async throws -> OpenSession {
        let secret = RandomName.next() + RandomName.next()
        try await province.sessions.start(Self.hash(secret), actor: actor, at: province.now())
        return OpenSession(secret: secret, actor: actor)
    }

    /// The actor of a session that has not run out.
    public func actor(secret: String) async throws -> Actor? {
        let hash = Self.hash(secret)
        guard let stored = try await province.sessions.session(hash, on: province.today) else { return nil }
        let now = province.now().milliseconds
        guard now - stored.seenAt.milliseconds < Self.idle, now - stored.startedAt.milliseconds < Self.total else {
            try await province.sessions.end(hash)
            return nil
        }
        if now - stored.seenAt.milliseconds > 60_000 { try await province.sessions.touch(hash, at: province.now()) }
        return stored.actor
    }

    public func end(secret: String) async throws { try await province.sessions.end(Self.hash(secret)) }

    /// The actor of an API token.
    public func actor(token: String) async throws -> Actor? {
        try await province.sessions.token(Self.hash(token), at: province.now())
    }

    /// A new API token of 32 random bytes.
    public func issue(for actor: Actor, name: String, ends: Timestamp) async throws -> String {
        let token = Hexadecimal.text(RandomName.bytes(32))
        try await province.sessions.issueToken(Self.hash(token), actor: actor, name: name, at: province.now(), ends: ends)
        return token
    }

    private static func hash(_ secret: String) -> [UInt8] { Array(SHA256.hash(data: Array(secret.utf8))) }
}
