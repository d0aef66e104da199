/// Mẫu 03, "Phiếu từ chối tiếp nhận giải quyết hồ sơ": with its reason and the article it rests on.
public struct IntakeRejectionPaper: Paper, Hashable {
    public let frame: PaperFrame
    public let code: DossierCode?
    public let applicant: PaperPerson
    public let procedure: PaperProcedure
    /// A sentence for the person, never a technical code (domain.md §3.1).
    public let reason: String
    /// "Nghị định số 118/2025/NĐ-CP, Điều 17.2.a"
    public let article: String
    /// Where to go instead, where there is such a place.
    public let advice: String?
    public let contact: PaperContact
    public let officer: String

    public init(
        frame: PaperFrame, code: DossierCode?, applicant: PaperPerson, procedure: PaperProcedure, reason: String, article: String,
        advice: String? = nil, contact: PaperContact, officer: String
    ) {
        self.frame = frame
        self.code = code
        self.applicant = applicant
        self.procedure = procedure
        self.reason = reason
        self.article = article
        self.advice = advice
        self.contact = contact
        self.officer = officer
    }

    /// The wording of domain.md §3.4.
    public var sheet: Sheet {
        frame.sheet(frame.template(.intakeRejection), running: code?.text ?? procedure.code.text, body: body)
    }

    private var body: [SheetBlock] {
        var blocks: [SheetBlock] = [.field(["\(frame.issuer.name) đã nhận hồ sơ của: ", .bold(applicant.addressed)])]
        if let code { blocks.append(.field("Mã số hồ sơ", bold: code.text)) }
        blocks += applicant.contactFields
        blocks.append(procedure.field)
        blocks.append(
            .text([
                "Qua kiểm tra, \(frame.issuer.name) thông báo không tiếp nhận, giải quyết hồ sơ này với lý do cụ thể như sau: ",
                .bold(reason),
            ]))
        blocks.append(.field("Căn cứ", article))
        if let advice { blocks.append(.field("Hướng dẫn", advice)) }
        let help = "Nếu có vướng mắc, \(applicant.pronoun) liên hệ với \(contact.name), số điện thoại \(contact.phone) để được hướng dẫn./."
        blocks.append(.text([SheetRun(help)]))
        blocks.append(
            .signatures([
                SheetSignature(capacity: ["NGƯỜI NỘP HỒ SƠ"], hint: SheetSignature.byHand, name: applicant.signatory),
                SheetSignature(capacity: ["NGƯỜI TIẾP NHẬN HỒ SƠ"], hint: SheetSignature.byHand, name: officer),
            ]))
        return blocks
    }
}
