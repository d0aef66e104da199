import Domain
import Records
import Services

/// What the dossier page needs besides the dossier: names of people, places to hand over to.
struct DossierModel: Sendable {
    let opened: OpenedDossier
    let actor: Actor
    /// Names of everybody who acted.
    let names: [AccountCode: String]
    /// Who may be given the dossier.
    let colleagues: [(value: String, label: String)]
    let agencies: [(value: String, label: String)]
    /// The paper shown in the page.
    let shownFile: StoredFile?
    let tab: Tab

    enum Tab: String, CaseIterable, Sendable {
        case form = "to-khai"
        case history = "lich-su"
        case inner = "noi-bo"
        case access = "luot-xem"
    }

    let access: [AccessLog.Entry]
    /// Where it stands among those that wait for the reader.
    let place: Inbox.Place?
    /// What the reader has looked at already.
    let seen: Set<FileName>
    /// Numbers are shown whole: at the counter's reception, or for a quarter of an hour after a reason was given.
    let isRevealed: Bool

    init(_ opened: OpenedDossier, _ visit: Visit) async throws {
        let actor = try visit.mustActor()
        let dossier = opened.dossier
        var colleagues: [Account] = []
        if opened.commands.contains(.assign) {
            colleagues = try await visit.province.accounts.holders(of: .caseOfficer, in: dossier.processingUnit)
        }
        let tab = Tab(rawValue: visit.query["xem"]) ?? .form
        let entries = tab == .access ? try await visit.province.access.entries(of: dossier.code, limit: 100) : []
        let people = Set(opened.events.map(\.actor.account) + [dossier.assignee].compactMap { $0 } + entries.map(\.actor.account))
        let accounts = try await visit.province.accounts.accounts(Array(people))
        place = try await Inbox(visit.province).place(of: opened, for: actor)
        seen = try await visit.province.access.seenFiles(of: dossier.code, by: actor.account)
        isRevealed = try await RevealPersonal(visit.province).isRevealed(dossier, to: actor)
        self.opened = opened
        self.actor = actor
        self.tab = tab
        access = entries
        names = Dictionary(accounts.map { ($0.code, $0.profile.name) }, uniquingKeysWith: { first, _ in first })
        self.colleagues = colleagues.map { (value: $0.code.text, label: $0.profile.name) }
        agencies = visit.province.units.agencies.filter { $0.code != dossier.processingUnit }
            .map { (value: $0.code.text, label: visit.province.units.name($0.code, on: visit.now.day)) }
        let asked = FileName(visit.query["tep"])
        let all = dossier.results.suffix(1).map(\.file) + dossier.papers.flatMap(\.files)
        shownFile = opened.files[asked] ?? all.first.flatMap { opened.files[$0] }
    }
}
