import Domain
import Records
import VietnameseText

extension PrintPaper {
    /// Mẫu 01.
    public func receipt(_ opened: OpenedDossier, _ parties: Parties) async throws -> ReceiptPaper {
        let dossier = opened.dossier
        guard let reception = dossier.reception, let receivedAt = dossier.receivedAt else { throw ServiceFailure.notFound }
        let officer = opened.events.last { if case .received = $0.event { true } else { false } }?.actor.account
        let number = Self.running(dossier.code)
        return ReceiptPaper(
            frame: frame(dossier.submission.receivingUnit, number: "\(number)/TNHS", at: receivedAt), code: dossier.code,
            secret: province.keys.trackingSecret(of: dossier.code.text), trackingLink: link(dossier.code), applicant: person(parties.applicant),
            owner: parties.owner?.name, procedure: procedure(opened), lines: lines(opened), times: times(opened, reception, receivedAt),
            fees: fees(opened), returnPlace: returnPlace(reception.returnBy, dossier), register: RegisterEntry(book: "01/\(receivedAt.day.parts.year)", number: number),
            officer: try await officer.asyncMap(name(of:)) ?? "", logHead: try await head(.receipt, dossier), surveyLink: "\(province.settings.address)/danh-gia/\(dossier.code)")
    }

    private static func running(_ code: DossierCode) -> String { code.text.split(separator: "-").last.map(String.init) ?? code.text }

    private func times(_ opened: OpenedDossier, _ reception: Reception, _ receivedAt: Timestamp) -> ReceiptTimes {
        let accepted = reception.acceptedUnder
        let explanation = accepted.limit.map { DueExplanation(limit: $0, counting: accepted.counting, sameDay: accepted.sameDay, calendar: opened.calendar) }
        let counting = explanation.flatMap { rule in reception.due.map { rule.note(start: reception.clockStart ?? receivedAt, due: $0) } }
        return ReceiptTimes(
            limit: accepted.limit, limitIsUnknown: opened.procedure.rule(for: opened.dossier.submission.channel)?.limitState == .unknown, legalLimit: accepted.legalLimit,
            counting: counting, sameDay: accepted.sameDay, receivedAt: receivedAt, clockStartsAt: reception.clockStart, dueAt: opened.dossier.due ?? reception.due)
    }

    private func fees(_ opened: OpenedDossier) -> PaperFees {
        // Logs of earlier releases pinned no fees; theirs are read from the version that held then.
        let pinned = opened.dossier.reception?.acceptedUnder
        let lines = pinned?.procedureVersion == nil ? opened.procedure.rule(for: opened.dossier.submission.channel)?.fees ?? [] : pinned?.fees ?? []
        let printed = lines.map { PaperFees.Line(name: $0.name, amount: $0.amount) }
        let amounts = lines.compactMap { $0.amount?.amount }
        let words = amounts.count == lines.count && !lines.isEmpty ? Money.words(amounts.reduce(0, +)) : nil
        let payment = opened.dossier.payments.last.map { PaperFees.Payment.paid(receiptNumber: $0.receiptNumber) } ?? .notPaid
        return PaperFees(lines: printed, totalInWords: words, payment: payment)
    }

    private func returnPlace(_ method: ReturnMethod, _ dossier: Dossier) -> String {
        let place = province.units.name(dossier.submission.returnUnit, on: dossier.submittedAt.day)
        return switch method {
        case .counter: place
        case .online: "bản điện tử trên Cổng Dịch vụ công; bản giấy tại \(place) khi cần"
        case .post: "gửi qua dịch vụ bưu chính công ích đến địa chỉ đã đăng ký"
        }
    }

    func acknowledgement(_ opened: OpenedDossier, _ parties: Parties) async throws -> AcknowledgementPaper {
        let dossier = opened.dossier
        return AcknowledgementPaper(
            frame: frame(dossier.submission.receivingUnit, number: nil, at: dossier.submittedAt), code: dossier.code,
            secret: province.keys.trackingSecret(of: dossier.code.text), trackingLink: link(dossier.code), applicant: person(parties.applicant),
            procedure: procedure(opened), lines: lines(opened), submittedAt: dossier.submittedAt,
            answerDue: dossier.submission.answerDue ?? dossier.submittedAt, logHead: try await head(.acknowledgement, dossier))
    }

    /// Mẫu 02.
    func supplement(_ opened: OpenedDossier, _ parties: Parties) async throws -> SupplementPaper {
        guard let (request, at) = opened.supplementInForce else { throw ServiceFailure.notFound }
        let dossier = opened.dossier
        let components = opened.filedUnder.procedureCase(dossier.submission.procedureCase)?.components ?? []
        let asked = components.filter { request.components.contains($0.key) }
        let isIntake = dossier.reception == nil
        let unit = isIntake ? dossier.submission.receivingUnit : dossier.processingUnit
        let officer = try await drafter(of: request, opened)
        return SupplementPaper(
            frame: frame(unit, number: nil, at: at), code: dossier.code, applicant: person(parties.applicant), procedure: procedure(opened),
            stage: isIntake ? .intake : .appraisal,
            lines: asked.map { SupplementPaper.Line(name: $0.name, originals: $0.originals, plainCopies: $0.copies) },
            reason: opened.notes[request.note.name] ?? "", legalBasis: "Nghị định số 118/2025/NĐ-CP, Điều 17.2.a", respondBy: request.respondBy,
            contact: PaperContact(name: officer, phone: province.settings.hotline),
            signature: SheetSignature(capacity: ["NGƯỜI HƯỚNG DẪN"], hint: SheetSignature.byHand, name: officer))
    }

    private func drafter(of request: SupplementRequest, _ opened: OpenedDossier) async throws -> String {
        let event = opened.events.last { recorded in
            switch recorded.event {
            case .supplementRequested(let asked), .supplementRequestDrafted(let asked): asked == request
            default: false
            }
        }
        return try await event.asyncMap { try await name(of: $0.actor.account) } ?? ""
    }

    /// Mẫu 03.
    func rejection(_ opened: OpenedDossier, _ parties: Parties) async throws -> IntakeRejectionPaper {
        for recorded in opened.events {
            guard case .receptionDeclined(let decline) = recorded.event else { continue }
            let officer = try await name(of: recorded.actor.account)
            return IntakeRejectionPaper(
                frame: frame(opened.dossier.submission.receivingUnit, number: nil, at: recorded.at), code: opened.dossier.code,
                applicant: person(parties.applicant), procedure: procedure(opened), reason: opened.notes[decline.note.name] ?? "",
                article: decline.article, advice: nil, contact: PaperContact(name: officer, phone: province.settings.hotline), officer: officer)
        }
        throw ServiceFailure.notFound
    }
}

extension Optional {
    func asyncMap<Other>(_ transform: (Wrapped) async throws -> Other) async rethrows -> Other? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
