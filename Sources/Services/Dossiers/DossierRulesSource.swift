import Domain

extension Province {
    /// The law as it stands for one dossier now: pinned where it was accepted, today's before.
    func rules(for dossier: Dossier) -> DossierRules? {
        let submission = dossier.submission
        let catalogue = procedures.now.catalogue
        let day = dossier.reception == nil ? today : dossier.submittedAt.day
        guard let procedure = catalogue.procedure(submission.procedure, on: day) ?? catalogue.procedure(submission.procedure, version: submission.procedureVersion)
        else { return nil }
        let pinned = dossier.reception?.acceptedUnder
        let process = pinned.flatMap { self.process($0.process, version: $0.processVersion) } ?? catalogue.process(for: procedure)
        return rules(
            procedure: procedure, process: process, competent: dossier.reception == nil ? submission.competentUnit : dossier.submission.competentUnit,
            receiving: submission.receivingUnit)
    }

    func rules(procedure: ProcedureVersion, process: ProcessDefinition, competent: UnitCode, receiving: UnitCode) -> DossierRules {
        DossierRules(
            procedure: procedure, process: process, deadlineCalendar: calendars[competent], receptionCalendar: calendars[receiving],
            isTerritorial: units.isTerritorial(branch: receiving, agency: competent), policy: settings.policy)
    }

    private func process(_ code: ProcessCode, version: Int) -> ProcessDefinition? {
        code == ProcessDefinition.general.code ? .general : procedures.now.catalogue.process(code, version: version)
    }

    /// The process a row's queue is read from.
    func process(of dossier: Dossier) -> ProcessDefinition {
        guard let pinned = dossier.reception?.acceptedUnder else {
            return procedures.now.catalogue.procedure(dossier.submission.procedure, version: dossier.submission.procedureVersion)
                .map(procedures.now.catalogue.process(for:)) ?? .general
        }
        return process(pinned.process, version: pinned.processVersion) ?? .general
    }
}
