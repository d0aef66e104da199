import Domain
import Records
import VietnameseText

/// Turns an order into a command: its words become sealed blocks, what is missing is told at once.
struct CommandComposer {
    let order: CommandOrder
    let key: DataKey
    /// The hash of the file named, where one is.
    let fileHash: String?
    /// The people once amended.
    let parties: Parties?
    private(set) var blocks: [SealedBlock] = []
    private var problems: [FieldProblem] = []

    init(_ order: CommandOrder, key: DataKey, fileHash: String?, parties: Parties? = nil) {
        self.order = order
        self.key = key
        self.fileHash = fileHash
        self.parties = parties
    }

    mutating func compose() throws -> DossierCommand {
        let command = try composed()
        guard problems.isEmpty, let command else { throw ServiceFailure.invalid(problems) }
        return command
    }

    private mutating func composed() throws -> DossierCommand? {
        switch order.command {
        case .submit: return missing("command", "Nộp hồ sơ mới bằng đường dẫn nộp hồ sơ.")
        case .receive: return .receive(papers: order.papers, returnBy: order.returnBy)
        case .declineReception: return with(article(), try note("Ghi lý do không tiếp nhận.")) { .declineReception(article: $0, note: $1) }
        case .amendIntake: return with(try amendedParties(), try note("Ghi lý do sửa.")) { .amendIntake(parties: $0, note: $1) }
        case .requestSupplement: return try supplementRequest()
        case .approveSupplementRequest: return .approveSupplementRequest
        case .supplement: return .supplement(papers: order.papers ?? [], answers: try answers(), note: try optionalNote())
        case .expireSupplement: return .expireSupplement
        case .requestPayment:
            let note = try optionalNote()
            return order.amount.map { .requestPayment(amount: $0, note: note) } ?? missing("amount", "Nhập số tiền.")
        case .confirmPayment: return confirmPayment()
        default: return try composedInOffice()
        }
    }

    private mutating func composedInOffice() throws -> DossierCommand? {
        switch order.command {
        case .take: return .take
        case .assign: return order.account.map { .assign(to: $0) } ?? missing("account", "Chọn người được giao.")
        case .forward: return .forward(note: try optionalNote())
        case .stepBack: return try note("Ghi lý do trả lại.").map { .stepBack(note: $0) }
        case .consult:
            return with(unit("Chọn đơn vị cần xin ý kiến."), try note("Ghi nội dung xin ý kiến.")) {
                .consult(unit: $0, workingHours: order.workingHours ?? 16, note: $1)
            }
        case .giveOpinion: return try note("Ghi ý kiến.").map { .giveOpinion(note: $0) }
        case .handOver:
            let note = try optionalNote()
            return unit("Chọn đơn vị nhận bàn giao.").map { .handOver(unit: $0, note: note) }
        case .submitForApproval: return .submitForApproval(proposed: order.outcome ?? .granted, note: try optionalNote())
        case .approve: return .approve(note: try optionalNote())
        case .rejectApproval: return try note("Ghi lý do trả lại người trình.").map { .rejectApproval(note: $0) }
        case .seal: return with(documentNumber(), file()) { .seal(documentNumber: $0, file: $1.0, sha256: $1.1) }
        case .correctResult: return try note("Ghi lý do đính chính, cần sửa gì.").map { .correctResult(note: $0) }
        default: return try composedAtTheEnd()
        }
    }

    private mutating func composedAtTheEnd() throws -> DossierCommand? {
        switch order.command {
        case .refuse: return with(article(), try note("Ghi lý do từ chối.")) { .refuse(article: $0, note: $1) }
        case .requestWithdrawal: return .requestWithdrawal(note: try optionalNote())
        case .acceptWithdrawal: return .acceptWithdrawal(note: try optionalNote())
        case .rejectWithdrawal: return try note("Ghi lý do không đồng ý rút.").map { .rejectWithdrawal(note: $0) }
        case .stop: return with(article(), try note("Ghi lý do dừng giải quyết.")) { .stop(article: $0, note: $1) }
        case .extend: return with(until(), try note("Ghi lý do chậm, để in vào văn bản xin lỗi.")) { .extend(to: $0, note: $1) }
        case .returnResult:
            return .returnResult(method: order.returnBy, receiver: try receiver(), handBackOriginals: order.handBackOriginals)
        case .handBackOriginals: return .handBackOriginals(note: try optionalNote())
        case .rate:
            let note = try optionalNote()
            return order.score.map { .rate(score: $0, note: note) } ?? missing("score", "Chọn một mức từ 1 đến 5.")
        default: return missing("command", "Không có lệnh này.")
        }
    }

