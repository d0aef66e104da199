import Domain

extension PrintPaper {
    /// Mẫu 04.
    func apology(_ opened: OpenedDossier, _ parties: Parties) async throws -> ApologyPaper {
        let dossier = opened.dossier
        for recorded in opened.events.reversed() {
            guard case .extended(let extended) = recorded.event, let receivedAt = dossier.receivedAt else { continue }
            // What was promised until then, whatever moved the appointment before or after.
            let before = try Dossier(code: dossier.code, replaying: opened.events.filter { $0.revision < recorded.revision })
            guard let promised = before.due else { throw ServiceFailure.notFound }
            let unit = dossier.submission.competentUnit
            return ApologyPaper(
                frame: frame(unit, number: nil, at: recorded.at), code: dossier.code, applicant: person(parties.applicant),
                procedure: procedure(opened), receivedAt: receivedAt, promisedAt: promised, newAppointment: extended.due,
                reason: opened.notes[extended.note.name] ?? "", agency: province.units.name(unit, on: recorded.at.day),
                recipients: ["Như trên", "Lưu: VT, hồ sơ"],
                signature: SheetSignature(capacity: ["THỦ TRƯỞNG ĐƠN VỊ"], name: try await name(of: recorded.actor.account)))
        }
        throw ServiceFailure.notFound
    }

    /// Mẫu 05.
    func stop(_ opened: OpenedDossier, _ parties: Parties) async throws -> StopPaper {
        guard let end = opened.events.last(where: { $0.event.endsWithoutResult }), let receivedAt = opened.dossier.receivedAt ?? opened.events.first?.at else {
            throw ServiceFailure.notFound
        }
        let (ground, article) = ground(of: end, opened)
        let unit = opened.dossier.processingUnit
        let held = opened.dossier.heldOriginals.count
        return StopPaper(
            frame: frame(unit, number: nil, at: end.at), code: opened.dossier.code, applicant: person(parties.applicant), procedure: procedure(opened),
            receivedAt: receivedAt, ground: ground, legalBasis: article, stoppedAt: end.at,
            consequences: held == 0 ? [] : ["\(held) bản chính Trung tâm đang giữ được trả lại tại \(province.units.name(opened.dossier.submission.returnUnit, on: end.at.day))."],
            recipients: ["Như trên", "Lưu: VT, hồ sơ"],
            signature: SheetSignature(capacity: ["THỦ TRƯỞNG ĐƠN VỊ"], name: try await name(of: end.actor.account)))
    }

    private func ground(of end: RecordedEvent, _ opened: OpenedDossier) -> (StopPaper.Ground, String) {
        let decree = "Nghị định số 118/2025/NĐ-CP"
        switch end.event {
        case .withdrawalAccepted:
            let asked = opened.events.last { if case .withdrawalRequested = $0.event { true } else { false } }?.at ?? end.at
            return (.withdrawal(askedOn: asked.day), decree)
        case .supplementExpired(let reason):
            return (.noSupplement(respondBy: opened.supplementInForce?.request.respondBy ?? end.at), reason.article ?? decree)
        case .stopped(let reason): return (.other(reason: reason.note.flatMap { opened.notes[$0.name] } ?? ""), reason.article ?? decree)
        default: return (.other(reason: ""), decree)
        }
    }

    /// The filled e-form.
    func declaration(_ opened: OpenedDossier, _ parties: Parties) throws -> DeclarationPaper {
        guard let form = opened.form, let answers = opened.answers else { throw ServiceFailure.notFound }
        let dossier = opened.dossier
        let sections = form.sections.filter { form.isShown($0, in: answers) }.map { section in
            DeclarationPaper.Section(title: section.title, items: section.fields.filter { form.isShown($0, in: answers) }.map { item($0, answers) })
        }
        let agency = province.units.name(dossier.submission.competentUnit, on: dossier.submittedAt.day)
        return DeclarationPaper(
            title: [form.title.uppercased()], addressee: agency, sections: sections, pledge: form.declaration.isEmpty ? nil : form.declaration,
            place: province.settings.name, signatory: parties.applicant.name, legalBasis: "\(form.officialForm). \(form.fidelity.word)",
            reference: dossier.code.text, writtenAt: dossier.submittedAt, practice: province.settings.isPractice)
    }

    private func item(_ field: FormField, _ answers: FormAnswers) -> DeclarationPaper.Item {
        if case .rows(let rows)? = answers.values[field.key]?.value {
            return .table(heads: field.columns.map(\.label), rows: rows.map { row in field.columns.map { $0.shown(row[$0.key] ?? "") } })
        }
        return .answer(label: field.label, value: field.shown(answers[field.key]))
    }
}

extension DossierEvent {
    var endsWithoutResult: Bool {
        switch self {
        case .stopped, .withdrawalAccepted, .supplementExpired: true
        default: false
        }
    }
}

extension FormField {
    /// An answer as people read it: an option by its label.
    public func shown(_ answer: String) -> String { options.first { $0.value == answer }?.label ?? answer }
}
