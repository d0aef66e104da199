import Domain

/// A person who can act: a citizen, or somebody with positions in units.
public struct Account: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable { case citizen, staff }

    public let code: AccountCode
    public let kind: Kind
    public let profile: Profile
    public let positions: [Position]
    public let isDisabled: Bool

    public init(code: AccountCode, kind: Kind, profile: Profile, positions: [Position] = [], isDisabled: Bool = false) {
        self.code = code
        self.kind = kind
        self.profile = profile
        self.positions = positions
        self.isDisabled = isDisabled
    }

    /// The actor in one of the account's positions; a citizen is always an applicant.
    public func actor(role: Role, unit: UnitCode?) -> Actor? {
        if kind == .citizen { return role == .applicant ? Actor(account: code, role: .applicant) : nil }
        return positions.contains { $0.role == role && $0.unit == unit } ? Actor(account: code, role: role, unit: unit) : nil
    }
}

/// What is known of a person: sealed in the table, open only here.
public struct Profile: CanonicalRecord {
    public var name: String
    public var personalId: String?
    public var birthDate: String?
    public var gender: String?
    public var phone: String?
    public var email: String?
    public var address: String?

    public init(
        name: String, personalId: String? = nil, birthDate: String? = nil, gender: String? = nil, phone: String? = nil, email: String? = nil,
        address: String? = nil
    ) {
        self.name = name
        self.personalId = personalId
        self.birthDate = birthDate
        self.gender = gender
        self.phone = phone
        self.email = email
        self.address = address
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("name", name)
        fields.put("personalId", personalId)
        fields.put("birthDate", birthDate)
        fields.put("gender", gender)
        fields.put("phone", phone)
        fields.put("email", email)
        fields.put("address", address)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        name = try fields.get("name")
        personalId = try fields.optional("personalId")
        birthDate = try fields.optional("birthDate")
        gender = try fields.optional("gender")
        phone = try fields.optional("phone")
        email = try fields.optional("email")
        address = try fields.optional("address")
    }
}

/// One position: what somebody is, where, from when to when.
public struct Position: Hashable, Sendable {
    public let role: Role
    public let unit: UnitCode?

    public init(role: Role, unit: UnitCode?) {
        self.role = role
        self.unit = unit
    }
}