    private mutating func supplementRequest() throws -> DossierCommand? {
        if order.components.isEmpty { problems.append(FieldProblem("components", "Chọn ít nhất một giấy tờ cần bổ sung hoặc sửa.")) }
        return try note("Ghi rõ cần bổ sung, sửa gì và vì sao, một lần cho đủ.").map { .requestSupplement(components: order.components, note: $0) }
    }

    private mutating func confirmPayment() -> DossierCommand? {
        guard let amount = order.amount else { return missing("amount", "Nhập số tiền đã thu.") }
        let slip = (order.slip ?? "").cleaned
        let receipt = (order.receiptNumber ?? "").cleaned
        if order.method == nil { problems.append(FieldProblem("method", "Chọn cách thu.")) }
        if slip.isEmpty { problems.append(FieldProblem("slip", "Nhập số chứng từ: số phiếu thu, hoặc mã giao dịch của ngân hàng.")) }
        if receipt.isEmpty { problems.append(FieldProblem("receiptNumber", "Nhập số biên lai đã phát hành.")) }
        return order.method.map { .confirmPayment(amount: amount, method: $0, slip: String(slip.prefix(60)), receiptNumber: String(receipt.prefix(60))) }
    }

    // Pieces, each telling what is missing.

    private func with<A, B, C>(_ a: A?, _ b: B?, _ make: (A, B) -> C) -> C? {
        guard let a, let b else { return nil }
        return make(a, b)
    }

    private mutating func missing<Value>(_ field: String, _ sentence: String) -> Value? {
        problems.append(FieldProblem(field, sentence))
        return nil
    }

    private mutating func article() -> String? {
        let text = (order.article ?? "").cleaned
        return text.isEmpty ? missing("article", "Nêu điều, khoản của văn bản làm căn cứ.") : String(text.prefix(300))
    }

    private mutating func unit(_ sentence: String) -> UnitCode? { order.unit ?? missing("unit", sentence) }
    private mutating func until() -> Timestamp? { order.until ?? missing("until", "Chọn ngày giờ hẹn mới.") }

    private mutating func documentNumber() -> String? {
        let text = (order.documentNumber ?? "").cleaned
        return text.isEmpty ? missing("documentNumber", "Nhập số văn bản đã lấy trong sổ.") : String(text.prefix(60))
    }

    private mutating func file() -> (FileName, String)? {
        guard let file = order.file, let fileHash else { return missing("file", "Chọn bản quét PDF của kết quả đã ký, đóng dấu.") }
        return (file, fileHash)
    }

    private mutating func note(_ sentence: String) throws -> BlockReference? {
        guard let reference = try optionalNote() else { return missing("note", sentence) }
        return reference
    }

    private mutating func optionalNote() throws -> BlockReference? {
        let text = (order.note ?? "").trimmedLines
        if text.isEmpty { return nil }
        if text.utf8.count > 8_000 { return missing("note", "Viết ngắn hơn: nhiều nhất 8.000 byte.") }
        return try seal(.note, .text(text))
    }

    private mutating func receiver() throws -> BlockReference? {
        let name = (order.receiver ?? "").cleaned
        return name.isEmpty ? nil : try seal(.receiver, .text(String(name.prefix(200))))
    }

    private mutating func amendedParties() throws -> BlockReference? {
        guard let parties else { return missing("parties", "Nhập lại thông tin người nộp.") }
        return try seal(.parties, parties.canonical)
    }

    private mutating func answers() throws -> BlockReference? { try order.answers.map { try seal(.answers, $0.canonical) } }

    private mutating func seal(_ kind: BlockKind, _ value: CanonicalValue) throws -> BlockReference {
        let block = try SealedBlock(kind, value, key: key)
        blocks.append(block)
        return block.reference
    }
}

extension String {
    /// Without spaces and empty lines at both ends; lines inside stay.
    var trimmedLines: String {
        var scalars = Substring(self)
        while let first = scalars.first, first.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.isWhitespace { scalars.removeLast() }
        return String(scalars).composed
    }
}
