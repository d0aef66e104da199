/// What a dossier costs, as its receipt says it.
public struct PaperFees: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        /// "Lệ phí cấp giấy phép xây dựng"
        public let name: String
        /// Nil while the amount is not known: never printed as 0.
        public let amount: VND?

        public init(name: String, amount: VND?) {
            self.name = name
            self.amount = amount
        }
    }

    public enum Payment: Hashable, Sendable {
        case notPaid
        /// The number of the receipt that was issued for it (NĐ 254/2026/NĐ-CP, Điều 23).
        case paid(receiptNumber: String)
    }

    public let lines: [Line]
    /// The sum in words, "Bảy mươi lăm nghìn đồng": nil while an amount is not known.
    public let totalInWords: String?
    public let payment: Payment

    public init(lines: [Line], totalInWords: String?, payment: Payment) {
        self.lines = lines
        self.totalInWords = totalInWords
        self.payment = payment
    }

    /// Nil as long as one amount is not known.
    public var total: VND? {
        lines.reduce(Optional(VND.zero)) { sum, line in
            guard let sum, let amount = line.amount else { return nil }
            return sum + amount
        }
    }

    /// Line 14 of Mẫu 01.
    var field: SheetBlock {
        if lines.isEmpty { return .field("Phí, lệ phí", "không thu") }
        var runs: [SheetRun] = ["Phí, lệ phí: "]
        if let total {
            runs.append(.bold(total.figures))
            if let totalInWords { runs.append(" (\(totalInWords))") }
            if lines.count > 1 { runs.append(SheetRun(", gồm: " + lines.map(Self.text).joined(separator: "; "))) }
        } else {
            runs.append(SheetRun(lines.map(Self.text).joined(separator: "; ")))
        }
        runs.append(SheetRun(". " + paymentText))
        return .field(runs)
    }

    private static func text(of line: Line) -> String {
        "\(line.name) \(line.amount?.figures ?? "theo thông báo của cơ quan thu")"
    }

    private var paymentText: String {
        switch payment {
        case .notPaid: "Chưa nộp."
        case .paid(let number): "Đã nộp, biên lai số \(number)."
        }
    }
}
