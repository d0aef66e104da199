/// The daily list between a branch of the Centre and the agency that decides, signed by both
/// (NĐ 118/2025/NĐ-CP, Điều 18.2: the same working day, after 15:00 at the next opening). Its columns
/// follow Mẫu 06; without the receiver's signature the giver stays responsible.
public struct HandOverList: Paper, Hashable {
    public struct Row: Hashable, Sendable {
        public let code: DossierCode
        public let procedure: String
        public let applicant: String
        public let paperCount: Int
        public let receivedAt: Timestamp
        public let dueAt: Timestamp?
        public let note: String

        public init(
            code: DossierCode, procedure: String, applicant: String, paperCount: Int, receivedAt: Timestamp, dueAt: Timestamp?,
            note: String = ""
        ) {
            self.code = code
            self.procedure = procedure
            self.applicant = applicant
            self.paperCount = paperCount
            self.receivedAt = receivedAt
            self.dueAt = dueAt
            self.note = note
        }
    }

    public let frame: PaperFrame
    public let giver: String
    public let receiver: String
    public let giverOfficer: String
    /// Nil until it is known who takes it.
    public let receiverOfficer: String?
    public let handedOverAt: Timestamp
    /// Nil while the agency has not confirmed: the line is left to be filled in by hand.
    public let confirmedAt: Timestamp?
    public let rows: [Row]

    public init(
        frame: PaperFrame, giver: String, receiver: String, giverOfficer: String, receiverOfficer: String?, handedOverAt: Timestamp,
        confirmedAt: Timestamp?, rows: [Row]
    ) {
        self.frame = frame
        self.giver = giver
        self.receiver = receiver
        self.giverOfficer = giverOfficer
        self.receiverOfficer = receiverOfficer
        self.handedOverAt = handedOverAt
        self.confirmedAt = confirmedAt
        self.rows = rows
    }
}
