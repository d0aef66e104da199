import Domain
import Services

/// A dossier as programs read it.
enum DossierJSON {
    static func full(_ opened: OpenedDossier) -> JSON {
        let dossier = opened.dossier
        let submission = dossier.submission
        var members: [(String, JSON)] = [
            ("code", .text(dossier.code.text)), ("status", .integer(dossier.status.rawValue)), ("statusName", .text(dossier.status.officialWord)),
            ("stage", .text(dossier.stage.rawValue)), ("revision", .integer(dossier.revision)), ("procedure", .text(submission.procedure.text)),
            ("procedureVersion", .integer(submission.procedureVersion)), ("case", .text(submission.procedureCase.text)), ("channel", .text(submission.channel.rawValue)),
            ("receivingUnit", .text(submission.receivingUnit.text)), ("competentUnit", .text(submission.competentUnit.text)),
            ("processingUnit", .text(dossier.processingUnit.text)), ("returnUnit", .text(submission.returnUnit.text)), ("step", .optional(dossier.step?.text)),
            ("assignee", .optional(dossier.assignee?.text)), ("submittedAt", dossier.submittedAt.json), ("answerDueAt", dossier.answerDue.json),
            ("receivedAt", dossier.receivedAt.json), ("clockStartedAt", (dossier.clock?.startedAt).json), ("dueAt", dossier.due.json), ("stepDueAt", dossier.stepDue.json),
            ("paused", .bool(dossier.clock?.isSuspended ?? false)), ("supplementRespondBy", dossier.supplementRespondBy.json),
            ("supplements", .integer(dossier.supplementCount)), ("countsAsLate", .bool(dossier.countsAsLate)), ("apologyCameLate", .bool(dossier.apologyCameLate)),
            ("dueExplanation", .list(dossier.dueExplanation(calendar: opened.calendar).map { .text($0) })), ("outcome", .optional(dossier.outcome?.rawValue)),
            ("finishedAt", dossier.finishedAt.json), ("returnedAt", dossier.returnedAt.json), ("rating", dossier.rating.map { .integer($0) } ?? .null),
            ("possibleDuplicate", .bool(submission.possibleDuplicate)), ("returnBy", .text((dossier.reception?.returnBy ?? submission.returnBy).rawValue)),
            ("documents", .list(dossier.papers.map(document))), ("commands", .list(opened.commands.map { .text($0.rawValue) })),
        ]
        if let parties = opened.parties { members.append(("parties", self.parties(parties))) }
        if let answers = opened.answers { members.append(("answers", self.answers(answers))) }
        if let result = dossier.result {
            members.append(("result", .object([("documentNumber", .text(result.documentNumber)), ("file", .text(result.file.text)), ("sha256", .text(result.sha256)), ("kind", .text("scan"))])))
        }
        return .object(members)
    }

    private static func document(_ paper: SubmittedPaper) -> JSON {
        .object([
            ("component", .text(paper.component.text)), ("state", .text(paper.state.rawValue)), ("copyKind", .text(paper.copyKind.rawValue)),
            ("count", .integer(paper.count)), ("files", .list(paper.files.map { .text($0.text) })), ("originalHeld", .bool(paper.originalHeld)),
        ])
    }

    private static func parties(_ parties: Parties) -> JSON {
        var members: [(String, JSON)] = [("applicant", party(parties.applicant))]
        if let owner = parties.owner { members.append(("owner", party(owner))) }
        if let person = parties.authorisedPerson { members.append(("authorisedPerson", party(person))) }
        if let subject = parties.subject { members.append(("subject", party(subject))) }
        return .object(members)
    }

    private static func party(_ party: Party) -> JSON {
        let pairs: [(String, String?)] = [
            ("kind", party.kind.rawValue), ("name", party.name), ("personalId", party.personalId), ("taxCode", party.taxCode), ("birthDate", party.birthDate),
            ("phone", party.phone), ("email", party.email), ("address", party.address),
        ]
        return .object(pairs.compactMap { name, value in value.map { (name, .text($0)) } })
    }

    private static func answers(_ answers: FormAnswers) -> JSON {
        .object(
            answers.values.sorted { $0.key < $1.key }.map { key, answer in
                switch answer.value {
                case .text(let text): (key, .text(text))
                case .rows(let rows): (key, .list(rows.map { row in .object(row.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }) }))
                }
            })
    }
}
