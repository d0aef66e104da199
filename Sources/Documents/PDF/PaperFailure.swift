/// Why a paper could not be made. None of them is the applicant's fault: the officer is told, and
/// the machine has to be mended.
public enum PaperFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The product's own faces are not beside it.
    case fontMissing(found: String)
    case codeTooLong(bytes: Int)
    /// cairo's own words.
    case drawing(String)

    public var description: String {
        switch self {
        case .fontMissing(let found):
            "Thiếu phông chữ của giấy tờ đi kèm chương trình (đang có: \(found)). Cài lại MotCua cho đủ thư mục tài nguyên."
        case .codeTooLong(let bytes): "Nội dung mã QR dài \(bytes) byte, không mã hóa được."
        case .drawing(let words): "Không tạo được tệp PDF: \(words)."
        }
    }
}
