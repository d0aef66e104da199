import Domain
import Services

/// A body that `POST /dossiers` takes as it is.
struct FilingExample {
    private let province: Province

    init(_ province: Province) { self.province = province }

    /// Nil where nothing is filed online here, or no branch can take it without a choice.
    func json(for procedure: ProcedureVersion, today: LocalDay) -> JSON? {
        guard procedure.isFiledHere, let branch = branch(for: procedure) else { return nil }
        var members: [(String, JSON)] = [("procedure", .text(procedure.code.text))]
        if let first = procedure.cases.first { members.append(("case", .text(first.key.text))) }
        members.append(("receivingUnit", .text(branch.text)))
        members.append(("channel", .text(FilingChannel.online.rawValue)))
        members.append((
            "parties",
            .object([
                (
                    "applicant",
                    .object([("name", .text("Phạm Thị Lan")), ("personalId", .text("022190001234")), ("phone", .text("0912345678")), ("address", .text("Phường Hồng Gai"))])
                )
            ])
        ))
        if let form = procedure.form.flatMap({ province.procedures.now.catalogue.form($0) }) {
            members.append(("answers", answers(form.exampleAnswers(seed: 7, today: today))))
        }
        let papers = (procedure.cases.first?.components ?? []).filter { $0.mandatory && $0.heldBy == nil && !$0.isDeclaration }
        members.append(("documents", .list(papers.map { .object([("component", .text($0.key.text)), ("state", .text(ComponentState.toFollow.rawValue)), ("count", .integer(1))]) })))
        members.append(("returnBy", .text("counter")))
        return .object(members)
    }

    /// A commune's branch that leads to the agency which decides.
    private func branch(for procedure: ProcedureVersion) -> UnitCode? {
        let fitting = province.units.branches.filter { province.units.competentUnit(for: procedure, receivedAt: $0.code) != nil }
        // The practice lessons speak of Hồng Gai; elsewhere any branch shows the same.
        return (fitting.first { $0.code == "TT.06685" } ?? fitting.first { $0.level == .commune } ?? fitting.first)?.code
    }

    private func answers(_ answers: FormAnswers) -> JSON {
        .object(
            answers.values.sorted { $0.key < $1.key }.map { key, answer in
                switch answer.value {
                case .text(let text): (key, .text(text))
                case .rows(let rows): (key, .list(rows.map { row in .object(row.sorted { $0.key < $1.key }.map { ($0.key, .text($0.value)) }) }))
                }
            })
    }
}
