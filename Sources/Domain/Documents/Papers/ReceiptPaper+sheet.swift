extension ReceiptPaper {
    /// The lines in the order of domain.md §3.2.
    public var sheet: Sheet {
        frame.sheet(
            frame.template(.receipt), running: code.text, subtitle: ["Mã số hồ sơ: ", .bold(code.text)],
            mark: SheetMark(link: trackingLink, caption: "Mã tra cứu", key: secret), body: body, foot: foot,
            footMark: surveyLink.map { SheetMark(link: $0, caption: "Đánh giá") })
    }

    private var body: [SheetBlock] {
        [.field("Bộ phận tiếp nhận và trả kết quả", frame.issuer.name), .field("Tiếp nhận hồ sơ của", bold: applicant.addressed)]
            + (owner.map { [.field("Chủ hồ sơ", bold: $0)] } ?? [])
            + applicant.contactFields
            + [
                procedure.field, .field(["Thành phần hồ sơ nộp gồm:"]),
                .table(SheetTable(columns: ReceiptLine.columns, rows: lines.enumerated().map { $1.cells(number: $0 + 1) })),
                .field("Số lượng hồ sơ", "\(setCount < 10 ? "0" : "")\(setCount) (bộ)"),
            ]
            + times.fields
            + [
                fees.field, .field("Đăng ký nhận kết quả tại", returnPlace),
                .field(["Vào Sổ theo dõi hồ sơ, Quyển số: \(register.book). Số thứ tự: \(register.number)"]),
                .signatures([
                    SheetSignature(capacity: ["NGƯỜI NỘP HỒ SƠ"], hint: SheetSignature.byHand, name: applicant.signatory),
                    SheetSignature(capacity: ["NGƯỜI TIẾP NHẬN HỒ SƠ"], hint: SheetSignature.byHand, name: officer),
                ]),
            ]
    }

    private var foot: [[SheetRun]] {
        let issuer = frame.issuer
        let follow: [SheetRun] = [
            "Theo dõi: quét mã QR, hoặc vào \(issuer.trackingAddress) nhập mã số hồ sơ và mã tra cứu, hoặc gọi \(issuer.hotline). Quá ngày hẹn chưa có kết quả, ông/bà được nhận văn bản xin lỗi có ngày hẹn mới."
        ]
        return [follow] + (logHead.map { [$0.line] } ?? [])
    }
}
