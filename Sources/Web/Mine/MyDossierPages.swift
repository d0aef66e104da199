import Documents
import Domain
import HTML
import HTTPTypes
import Records
import Services

/// A citizen's own dossiers: see, supplement, withdraw, fetch the result, rate.
enum MyDossierPages {
    static let routes: [Route] = [
        Route(.get, "/ho-so-cua-toi", .citizen) { visit in
            let actor = try visit.mustActor()
            let page = try await ListDossiers(visit.province)(ListDossiers.Filter(), by: actor, after: PageKey(visit.query["sau"]), limit: 30)
            let drafts = try await Drafts(visit.province).all(of: actor)
            return .page(minePage(page, drafts, visit, try await visit.frame(.mine)))
        },
        Route(.get, "/ho-so-cua-toi/{code}", .citizen) { visit in
            let opened = try await OpenDossier(visit.province)(DossierCode(visit.captured("code")), by: visit.mustActor())
            return .page(ownDossierPage(opened, .empty, visit, try await visit.frame(.mine)))
        },
        Route(.get, "/ho-so-cua-toi/{code}/da-nop", .citizen) { visit in
            let opened = try await OpenDossier(visit.province)(DossierCode(visit.captured("code")), by: visit.mustActor())
            return .page(try submittedPage(opened, visit, try await visit.frame(.mine)))
        },
        Route(.post, "/ho-so-cua-toi/{code}", .citizen, largestBody: 64 << 20) { visit in try await act(visit) },
        Route(.get, "/danh-gia/{code}", .citizen) { visit in .redirect("/ho-so-cua-toi/\(visit.captured("code").urlEncoded)#danh-gia") },
        Route(.get, "/giay/{code}/{paper}", .signedIn) { visit in
            guard let kind = PaperKind(rawValue: visit.captured("paper")) else { throw ServiceFailure.notFound }
            let code = DossierCode(visit.captured("code"))
            let bytes = try await PrintPaper(visit.province)(kind, of: code, by: visit.mustActor(), asOf: Int(visit.query["lan"]))
            return .file(bytes, type: "application/pdf", name: "\(kind.rawValue)-\(code).pdf", isInline: true)
        },
        Route(.get, "/tep/{file}", .signedIn) { visit in
            let (file, bytes) = try await ReadFile(visit.province)(FileName(visit.captured("file")), by: visit.mustActor())
            let type = FileType(rawValue: file.type)
            return .file(bytes, type: file.type, name: "\(file.name).\(type?.suffix ?? "bin")", isInline: type != nil)
        },
    ]

    private static func act(_ visit: Visit) async throws -> Answer {
        let form = try visit.submitted.get()
        let actor = try visit.mustActor()
        let code = DossierCode(visit.captured("code"))
        guard let command = CommandKind(rawValue: form.fields["command"]) else { throw ServiceFailure.notFound }
        var order = CommandOrder(command)
        order.note = form.fields.given("note")
        order.score = Int(form.fields["score"])
        do {
            guard form.problems.isEmpty else { throw ServiceFailure.invalid(form.problems) }
            if command == .supplement { order.papers = try await uploads(form, visit, actor) }
            _ = try await GiveCommand(visit.province)(order, to: code, by: actor)
            return .redirect("/ho-so-cua-toi/\(code)")
        } catch let failure as ServiceFailure {
            let problems = problems(failure)
            guard !problems.isEmpty else { throw failure }
            let opened = try await OpenDossier(visit.province)(code, by: actor)
            let state = FormState(values: form.fields, problems: problems)
            return .page(ownDossierPage(opened, state, visit, try await visit.frame(.mine)), status: .unprocessableContent)
        }
    }

    private static func uploads(_ form: SubmittedForm, _ visit: Visit, _ actor: Actor) async throws -> [SubmittedPaper] {
        var files: [ComponentKey: [FileName]] = [:]
        var problems: [FieldProblem] = []
        for upload in form.files where upload.field.hasPrefix("file.") {
            do {
                let file = try await StoreFile(visit.province)(upload.bytes, title: upload.title, by: actor)
                files[ComponentKey(String(upload.field.dropFirst(5))), default: []].append(file.name)
            } catch ServiceFailure.invalid(let found) {
                problems += found.map { FieldProblem(upload.field, "\(upload.title): \($0.sentence)") }
            }
        }
        guard problems.isEmpty else { throw ServiceFailure.invalid(problems) }
        return files.sorted { $0.key < $1.key }.map { SubmittedPaper(component: $0.key, copyKind: .electronicCopy, files: $0.value) }
    }
}

/// What a page can show beside its form; the rest becomes a page of its own.
func problems(_ failure: ServiceFailure) -> [FieldProblem] {
    switch failure {
    case .invalid(let problems): problems
    case .refused(let refusal): [FieldProblem("command", refusal.sentence + (refusal.article.map { " (\($0))" } ?? ""))]
    case .stale: [FieldProblem("command", "Người khác vừa xử lý hồ sơ này. Trang đã được tải lại với trạng thái mới nhất.")]
    case .tooManyTries(let sentence, _): [FieldProblem("command", sentence)]
    case .notFound, .keyReused: []
    }
}
