import Domain
import Records

/// What the desk answers in the same breath as it files.
struct FilingAnswer {
    var events: [DossierEvent] = []
    var blocks: [SealedBlock] = []
}

extension FileDossier {
    /// Judges the answer on the dossier as it will stand once filed, before anything is written: a
    /// filing whose answer is refused leaves nothing behind.
    func answer(
        _ order: CommandOrder?, to submitted: [DossierEvent], of checked: CheckedFiling, key: DataKey, by actor: Actor, at now: Timestamp, under rules: DossierRules
    ) throws -> FilingAnswer {
        guard let order else { return FilingAnswer() }
        let known = Set(checked.procedureCase.components.map(\.key))
        let unknown = order.components.filter { !known.isEmpty && !known.contains($0) }
        guard unknown.isEmpty else {
            throw ServiceFailure.invalid(unknown.map { FieldProblem("components", "Trường hợp này không có thành phần “\($0)”.") })
        }
        var composer = CommandComposer(order, key: key, fileHash: nil)
        let command = try composer.compose()
        let recorded = submitted.enumerated().map { RecordedEvent(revision: $0 + 1, at: now, actor: actor, event: $1) }
        // The code plays no part in what is decided; it is drawn once all is known to hold.
        let dossier = try Dossier(code: "", replaying: recorded)
        do {
            return FilingAnswer(events: try dossier.decide(command, by: actor, at: now, under: rules), blocks: composer.blocks)
        } catch { throw ServiceFailure.refused(error) }
    }
}
