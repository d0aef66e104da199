import Domain
import Services

extension JSONReader {
    mutating func party(_ key: String) -> Party? {
        guard var inner = optionalObject(key) else { return nil }
        let kind: Party.Kind? = inner.choice("kind")
        let party = Party(
            kind: kind ?? .individual, name: inner.text("name"), personalId: inner.optionalText("personalId"), taxCode: inner.optionalText("taxCode"),
            birthDate: inner.optionalText("birthDate"), phone: inner.optionalText("phone"), email: inner.optionalText("email"), address: inner.optionalText("address"))
        take(inner)
        return party
    }

    mutating func parties(_ key: String) -> Parties? {
        guard var inner = optionalObject(key) else { return nil }
        guard let applicant = inner.party("applicant") else {
            if inner.problems.isEmpty { inner.fail("applicant", "Thiếu người nộp.") }
            take(inner)
            return nil
        }
        let parties = Parties(
            applicant: applicant, owner: inner.party("owner"), authorisedPerson: inner.party("authorisedPerson"), subject: inner.party("subject"))
        take(inner)
        return parties
    }

    /// Corrections of the people: only the fields that are there.
    mutating func amendment(_ key: String) -> PartiesAmendment? {
        guard var inner = optionalObject(key) else { return nil }
        var amendment = PartiesAmendment()
        amendment.applicant = inner.correction("applicant")
        amendment.owner = inner.correction("owner")
        amendment.authorisedPerson = inner.correction("authorisedPerson")
        amendment.subject = inner.correction("subject")
        take(inner)
        return amendment
    }

    private mutating func correction(_ key: String) -> PartiesAmendment.Person {
        var person = PartiesAmendment.Person()
        guard var inner = optionalObject(key) else { return person }
        person.kind = inner.choice("kind")
        person.name = inner.optionalText("name")
        person.personalId = inner.optionalText("personalId")
        person.taxCode = inner.optionalText("taxCode")
        person.birthDate = inner.optionalText("birthDate")
        person.phone = inner.optionalText("phone")
        person.email = inner.optionalText("email")
        person.address = inner.optionalText("address")
        take(inner)
        return person
    }

    /// Answers by key: a text, a number, or a list of rows.
    mutating func answers(_ key: String) -> FormAnswers? {
        guard var inner = optionalObject(key) else { return nil }
        var answers = FormAnswers()
        for name in inner.keys.sorted().prefix(400) {
            if let text = inner.scalar(name) { answers[name] = text } else {
                let rows = inner.objects(name).map { reader in
                    Dictionary(reader.keys.map { ($0, reader.scalar($0) ?? "") }, uniquingKeysWith: { first, _ in first })
                }
                answers.values[name] = FormAnswer(value: .rows(rows), origin: .typed)
            }
        }
        take(inner)
        return answers
    }

    mutating func documents(_ key: String) -> [SubmittedPaper]? {
        guard has(key) else { return nil }
        return objects(key).map { reader in
            var reader = reader
            let state: ComponentState? = reader.choice("state")
            let kind: CopyKind? = reader.choice("copyKind")
            let paper = SubmittedPaper(
                component: ComponentKey(reader.text("component")), state: state ?? .provided, copyKind: kind ?? .electronicCopy,
                count: reader.optionalInteger("count") ?? 1, files: reader.texts("files").map { FileName($0) }, originalHeld: reader.bool("originalHeld"))
            take(reader)
            return paper
        }
    }
}
