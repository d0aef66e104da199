import Domain
import HTML
import HTTPTypes
import Records
import Services

/// Where officers work: what waits, one dossier, and lists.
enum DeskPages {
    static let routes: [Route] = [
        Route(.get, "/viec", .staff) { visit in .page(inboxPage(try await InboxModel(visit), visit, try await visit.frame(.inbox))) },
        Route(.post, "/viec", .staff) { visit in try await actOnSelection(visit) },
        Route(.get, "/ho-so", .staff) { visit in .page(listPage(try await ListModel(visit), visit, try await visit.frame(.search))) },
        Route(.get, "/ho-so/bang", .staff) { visit in try await DossierExport.list(visit) },
        Route(.get, "/viec/bang", .staff) { visit in try await DossierExport.inbox(visit) },
        Route(.get, "/ho-so/{code}", .staff) { visit in
            let opened = try await OpenDossier(visit.province)(DossierCode(visit.captured("code")), by: visit.mustActor())
            return .page(dossierPage(try await DossierModel(opened, visit), .empty, visit, try await visit.frame(.search)))
        },
        Route(.post, "/ho-so/{code}", .staff, largestBody: 64 << 20) { visit in try await act(visit) },
        Route(.post, "/ho-so/{code}/hien", .staff) { visit in try await reveal(visit) },
    ]

    /// One command on one dossier, from its page.
    private static func act(_ visit: Visit) async throws -> Answer {
        let form = try visit.form()
        let actor = try visit.mustActor()
        let code = DossierCode(visit.captured("code"))
        do {
            let order = try await OrderDecoding(visit).order(form, by: actor)
            let done = try await GiveCommand(visit.province)(order, to: code, by: actor)
            return .redirect(after(order.command, done, form))
        } catch let failure as ServiceFailure {
            var found = problems(failure)
            guard !found.isEmpty else { throw failure }
            if case .stale = failure { found = [FieldProblem("revision", "Hồ sơ vừa được người khác xử lý: việc của bạn chưa được ghi.")] }
            let opened = try await OpenDossier(visit.province)(code, by: actor)
            let state = FormState(values: form.fields, problems: found)
            return .page(dossierPage(try await DossierModel(opened, visit), state, visit, try await visit.frame(.search)), status: .unprocessableContent)
        }
    }

    /// A reason first, then the numbers for a quarter of an hour.
    private static func reveal(_ visit: Visit) async throws -> Answer {
        let code = DossierCode(visit.captured("code"))
        let actor = try visit.mustActor()
        do {
            try await RevealPersonal(visit.province)(code, reason: try visit.form().fields["reason"], by: actor)
            return .redirect("/ho-so/\(code)")
        } catch ServiceFailure.invalid(let found) {
            let opened = try await OpenDossier(visit.province)(code, by: actor)
            let state = FormState(values: FormFields(), problems: found)
            return .page(dossierPage(try await DossierModel(opened, visit), state, visit, try await visit.frame(.search)), status: .unprocessableContent)
        }
    }

    /// Back to the dossier while it is still in one's hands, else to what waits.
    private static func after(_ command: CommandKind, _ done: CommandDone, _ form: SubmittedForm) -> String {
        switch command {
        case .take, .receive, .amendIntake, .requestPayment, .confirmPayment, .consult, .requestSupplement, .returnResult, .seal, .submitForApproval, .approve:
            "/ho-so/\(done.code)?xong=\(command.rawValue)"
        default: form.fields["_ve"] == "viec" ? "/viec" : "/ho-so/\(done.code)?xong=\(command.rawValue)"
        }
    }

    /// The same command on several dossiers: each judged for itself as it was seen, the outcome of each told.
    private static func actOnSelection(_ visit: Visit) async throws -> Answer {
        let form = try visit.form()
        let actor = try visit.mustActor()
        guard let command = CommandKind(rawValue: form.fields["command"]), InboxModel.bulk(of: actor.role).contains(command) else { throw ServiceFailure.notFound }
        var failed: [SelectionFailure] = []
        let chosen = Set(form.fields.all("chon")).sorted().prefix(100)
        for choice in chosen {
            let parts = choice.split(separator: "|")
            guard parts.count == 2, let revision = Int(parts[1]) else { continue }
            var order = CommandOrder(command, revision: revision)
            order.unit = form.fields.given("unit").map { UnitCode($0) }
            do { _ = try await GiveCommand(visit.province)(order, to: DossierCode(String(parts[0])), by: actor) } catch let failure as ServiceFailure {
                failed.append(SelectionFailure(code: String(parts[0]), failure))
            }
        }
        let kept = ["muc", "thu-tuc", "han", "giai-doan", "nguoi"].compactMap { name in visit.query.given(name).map { (name, $0) } }
        let told = [("xong", command.rawValue), ("duoc", "\(chosen.count - failed.count)")] + failed.map { ("chua", $0.stored) }
        return .redirect("/viec?" + (kept + told).map { "\($0.0)=\($0.1.urlEncoded)" }.joined(separator: "&"))
    }
}
