/// Mẫu 04, "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết": before the appointment is
/// missed, once (domain.md §2.6), signed by the head of the agency that is late.
public struct ApologyPaper: Paper, Hashable {
    public let frame: PaperFrame
    public let code: DossierCode
    public let applicant: PaperPerson
    public let procedure: PaperProcedure
    public let receivedAt: Timestamp
    public let promisedAt: Timestamp
    public let newAppointment: Timestamp
    public let reason: String
    /// The agency that settles the dossier, as the sentence names it.
    public let agency: String
    public let recipients: [String]
    public let signature: SheetSignature

    public init(
        frame: PaperFrame, code: DossierCode, applicant: PaperPerson, procedure: PaperProcedure, receivedAt: Timestamp,
        promisedAt: Timestamp, newAppointment: Timestamp, reason: String, agency: String, recipients: [String],
        signature: SheetSignature
    ) {
        self.frame = frame
        self.code = code
        self.applicant = applicant
        self.procedure = procedure
        self.receivedAt = receivedAt
        self.promisedAt = promisedAt
        self.newAppointment = newAppointment
        self.reason = reason
        self.agency = agency
        self.recipients = recipients
        self.signature = signature
    }

    /// The wording of domain.md §3.5.
    public var sheet: Sheet {
        frame.sheet(
            frame.template(.apology), running: code.text, subtitle: ["Kính gửi: ", .bold(applicant.addressed)], body: body)
    }

    private var body: [SheetBlock] {
        let you = applicant.pronoun
        return [
            .text([
                "\(receivedAt.day.letterText.sentence), \(agency) tiếp nhận hồ sơ đề nghị giải quyết thủ tục: ",
                .bold(procedure.name), " (mã thủ tục \(procedure.code.text)) của \(applicant.addressed).",
            ]),
            .text(["Số biên nhận hồ sơ: ", .bold(code.text), "."]),
            .text(["Ngày hẹn trả kết quả: ", .bold(promisedAt.letterText), "."]),
            .text(["Tuy nhiên, đến nay \(agency) chưa trả được kết quả giải quyết hồ sơ của \(you) đúng thời hạn đã hẹn."]),
            .text(["Lý do: \(reason)"]),
            .text(["\(agency.sentence) xin lỗi \(you) vì sự chậm trễ này và đề nghị gia hạn thời gian giải quyết hồ sơ."]),
            .text(["Thời gian hẹn trả kết quả lại: ", .bold(newAppointment.letterText), "."]),
            .text(["Mong nhận được sự thông cảm của \(you)./."]),
            .closing(recipients: recipients, signature: signature),
        ]
    }
}
