extension SupplementPaper {
    /// The wording of domain.md §3.3.
    public var sheet: Sheet {
        let numbered = PaperFrame(
            issuer: frame.issuer, number: frame.number ?? "\(code.text)/HDHS", writtenAt: frame.writtenAt, practice: frame.practice)
        return numbered.sheet(numbered.template(.supplementRequest), running: code.text, body: body)
    }

    private var body: [SheetBlock] {
        [
            .field(["\(frame.issuer.name): Tiếp nhận hồ sơ của: ", .bold(applicant.addressed)]),
            .field("Mã số hồ sơ", bold: code.text), procedure.field,
        ] + applicant.contactFields + [
            .field("Giai đoạn", stage.words), .field("Căn cứ", legalBasis),
            .field(["Yêu cầu \(applicant.pronoun) hoàn thiện hồ sơ gồm những nội dung như sau:"]),
            .table(SheetTable(columns: Self.columns, rows: lines.enumerated().map(Self.cells))),
            .field("Lý do", reason),
            .field(["Thời hạn bổ sung, hoàn thiện hồ sơ: trước ", .bold(respondBy.letterText)]),
            .text([
                "Trong quá trình hoàn thiện hồ sơ nếu có vướng mắc, \(applicant.pronoun) liên hệ với \(contact.name), số điện thoại \(contact.phone) để được hướng dẫn./."
            ]), .signatures([SheetSignature(capacity: []), signature]),
        ]
    }

    private static let columns: [SheetTable.Column] = [
        .init("TT", share: 7, .centre), .init("Thành phần hồ sơ", share: 60), .init("Bản chính", share: 14, .centre, group: "Số lượng"),
        .init("Bản chứng thực", share: 16, .centre, group: "Số lượng"), .init("Bản photo", share: 14, .centre, group: "Số lượng"),
    ]

    private static func cells(index: Int, line: Line) -> [[SheetRun]] {
        let instruction = line.instruction.map { [SheetRun.italic("\n" + $0)] } ?? []
        let counts = [line.originals, line.certifiedCopies, line.plainCopies]
        return [["\(index + 1)"], [SheetRun(line.name)] + instruction] + counts.map { [SheetRun($0 == 0 ? "" : "\($0)")] }
    }
}
