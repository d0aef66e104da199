/// Mẫu 01, "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" (TT 03/2025/TT-VPCP): given on acceptance.
public struct ReceiptPaper: Paper, Hashable {
    public let frame: PaperFrame
    public let code: DossierCode
    /// Four characters; with the code they open the dossier's public page.
    public let secret: String
    /// What the QR code says: the address that opens the same page.
    public let trackingLink: String
    public let applicant: PaperPerson
    /// Whose matter it is, where that is not the person who files: never merged (domain.md §2.1).
    public let owner: String?
    public let procedure: PaperProcedure
    public let lines: [ReceiptLine]
    public let setCount: Int
    public let times: ReceiptTimes
    public let fees: PaperFees
    /// "Chi nhánh phường Hồng Gai và bản điện tử trên Cổng"
    public let returnPlace: String
    public let register: RegisterEntry
    public let officer: String
    public let logHead: PrintedLogHead?
    /// The satisfaction survey of this dossier, as a second, small QR code.
    public let surveyLink: String?

    public init(
        frame: PaperFrame, code: DossierCode, secret: String, trackingLink: String, applicant: PaperPerson, owner: String? = nil,
        procedure: PaperProcedure, lines: [ReceiptLine], setCount: Int = 1, times: ReceiptTimes, fees: PaperFees,
        returnPlace: String, register: RegisterEntry, officer: String, logHead: PrintedLogHead?, surveyLink: String? = nil
    ) {
        self.frame = frame
        self.code = code
        self.secret = secret
        self.trackingLink = trackingLink
        self.applicant = applicant
        self.owner = owner
        self.procedure = procedure
        self.lines = lines
        self.setCount = setCount
        self.times = times
        self.fees = fees
        self.returnPlace = returnPlace
        self.register = register
        self.officer = officer
        self.logHead = logHead
        self.surveyLink = surveyLink
    }
}

/// "Vào Sổ theo dõi hồ sơ, Quyển số: … Số thứ tự: …"
public struct RegisterEntry: Hashable, Sendable {
    public let book: String
    public let number: String

    public init(book: String, number: String) {
        self.book = book
        self.number = number
    }
}
