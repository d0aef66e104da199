extension PaperTemplate {
    /// Every edition of a form, oldest first; never empty.
    static func editions(of kind: Kind) -> [PaperTemplate] {
        switch kind {
        case .receipt:
            [ofTheCircular(kind, "01", ["GIẤY TIẾP NHẬN HỒ SƠ", "VÀ HẸN TRẢ KẾT QUẢ"])]
        case .supplementRequest:
            [ofTheCircular(kind, "02", ["PHIẾU YÊU CẦU BỔ SUNG, HOÀN THIỆN HỒ SƠ"])]
        case .intakeRejection:
            [ofTheCircular(kind, "03", ["PHIẾU TỪ CHỐI TIẾP NHẬN GIẢI QUYẾT HỒ SƠ"])]
        case .apology:
            [ofTheCircular(kind, "04", ["VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN", "THỜI GIAN GIẢI QUYẾT"])]
        case .stop:
            [ofTheCircular(kind, "05", ["THÔNG BÁO DỪNG GIẢI QUYẾT HỒ SƠ"])]
        case .handOver:
            [ours(kind, ["DANH SÁCH BÀN GIAO HỒ SƠ"], "Bàn giao theo Điều 18.2 Nghị định số 118/2025/NĐ-CP")]
        case .acknowledgement:
            [ours(kind, ["GIẤY XÁC NHẬN ĐÃ NỘP HỒ SƠ TRỰC TUYẾN"], "Xác nhận tự động theo Nghị định số 45/2020/NĐ-CP")]
        }
    }

    /// 01/07/2025: the one-stop mechanism of NĐ 118/2025/NĐ-CP.
    private static let oneStopOf2025 = LocalDay(number: 20_270)

    /// A form of TT 03/2025/TT-VPCP, Phụ lục I.
    private static func ofTheCircular(_ kind: Kind, _ number: String, _ title: [String]) -> PaperTemplate {
        PaperTemplate(
            kind: kind, version: 1, effectiveFrom: oneStopOf2025, number: "Mẫu số \(number)", title: title,
            legalBasis: "Mẫu số \(number), Phụ lục I ban hành kèm theo Thông tư số 03/2025/TT-VPCP",
            fidelity: .notComparedWithOriginal)
    }

    private static func ours(_ kind: Kind, _ title: [String], _ legalBasis: String) -> PaperTemplate {
        PaperTemplate(
            kind: kind, version: 1, effectiveFrom: oneStopOf2025, number: nil, title: title, legalBasis: legalBasis,
            fidelity: .ownWording)
    }
}
