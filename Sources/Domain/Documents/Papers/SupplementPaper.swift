/// Mẫu 02, "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ": all that is missing, with reason and full
/// instructions, in one go (NĐ 118/2025/NĐ-CP, Điều 17.2.a).
public struct SupplementPaper: Paper, Hashable {
    /// When it was asked for: at the counter, or by the agency during appraisal.
    public enum Stage: Hashable, Sendable {
        case intake, appraisal

        var words: String {
            switch self {
            case .intake: "tiếp nhận hồ sơ"
            case .appraisal: "thẩm định hồ sơ"
            }
        }
    }

    /// One component asked for.
    public struct Line: Hashable, Sendable {
        public let name: String
        /// What is wrong and how to mend it; nil when the paper is simply missing.
        public let instruction: String?
        public let originals: Int
        public let certifiedCopies: Int
        public let plainCopies: Int

        public init(name: String, instruction: String? = nil, originals: Int = 0, certifiedCopies: Int = 0, plainCopies: Int = 0) {
            self.name = name
            self.instruction = instruction
            self.originals = originals
            self.certifiedCopies = certifiedCopies
            self.plainCopies = plainCopies
        }
    }

    public let frame: PaperFrame
    public let code: DossierCode
    public let applicant: PaperPerson
    public let procedure: PaperProcedure
    public let stage: Stage
    public let lines: [Line]
    public let reason: String
    /// "Nghị định số 118/2025/NĐ-CP, Điều 17.2.a"
    public let legalBasis: String
    /// Until when the applicant may answer.
    public let respondBy: Timestamp
    public let contact: PaperContact
    public let signature: SheetSignature

    public init(
        frame: PaperFrame, code: DossierCode, applicant: PaperPerson, procedure: PaperProcedure, stage: Stage, lines: [Line],
        reason: String, legalBasis: String, respondBy: Timestamp, contact: PaperContact, signature: SheetSignature
    ) {
        self.frame = frame
        self.code = code
        self.applicant = applicant
        self.procedure = procedure
        self.stage = stage
        self.lines = lines
        self.reason = reason
        self.legalBasis = legalBasis
        self.respondBy = respondBy
        self.contact = contact
        self.signature = signature
    }
}
