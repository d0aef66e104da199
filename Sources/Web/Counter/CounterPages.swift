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
        let (fields, uploadProblems) = try await withUploadsStored(form, visit)
        let model = CounterModel(fields, visit)
        guard uploadProblems.isEmpty else {
            return .page(counterPage(model, uploadProblems, visit, try await visit.frame(.counter)), status: .unprocessableContent)
        }
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

    /// Scans are stored before anything else is looked at, so that nobody scans a paper twice.
    private static func withUploadsStored(_ form: SubmittedForm, _ visit: Visit) async throws -> (FormFields, [FieldProblem]) {
        var fields = form.fields
        var found: [FieldProblem] = []
        for upload in form.files where upload.field.hasPrefix("file.") {
            do {
                let file = try await StoreFile(visit.province)(upload.bytes, title: upload.title, by: visit.mustActor())
                fields.append(CounterModel.keptPrefix + String(upload.field.dropFirst(5)), file.name.text)
            } catch let failure as ServiceFailure { found += problems(failure) }
        }
        return (fields, found)
    }

    /// Files the dossier and answers it in the same breath and transaction: accepted, supplement wanted, or not accepted.
    private static func receive(_ model: CounterModel, _ act: CounterModel.Act, _ form: SubmittedForm, _ visit: Visit) async throws -> DossierCode {
        let actor = try visit.mustActor()
        guard let procedure = model.procedure, let unit = actor.unit else { throw ServiceFailure.notFound }
        let found = shortcomings(of: act, model)
        guard found.isEmpty else { throw ServiceFailure.invalid(found) }
        let filing = Filing(
            procedure: procedure.code, procedureCase: model.procedureCase?.key, receivingUnit: unit, competentUnit: model.competentUnit, channel: .counter, parties: model.parties,
            papers: CounterPapers.papers(model.values, files: model.files), returnBy: ReturnMethod(rawValue: form.fields["returnBy"]) ?? .counter)
        var order = CommandOrder(act.command)
        order.note = act == .supplement ? model.supplementNote : form.fields.given("note")
        order.article = form.fields.given("article")
        if act == .supplement { order.components = model.asked.map(\.key) }
        // The page's own number: a double click or a reload files once; the same page with other words is told.
        let key = IdempotencyKeys(visit.province).record(key: "quay:\(form.fields["_so"])", body: body(of: form), actor: actor)
        return try await FileDossier(visit.province)(filing, by: actor, answeredBy: order, idempotency: key).code
    }

    /// The act and all fields as they came; the token proves the page and says nothing.
    private static func body(of form: SubmittedForm) -> [UInt8] {
        form.fields.pairs.filter { $0.name != "_token" }.flatMap { Array("\($0.name.utf8.count):\($0.name)=\($0.value.utf8.count):\($0.value);".utf8) }
            + form.files.flatMap { Array("\($0.field)=\($0.bytes.count);".utf8) + $0.bytes }
    }

    private static func shortcomings(of act: CounterModel.Act, _ model: CounterModel) -> [FieldProblem] {
        switch act {
        case .receive:
            return model.missing.isEmpty
                ? []
                : [
                    FieldProblem(
                        "papers", "Còn thiếu: \(model.missing.map(\.name).joined(separator: "; ")). Đánh dấu giấy đã có, hoặc lập phiếu yêu cầu bổ sung.")
                ]
        case .supplement:
            let isNothing = model.asked.isEmpty
            return (isNothing ? [FieldProblem("papers", "Chọn giấy tờ cần bổ sung, hoặc ghi giấy nào chưa đạt và vì sao.")] : [])
                + (model.supplementNote.isEmpty ? [FieldProblem("note", "Ghi rõ lý do, nội dung cần bổ sung.")] : [])
        case .decline:
            return (model.values["note"].cleaned.isEmpty ? [FieldProblem("note", "Ghi rõ lý do không tiếp nhận.")] : [])
                + (model.values["article"].cleaned.isEmpty ? [FieldProblem("article", "Nêu điều, khoản làm căn cứ.")] : [])
        }
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
