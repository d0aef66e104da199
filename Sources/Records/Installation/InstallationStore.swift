import Database

/// Facts about this installation: whether it is practice or real, for ever from its first start.
public struct InstallationStore: Sendable {
    private let engine: any Engine

    public init(engine: any Engine) { self.engine = engine }

    public func value(_ name: String) async throws -> String? {
        try await engine.read { db in try db.first("SELECT value FROM installation WHERE name = \(name)") { try $0.text(0) } }
    }

    public func set(_ name: String, _ value: String) async throws {
        try await engine.write { db in
            try db.execute(
                "INSERT INTO installation (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
        }
    }
}
