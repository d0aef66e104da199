/// How a fee was paid, as the cashier reports it. MotCua takes no money itself here.
public enum PaymentMethod: String, CaseIterable, Sendable, Hashable, Codable, CanonicalField {
    case bankTransfer, card, qrCode, nationalPortal, cash

    public var word: String {
        switch self {
        case .bankTransfer: "Chuyển khoản"
        case .card: "Thẻ"
        case .qrCode: "Quét mã QR"
        case .nationalPortal: "Cổng thanh toán quốc gia"
        case .cash: "Tiền mặt"
        }
    }
}

/// A sum that is due.
public struct PaymentRequest: CanonicalRecord {
    public var amount: VND
    /// Whether the clock stands still: only where the procedure says so.
    public var pausesClock: Bool
    /// What the sum rests on where it is not the published fee.
    public var note: BlockReference?

    public init(amount: VND, pausesClock: Bool, note: BlockReference? = nil) {
        self.amount = amount
        self.pausesClock = pausesClock
        self.note = note
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("amount", amount)
        fields.put("pausesClock", pausesClock)
        fields.put("note", note)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        amount = try fields.get("amount")
        pausesClock = try fields.get("pausesClock")
        note = try fields.optional("note")
    }
}

/// The cashier's confirmation, with the slip and the receipt issued elsewhere.
public struct PaymentConfirmation: CanonicalRecord {
    public var amount: VND
    public var method: PaymentMethod
    public var slip: String
    public var receiptNumber: String
    public var due: Timestamp?
    public var stepDue: Timestamp?

    public init(amount: VND, method: PaymentMethod, slip: String, receiptNumber: String, due: Timestamp? = nil, stepDue: Timestamp? = nil) {
        self.amount = amount
        self.method = method
        self.slip = slip
        self.receiptNumber = receiptNumber
        self.due = due
        self.stepDue = stepDue
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("amount", amount)
        fields.put("method", method)
        fields.put("slip", slip)
        fields.put("receiptNumber", receiptNumber)
        fields.put("due", due)
        fields.put("stepDue", stepDue)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        amount = try fields.get("amount")
        method = try fields.get("method")
        slip = try fields.get("slip")
        receiptNumber = try fields.get("receiptNumber")
        due = try fields.optional("due")
        stepDue = try fields.optional("stepDue")
    }
}
