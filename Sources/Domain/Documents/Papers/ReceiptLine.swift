/// One paper of a dossier in the table of Mẫu 01.
public struct ReceiptLine: Hashable, Sendable {
    public let name: String
    /// Nil where the data come from the state's own register and nothing was handed in
    /// (NĐ 118/2025/NĐ-CP, Điều 4.2a): the note then says from which.
    public let copyKind: CopyKind?
    public let count: Int
    /// "Đã số hóa", "Lấy từ CSDL đất đai".
    public let note: String
    /// The centre keeps the original until the result is returned (QĐ 45/2016/QĐ-TTg, Điều 8.3).
    public let originalHeld: Bool

    public init(name: String, copyKind: CopyKind?, count: Int, note: String = "", originalHeld: Bool = false) {
        self.name = name
        self.copyKind = copyKind
        self.count = count
        self.note = note
        self.originalHeld = originalHeld
    }

    static let columns: [SheetTable.Column] = [
        .init("TT", share: 7, .centre), .init("Tên giấy tờ", share: 50), .init("Hình thức", share: 19, .centre),
        .init("Số lượng", share: 13, .centre), .init("Ghi chú", share: 27),
    ]

    func cells(number: Int) -> [[SheetRun]] {
        let remarks = [note, originalHeld ? "Trung tâm giữ bản chính" : ""].filter { !$0.isEmpty }
        return [
            ["\(number)"], [SheetRun(name)], [SheetRun(copyKind?.word ?? "–")],
            [SheetRun(copyKind == nil ? "–" : "\(count)")], [SheetRun(remarks.joined(separator: "; "))],
        ]
    }
}
