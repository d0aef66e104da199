/// Mẫu 05, "Thông báo dừng giải quyết hồ sơ": on the applicant's wish or a legal ground, while no
/// result has been decided (domain.md §2.5, §3.1).
public struct StopPaper: Paper, Hashable {
    public enum Ground: Hashable, Sendable {
        /// The applicant asked to withdraw the dossier on this day.
        case withdrawal(askedOn: LocalDay)
        /// A request for supplement was not answered by this time.
        case noSupplement(respondBy: Timestamp)
        case other(reason: String)
    }

    public let frame: PaperFrame
    public let code: DossierCode
    public let applicant: PaperPerson
    public let procedure: PaperProcedure
    public let receivedAt: Timestamp
    public let ground: Ground
    public let legalBasis: String
    public let stoppedAt: Timestamp
    /// What becomes of papers handed in and of fees paid.
    public let consequences: [String]
    public let recipients: [String]
    public let signature: SheetSignature

    public init(
        frame: PaperFrame, code: DossierCode, applicant: PaperPerson, procedure: PaperProcedure, receivedAt: Timestamp, ground: Ground,
        legalBasis: String, stoppedAt: Timestamp, consequences: [String], recipients: [String], signature: SheetSignature
    ) {
        self.frame = frame
        self.code = code
        self.applicant = applicant
        self.procedure = procedure
        self.receivedAt = receivedAt
        self.ground = ground
        self.legalBasis = legalBasis
        self.stoppedAt = stoppedAt
        self.consequences = consequences
        self.recipients = recipients
        self.signature = signature
    }

    public var sheet: Sheet {
        frame.sheet(frame.template(.stop), running: code.text, subtitle: ["Kính gửi: ", .bold(applicant.addressed)], body: body)
    }

    private var body: [SheetBlock] {
        [
            .text([.italic("Căn cứ \(legalBasis);")]),
            .text([
                "\(frame.issuer.name) thông báo dừng giải quyết hồ sơ mã số ", .bold(code.text), ", nhận lúc \(receivedAt.letterText), về việc: ", .bold(procedure.name), " (mã thủ tục \(procedure.code.text)).",
            ]),
            .text(["Lý do: \(reason)"]),
            .text(["Thời điểm dừng giải quyết: ", .bold(stoppedAt.letterText), "."]),
        ] + consequences.map { .text([SheetRun($0)]) } + [
            .text([
                "Khi có nhu cầu, \(applicant.pronoun) có thể nộp hồ sơ mới. Cần hướng dẫn, xin gọi \(frame.issuer.hotline)./."
            ]), .closing(recipients: recipients, signature: signature),
        ]
    }

    private var reason: String {
        switch ground {
        case .withdrawal(let day): "\(applicant.pronoun) đề nghị rút hồ sơ \(day.letterText)."
        case .noSupplement(let time): "quá thời hạn \(time.letterText) mà hồ sơ chưa được bổ sung, hoàn thiện theo yêu cầu."
        case .other(let reason): reason
        }
    }
}
