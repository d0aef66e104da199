/// One person or organisation in a dossier.
public struct Party: CanonicalRecord {
    public enum Kind: String, CaseIterable, Sendable, Hashable, Codable, CanonicalField {
        case individual, organisation, householdBusiness
    }

    public var kind: Kind
    public var name: String
    /// Twelve-digit personal number, or the tax code of an organisation.
    public var personalId: String?
    public var taxCode: String?
    public var birthDate: String?
    public var phone: String?
    public var email: String?
    public var address: String?

    public init(
        kind: Kind = .individual, name: String, personalId: String? = nil, taxCode: String? = nil, birthDate: String? = nil,
        phone: String? = nil, email: String? = nil, address: String? = nil
    ) {
        self.kind = kind
        self.name = name
        self.personalId = personalId
        self.taxCode = taxCode
        self.birthDate = birthDate
        self.phone = phone
        self.email = email
        self.address = address
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("kind", kind)
        fields.put("name", name)
        fields.put("personalId", personalId)
        fields.put("taxCode", taxCode)
        fields.put("birthDate", birthDate)
        fields.put("phone", phone)
        fields.put("email", email)
        fields.put("address", address)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        kind = try fields.get("kind")
        name = try fields.get("name")
        personalId = try fields.optional("personalId")
        taxCode = try fields.optional("taxCode")
        birthDate = try fields.optional("birthDate")
        phone = try fields.optional("phone")
        email = try fields.optional("email")
        address = try fields.optional("address")
    }
}

/// The people of one dossier, never merged (domain.md §2.1): who files, whose matter it is, who acts
/// under a power of attorney, whom a civil-status event concerns.
public struct Parties: CanonicalRecord {
    public var applicant: Party
    /// Nil when the applicant is the owner.
    public var owner: Party?
    public var authorisedPerson: Party?
    public var subject: Party?

    public init(applicant: Party, owner: Party? = nil, authorisedPerson: Party? = nil, subject: Party? = nil) {
        self.applicant = applicant
        self.owner = owner
        self.authorisedPerson = authorisedPerson
        self.subject = subject
    }

    /// Whose dossier it is.
    public var dossierOwner: Party { owner ?? applicant }
    public var all: [Party] { [applicant, owner, authorisedPerson, subject].compactMap { $0 } }

    public func write(to fields: inout FieldWriter) {
        fields.put("applicant", applicant)
        fields.put("owner", owner)
        fields.put("authorisedPerson", authorisedPerson)
        fields.put("subject", subject)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        applicant = try fields.get("applicant")
        owner = try fields.optional("owner")
        authorisedPerson = try fields.optional("authorisedPerson")
        subject = try fields.optional("subject")
    }
}
