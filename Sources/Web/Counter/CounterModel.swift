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

    var parties: Parties {
        let applicant = Party(
            name: values["name"], personalId: values.given("personalId"), birthDate: values.given("birthDate"), phone: values.given("phone"),
            address: values.given("address"))
        return Parties(applicant: applicant, owner: values.given("ownerName").map { Party(name: $0) })
    }

    /// Papers that must be there and are not ticked.
    var missing: [RequiredComponent] {
        let ticked = Set(values.all("has"))
        return (procedureCase?.components ?? []).filter { $0.mandatory && $0.heldBy == nil && !ticked.contains($0.key.text) }
    }
}
