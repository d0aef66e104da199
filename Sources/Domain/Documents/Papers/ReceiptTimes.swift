/// The times of Mẫu 01. Reception and the start of the clock are two things: in another commune's
/// dossier the clock starts when the competent agency has it (NĐ 118/2025/NĐ-CP, Điều 17.3).
public struct ReceiptTimes: Hashable, Sendable {
    /// The limit the appointment uses; nil where the law sets none.
    public let limit: TimeLimit?
    /// There is no limit because nobody has entered it, not because the law sets none.
    public let limitIsUnknown: Bool
    /// The law's own, where the province has shortened it.
    public let legalLimit: TimeLimit?
    /// How it is counted, as the clock explains it: "không tính 24/11 (Ngày Văn hóa Việt Nam)".
    public let counting: String?
    /// Promised for the day of reception: the limit in days says less than that.
    public let sameDay: Bool
    public let receivedAt: Timestamp
    /// Nil while the dossier is on its way to the agency that decides.
    public let clockStartsAt: Timestamp?
    public let dueAt: Timestamp?

    public init(
        limit: TimeLimit?, limitIsUnknown: Bool = false, legalLimit: TimeLimit? = nil, counting: String?, sameDay: Bool = false, receivedAt: Timestamp,
        clockStartsAt: Timestamp?, dueAt: Timestamp?
    ) {
        self.limit = limit
        self.limitIsUnknown = limitIsUnknown
        self.legalLimit = legalLimit
        self.counting = counting
        self.sameDay = sameDay
        self.receivedAt = receivedAt
        self.clockStartsAt = clockStartsAt
        self.dueAt = dueAt
    }

    /// Lines 10–12 of Mẫu 01.
    var fields: [SheetBlock] {
        [
            .field("Thời gian giải quyết hồ sơ theo quy định", limitText),
            .field("Thời gian nhận hồ sơ", bold: receivedAt.letterText),
            clockField,
            .field("Thời gian trả kết quả giải quyết hồ sơ", bold: dueAt?.letterText ?? "thông báo sau"),
        ]
    }

    private var limitText: String {
        guard let limit else { return limitIsUnknown ? "đang cập nhật; cơ quan giải quyết sẽ thông báo" : "pháp luật không quy định" }
        var text = sameDay ? "trong ngày làm việc" : limit.text
        if let legalLimit, legalLimit != limit, !sameDay { text += ", rút ngắn từ \(legalLimit.text)" }
        if let counting { text += " (\(counting))" }
        return text
    }

    private var clockField: SheetBlock {
        let label = "Thời điểm bắt đầu tính thời hạn"
        guard let clockStartsAt else { return .field(label, "khi cơ quan có thẩm quyền nhận được hồ sơ") }
        return .field(label, clockStartsAt == receivedAt ? "ngay khi nhận hồ sơ" : clockStartsAt.letterText)
    }
}
