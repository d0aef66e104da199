/// Why a paper could not be made. None of them is the applicant's fault: the officer is told, and
/// the machine has to be mended.
public enum PaperFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// Liberation Serif 2 is not installed, or an older one without Vietnamese stands in its place.
    case fontMissing(found: String)
    case codeTooLong(bytes: Int)
    /// cairo's own words.
    case drawing(String)

    public var description: String {
        switch self {
        case .fontMissing(let found):
            "Máy chủ thiếu phông chữ Liberation Serif 2 có đủ dấu tiếng Việt (đang có: \(found)). Cài gói fonts-liberation2."
        case .codeTooLong(let bytes): "Nội dung mã QR dài \(bytes) byte, không mã hóa được."
        case .drawing(let words): "Không tạo được tệp PDF: \(words)."
        }
    }
}
