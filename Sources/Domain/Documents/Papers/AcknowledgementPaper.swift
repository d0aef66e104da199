/// The automatic acknowledgement of an online filing, with its time stamp (NĐ 45/2020/NĐ-CP). It is
/// not Mẫu 01: nobody has looked at the dossier yet, and it makes no appointment.
public struct AcknowledgementPaper: Paper, Hashable {
    public let frame: PaperFrame
    public let code: DossierCode
    public let secret: String
    public let trackingLink: String
    public let applicant: PaperPerson
    public let procedure: PaperProcedure
    public let lines: [ReceiptLine]
    public let submittedAt: Timestamp
    /// Eight working hours later: accepted, a supplement, or a refusal.
    public let answerDue: Timestamp
    public let logHead: PrintedLogHead?

    public init(
        frame: PaperFrame, code: DossierCode, secret: String, trackingLink: String, applicant: PaperPerson, procedure: PaperProcedure,
        lines: [ReceiptLine], submittedAt: Timestamp, answerDue: Timestamp, logHead: PrintedLogHead?
    ) {
        self.frame = frame
        self.code = code
        self.secret = secret
        self.trackingLink = trackingLink
        self.applicant = applicant
        self.procedure = procedure
        self.lines = lines
        self.submittedAt = submittedAt
        self.answerDue = answerDue
        self.logHead = logHead
    }

    public var sheet: Sheet {
        frame.sheet(
            frame.template(.acknowledgement), running: code.text, subtitle: ["Mã số hồ sơ: ", .bold(code.text)],
            mark: SheetMark(link: trackingLink, caption: "Mã tra cứu", key: secret), body: body,
            foot: [[.init(followText)]] + (logHead.map { [$0.line] } ?? []))
    }

    private var body: [SheetBlock] {
        [.field("Nơi nhận hồ sơ", frame.issuer.name), .field("Người nộp hồ sơ", bold: applicant.addressed)] + applicant.contactFields + [
            procedure.field, .field(["Thành phần hồ sơ đã gửi gồm:"]),
            .table(SheetTable(columns: ReceiptLine.columns, rows: lines.enumerated().map { $1.cells(number: $0 + 1) })),
            .field("Thời điểm nộp", bold: submittedAt.letterText),
            .field("Chậm nhất sẽ được trả lời", bold: answerDue.letterText),
            .text([
                "Giấy này xác nhận hệ thống đã nhận đủ tệp \(applicant.pronoun) gửi. Giấy này ", .bold("chưa phải"),
                SheetRun(
                    " Giấy tiếp nhận hồ sơ và hẹn trả kết quả: cán bộ kiểm tra hồ sơ trong 08 giờ làm việc, rồi gửi giấy tiếp nhận có "
                        + "ngày hẹn, hoặc phiếu yêu cầu bổ sung, hoặc phiếu từ chối có nêu lý do."
                ),
            ]), .centred([.italic("Hệ thống lập tự động, không cần chữ ký.")]),
        ]
    }

    private var followText: String {
        "Theo dõi: quét mã QR, hoặc vào \(frame.issuer.trackingAddress) nhập mã số hồ sơ và mã tra cứu, hoặc gọi \(frame.issuer.hotline)."
    }
}
