import Domain
import Records

extension Province {
    /// Lets the domain judge a command and makes ready what it writes.
    func request(for command: DossierCommand, in loaded: LoadedDossier, by actor: Actor, at now: Timestamp) throws -> AppendRequest {
        var dossier = loaded.dossier
        let events: [DossierEvent]
        do { events = try dossier.decide(command, by: actor, at: now, under: loaded.rules) } catch { throw ServiceFailure.refused(error) }
        var recorded: [RecordedEvent] = []
        for event in events {
            dossier.apply(event, at: now, by: actor)
            recorded.append(RecordedEvent(revision: dossier.revision, at: now, actor: actor, event: event))
        }
        let prepared = PreparedEvent.chain(recorded, code: dossier.code, after: loaded.row.headHash)
        let row = DossierRow(dossier, headHash: prepared.last?.hash ?? loaded.row.headHash, process: process(of: dossier))
        var request = AppendRequest(events: prepared, expecting: loaded.dossier.revision, before: loaded.row, row: row)
        request.numbers = Array(dossier.numbers.dropFirst(loaded.dossier.numbers.count))
        if dossier.consultations != loaded.dossier.consultations { request.consultations = dossier.openConsultations }
        return request
    }

    func append(_ request: AppendRequest) async throws {
        do { _ = try await log.append(request) } catch let failure as AppendFailure { throw ServiceFailure(failure) }
    }
}
