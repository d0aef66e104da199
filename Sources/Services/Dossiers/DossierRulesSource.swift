import Domain

extension Province {
    /// The law as it stands for one dossier now (DESIGN "Which version holds"): form and required
    /// papers as at filing; process, limits, clock policy and fees as at acceptance, today's before.
    func rules(for dossier: Dossier) -> DossierRules? {
        let submission = dossier.submission
        let catalogue = procedures.now.catalogue
        let filed = catalogue.procedure(submission.procedure, version: submission.procedureVersion)
        let pinned = dossier.reception?.acceptedUnder
        // Logs of earlier releases pinned no version: the day of acceptance tells it.
        let holding =
            pinned?.procedureVersion.flatMap { catalogue.procedure(submission.procedure, version: $0) }
            ?? catalogue.procedure(submission.procedure, on: dossier.receivedAt?.day ?? today)
        guard let procedure = holding ?? filed else { return nil }
        let process = pinned.flatMap { self.process($0.process, version: $0.processVersion) } ?? catalogue.process(for: procedure)
        return rules(
            procedure: procedure, filedUnder: filed, process: process, competent: submission.competentUnit, receiving: submission.receivingUnit)
    }

    func rules(
        procedure: ProcedureVersion, filedUnder: ProcedureVersion? = nil, process: ProcessDefinition, competent: UnitCode, receiving: UnitCode
    ) -> DossierRules {
        DossierRules(
            procedure: procedure, filedUnder: filedUnder, process: process, deadlineCalendar: calendars[competent],
            receptionCalendar: calendars[receiving], isTerritorial: units.isTerritorial(branch: receiving, agency: competent), policy: settings.policy)
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
