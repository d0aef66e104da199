import Domain

/// What a mistyped intake is put right with: only what is given changes; who else stands in the
/// dossier, and every field not named, stays as it was.
public struct PartiesAmendment: Hashable, Sendable {
    /// One person's corrections; nil leaves a field, an empty text takes it away.
    public struct Person: Hashable, Sendable {
        public var kind: Party.Kind?
        public var name: String?
        public var personalId: String?
        public var taxCode: String?
        public var birthDate: String?
        public var phone: String?
        public var email: String?
        public var address: String?

        public init() {}

        var isEmpty: Bool { self == Person() }

        func applied(to party: Party?) -> Party? {
            if isEmpty { return party }
            // An owner whose name is emptied was entered by mistake: the applicant is the owner then.
            if party == nil, (name ?? "").isEmpty { return nil }
            var party = party ?? Party(name: "")
            party.kind = kind ?? party.kind
            party.name = name ?? party.name
            party.personalId = personalId ?? party.personalId
            party.taxCode = taxCode ?? party.taxCode
            party.birthDate = birthDate ?? party.birthDate
            party.phone = phone ?? party.phone
            party.email = email ?? party.email
            party.address = address ?? party.address
            return party
        }
    }

    public var applicant = Person()
    public var owner = Person()
    public var authorisedPerson = Person()
    public var subject = Person()

    public init() {}

    func applied(to parties: Parties) -> Parties {
        Parties(
            applicant: applicant.applied(to: parties.applicant) ?? parties.applicant,
            owner: owner.name == "" ? nil : owner.applied(to: parties.owner),
            authorisedPerson: authorisedPerson.applied(to: parties.authorisedPerson), subject: subject.applied(to: parties.subject))
    }
}
