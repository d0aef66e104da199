import Domain
import Records
import Services
import VietnameseText

/// Reads a command from a page's form; uploads become files first.
struct OrderDecoding {
    private let visit: Visit

    init(_ visit: Visit) { self.visit = visit }

    func order(_ form: SubmittedForm, by actor: Actor) async throws -> CommandOrder {
        guard let command = CommandKind(rawValue: form.fields["command"]) else { throw ServiceFailure.notFound }
        let fields = form.fields
        var order = CommandOrder(command, revision: Int(fields["revision"]))
        order.note = fields.given("note")
        order.article = fields.given("article")
        order.components = fields.all("component").map { ComponentKey($0) }
        order.returnBy = ReturnMethod(rawValue: fields["returnBy"])
        order.amount = Int64(fields["amount"].filter(\.isNumber)).map { VND($0) }
        order.method = PaymentMethod(rawValue: fields["method"])
        order.slip = fields.given("slip")
        order.receiptNumber = fields.given("receiptNumber")
        order.account = fields.given("account").map { AccountCode($0) }
        order.unit = fields.given("unit").map { UnitCode($0) }
        order.workingHours = Int(fields["workingHours"])
        order.outcome = Outcome(rawValue: fields["outcome"])
        order.documentNumber = fields.given("documentNumber")
        order.untilDay = WrittenDate.parse(fields["until"])
        order.receiver = fields.given("receiver")
        if command == .returnResult, order.receiver == nil, order.returnBy == .counter {
            throw ServiceFailure.invalid([FieldProblem("receiver", "Ghi họ tên người nhận kết quả, đúng người đứng trước quầy.")])
        }
        order.handBackOriginals = fields["handBackOriginals"] == "1"
        order.acceptsLateness = fields["acceptsLateness"] == "1"
        order.score = Int(fields["score"])
        if command == .amendIntake { order.amendment = amendment(fields) }
        if command == .receive, fields.given("hasPapers") != nil { order.papers = CounterPapers.papers(fields, files: [:]) }
        if let upload = form.files.first(where: { $0.field == "file" }) {
            order.file = try await StoreFile(visit.province)(upload.bytes, title: upload.title, by: actor).name
        }
        if command == .supplement {
            var files: [ComponentKey: [FileName]] = [:]
            for upload in form.files where upload.field.hasPrefix("file.") {
                let file = try await StoreFile(visit.province)(upload.bytes, title: upload.title, by: actor)
                files[ComponentKey(String(upload.field.dropFirst(5))), default: []].append(file.name)
            }
            order.papers = CounterPapers.papers(fields, files: files)
        }
        return order
    }

    /// Only what the form shows; an emptied field is taken away.
    private func amendment(_ fields: FormFields) -> PartiesAmendment {
        func shown(_ name: String) -> String? { fields.pairs.contains { $0.name == name } ? fields[name] : nil }
        var amendment = PartiesAmendment()
        amendment.applicant.name = shown("name")
        amendment.applicant.personalId = shown("personalId")
        amendment.applicant.taxCode = shown("taxCode")
        amendment.applicant.birthDate = shown("birthDate")
        amendment.applicant.phone = shown("phone")
        amendment.applicant.email = shown("email")
        amendment.applicant.address = shown("address")
        amendment.owner.name = shown("ownerName")
        amendment.owner.personalId = shown("ownerId")
        return amendment
    }
}
