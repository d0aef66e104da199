import Documents
import Domain
import HTML
import HTTPTypes
import Records
import Services
import VietnameseText

/// The counter: one page from the citizen card to the printed receipt, by keyboard alone.
enum CounterPages {
    static let routes: [Route] = [
        Route(.get, "/quay", .staff) { visit in
            try mustReceive(visit)
            return .page(counterPage(CounterModel(FormFields(), visit), [], visit, try await visit.frame(.counter)))
        },
        Route(.post, "/quay", .staff, largestBody: 64 << 20) { visit in try await work(visit) },
        Route(.get, "/quay/{code}", .staff) { visit in
            let opened = try await OpenDossier(visit.province)(DossierCode(visit.captured("code")), by: visit.mustActor())
            return .page(receivedPage(opened, visit, try await visit.frame(.counter)))
        },
        Route(.get, "/ban-giao", .staff) { visit in
            try mustReceive(visit)
            return .page(handOverPage(try await HandOver(visit.province).waiting(by: visit.mustActor()), [], visit, try await visit.frame(.handOver)))
        },
        Route(.post, "/ban-giao", .staff) { visit in try await handOver(visit) },
        Route(.get, "/ban-giao/{unit}", .staff) { visit in
            try mustReceive(visit)
            let bytes = try await HandOver(visit.province).paper(to: UnitCode(visit.captured("unit")), by: visit.mustActor())
            return .file(bytes, type: "application/pdf", name: "ban-giao.pdf", isInline: true)
        },
    ]

    private static func mustReceive(_ visit: Visit) throws {
        guard try visit.mustActor().role == .receptionist else { throw ServiceFailure.notFound }
    }

    private static func work(_ visit: Visit) async throws -> Answer {
        try mustReceive(visit)
        let form = try visit.form()
        let model = CounterModel(form.fields, visit)
        guard let act = CounterModel.Act(rawValue: form.fields["_lam"]), model.procedure != nil, model.scanProblem == nil, !model.procedureChanged else {
            return .page(counterPage(model, [], visit, try await visit.frame(.counter)))
        }
        do {
            let code = try await receive(model, act, form, visit)
            return .redirect("/quay/\(code)")
        } catch let failure as ServiceFailure {
            let found = problems(failure)
            guard !found.isEmpty else { throw failure }
            return .page(counterPage(model, found, visit, try await visit.frame(.counter)), status: .unprocessableContent)
        }
    }

    /// Files the dossier and answers it in the same breath: accepted, supplement wanted, or not accepted.
    private static func receive(_ model: CounterModel, _ act: CounterModel.Act, _ form: SubmittedForm, _ visit: Visit) async throws -> DossierCode {
        let actor = try visit.mustActor()
        guard let procedure = model.procedure, let unit = actor.unit else { throw ServiceFailure.notFound }
        let missing = model.missing
        // Told before anything is written: a dossier that cannot be accepted is not begun by mistake.
        if act == .receive, !missing.isEmpty, form.files.isEmpty {
            throw ServiceFailure.invalid([
                FieldProblem("papers", "Còn thiếu: \(missing.map(\.name).joined(separator: "; ")). Đánh dấu giấy đã có, hoặc lập phiếu yêu cầu bổ sung.")
            ])
        }
        if act != .receive, form.fields["note"].cleaned.isEmpty { throw ServiceFailure.invalid([FieldProblem("note", "Ghi rõ lý do, nội dung cần bổ sung.")]) }
        if act == .decline, form.fields["article"].cleaned.isEmpty { throw ServiceFailure.invalid([FieldProblem("article", "Nêu điều, khoản làm căn cứ.")]) }
        var files: [ComponentKey: [FileName]] = [:]
        for upload in form.files where upload.field.hasPrefix("file.") {
            let file = try await StoreFile(visit.province)(upload.bytes, title: upload.title, by: actor)
            files[ComponentKey(String(upload.field.dropFirst(5))), default: []].append(file.name)
        }
        let filing = Filing(
            procedure: procedure.code, procedureCase: model.procedureCase?.key, receivingUnit: unit, channel: .counter, parties: model.parties,
            papers: CounterPapers.papers(form.fields, files: files), returnBy: ReturnMethod(rawValue: form.fields["returnBy"]) ?? .counter)
        // The page's own number: a double click or a reload files once.
        let key = IdempotencyKeys(visit.province).record(key: "quay:\(form.fields["_so"])", body: [], actor: actor)
        let filed = try await FileDossier(visit.province)(filing, by: actor, idempotency: key)
        guard !filed.replayed else { return filed.code }
        var order = CommandOrder(act.command)
        order.note = form.fields.given("note")
        order.article = form.fields.given("article")
        if act == .supplement { order.components = (missing.isEmpty ? model.procedureCase?.components ?? [] : missing).map(\.key) }
        _ = try await GiveCommand(visit.province)(order, to: filed.code, by: actor)
        return filed.code
    }

    private static func handOver(_ visit: Visit) async throws -> Answer {
        try mustReceive(visit)
        let actor = try visit.mustActor()
        var outcomes: [SelectionOutcome] = []
        for code in Set(try visit.form().fields.all("chon")).sorted().prefix(200) {
            do {
                _ = try await GiveCommand(visit.province)(CommandOrder(.forward), to: DossierCode(code), by: actor)
                outcomes.append(SelectionOutcome(code: code, sentence: nil))
            } catch let failure as ServiceFailure {
                outcomes.append(SelectionOutcome(code: code, sentence: problems(failure).first?.sentence ?? "Không tìm thấy hồ sơ."))
            }
        }
        let waiting = try await HandOver(visit.province).waiting(by: actor)
        return .page(handOverPage(waiting, outcomes, visit, try await visit.frame(.handOver)))
    }
}
