extension HandOverList {
    public var sheet: Sheet {
        frame.sheet(
            frame.template(.handOver), running: "\(frame.issuer.name), \(frame.writtenAt.day.text)",
            subtitle: [.italic("(\(handedOverAt.day.weekdayText))")], body: body)
    }

    private var body: [SheetBlock] {
        [
            .field("Bên giao", bold: giver), .field("Bên nhận", bold: receiver),
            .field("Số hồ sơ bàn giao", bold: "\(rows.count)"),
            .table(SheetTable(columns: Self.columns, rows: rows.enumerated().map(Self.cells))),
            .signatures([
                SheetSignature(
                    when: "1. Giao: \(handedOverAt.letterText)", capacity: ["NGƯỜI GIAO"], hint: SheetSignature.byHand,
                    name: giverOfficer),
                SheetSignature(
                    when: "2. Nhận: \(confirmedAt?.letterText ?? Self.blankTime)", capacity: ["NGƯỜI NHẬN"], hint: SheetSignature.byHand,
                    name: receiverOfficer),
            ]),
        ]
    }

    private static let blankTime = "… giờ … phút, ngày … tháng … năm ……"

    private static let columns: [SheetTable.Column] = [
        .init("TT", share: 8, .centre), .init("Mã số hồ sơ", share: 34), .init("Thủ tục hành chính", share: 46),
        .init("Người nộp", share: 30), .init("Số giấy tờ", share: 11, .centre), .init("Nhận lúc", share: 20, .centre),
        .init("Hẹn trả", share: 20, .centre), .init("Ghi chú", share: 22),
    ]

    private static func cells(index: Int, row: Row) -> [[SheetRun]] {
        [
            ["\(index + 1)"], [SheetRun(row.code.text)], [SheetRun(row.procedure)], [SheetRun(row.applicant)], ["\(row.paperCount)"],
            [SheetRun(row.receivedAt.shortText)], [SheetRun(row.dueAt?.shortText ?? "–")], [SheetRun(row.note)],
        ]
    }
}
