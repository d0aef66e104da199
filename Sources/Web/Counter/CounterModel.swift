import Assistant
import Domain
import Records
import Services
import VietnameseText

/// The counter's page as it stands: who, what for, which papers.
struct CounterModel: Sendable {
    enum Act: String, Sendable {
        case receive, supplement, decline

        var command: CommandKind {
            switch self {
            case .receive: .receive
            case .supplement: .requestSupplement
            case .decline: .declineReception
            }
        }
    }

    var values: FormFields
    let scanProblem: String?
    let procedure: ProcedureVersion?
    let procedureCase: ProcedureCase?
    /// Others that fit the letters typed.
    let suggestions: [ProcedureVersion]
    /// The letters lead to another procedure than the one on the page: its papers must be seen first.
    let procedureChanged: Bool
    let isFresh: Bool
    /// This page's number: the same page files once.
    let number: String

    init(_ fields: FormFields, _ visit: Visit) {
        var values = fields
        var problem: String?
        if let scanned = fields.given("qr") {
            if let card = CitizenCard(qrText: scanned) {
                values = Self.filled(values, card)
            } else {
                problem = "Không đọc được mã QR của thẻ. Quét lại, hoặc nhập tay số định danh và họ tên."
            }
        }
        let letters = fields["q"].cleaned
        let snapshot = visit.province.procedures.now
        let shown = fields.given("procedure").flatMap { visit.procedure($0) }
        let isSame = shown != nil && (letters.isEmpty || letters == fields["_q"])
        var found: [ProcedureVersion] = []
        if !isSame, !letters.isEmpty {
            found = snapshot.finder.search(letters, limit: 6).hits.compactMap { visit.procedure($0.code.text) }
        }
        let picked = fields.given("pick").flatMap { visit.procedure($0) }
        let chosen = picked ?? (isSame ? shown : found.first)
        // An agency chosen for one procedure says nothing about another.
        if chosen?.code != shown?.code { values = FormFields(values.pairs.filter { $0.name != "competentUnit" }) }
        self.values = values
        scanProblem = problem
        procedure = chosen
        procedureCase = chosen?.procedureCase(CaseKey(fields["case"])) ?? chosen?.cases.first
        suggestions = Array(found.dropFirst())
        procedureChanged = chosen != nil && chosen?.code != shown?.code
        isFresh = fields.pairs.isEmpty
        number = fields.given("_so") ?? RandomName.next()
    }

    private static func filled(_ fields: FormFields, _ card: CitizenCard) -> FormFields {
        let known = ["name": card.fullName, "personalId": card.number, "birthDate": card.birthDate, "address": card.address]
        var values = FormFields(fields.pairs.filter { known[$0.name] == nil && $0.name != "qr" })
        for (name, value) in known { values.append(name, value) }
        return values
    }

    /// The agency chosen instead of the usual one.
    var competentUnit: UnitCode? { values.given("competentUnit").map { UnitCode($0) } }

    var parties: Parties {
        let applicant = Party(
            name: values["name"], personalId: values.given("personalId"), birthDate: values.given("birthDate"), phone: values.given("phone"),
            address: values.given("address"))
        return Parties(applicant: applicant, owner: values.given("ownerName").map { Party(name: $0) })
    }

    /// Files scanned in on an earlier showing of this page, by paper: kept whatever else is wrong.
    var files: [ComponentKey: [FileName]] {
        var found: [ComponentKey: [FileName]] = [:]
        for pair in values.pairs where pair.name.hasPrefix(Self.keptPrefix) && !pair.value.isEmpty {
            found[ComponentKey(String(pair.name.dropFirst(Self.keptPrefix.count))), default: []].append(FileName(pair.value))
        }
        return found
    }

    static let keptPrefix = "kept."

    /// Papers that the citizen hands in; what the state holds is never asked for.
    private var handedIn: [RequiredComponent] { (procedureCase?.components ?? []).filter { $0.heldBy == nil } }

    /// Papers that must be there and are neither ticked nor scanned.
    var missing: [RequiredComponent] {
        let there = Set(values.all("has")).union(files.keys.map(\.text))
        return handedIn.filter { $0.mandatory && !there.contains($0.key.text) }
    }

    /// What form 02 asks for: all that must be there and is not, and what the officer marks, there or not.
    var asked: [RequiredComponent] {
        let missing = Set(missing.map(\.key))
        let marked = Set(values.all("ask"))
        return handedIn.filter { missing.contains($0.key) || marked.contains($0.key.text) || fault(of: $0.key) != nil }
    }

    /// Why a paper that was brought does not do.
    func fault(of key: ComponentKey) -> String? { values.given("fault.\(key)").map(\.cleaned).flatMap { $0.isEmpty ? nil : $0 } }

    /// The reasons paper by paper, then what the officer wrote.
    var supplementNote: String {
        let faults = asked.compactMap { component in fault(of: component.key).map { "\(component.name): \($0)" } }
        return (faults + [values["note"]].filter { !$0.cleaned.isEmpty }).joined(separator: "\n")
    }
}
