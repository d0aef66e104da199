/// Who acts: an account in one of its positions. The system itself acts as `Actor.system`.
public struct Actor: Hashable, Sendable {
    public let account: AccountCode
    public let role: Role
    /// The unit of the position; nil for citizens and for the system.
    public let unit: UnitCode?

    public init(account: AccountCode, role: Role, unit: UnitCode? = nil) {
        self.account = account
        self.role = role
        self.unit = unit
    }

    /// Sweeps such as the expiry of a supplement's time.
    public static let system = Actor(account: "system", role: .systemAdmin)
    public var isSystem: Bool { self == .system }

    /// `account|role|unit`, the log's actor column.
    public var stored: String { "\(account)|\(role.rawValue)|\(unit?.text ?? "")" }

    public init?(stored: String) {
        let parts = stored.split(separator: "|", omittingEmptySubsequences: false)
        guard parts.count == 3, let role = Role(rawValue: String(parts[1])) else { return nil }
        self.init(account: AccountCode(String(parts[0])), role: role, unit: parts[2].isEmpty ? nil : UnitCode(String(parts[2])))
    }
}
