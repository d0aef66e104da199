/// What bytes really are, whatever their name says. Only what officers can view in the page is taken.
public enum FileType: String, CaseIterable, Hashable, Sendable {
    case pdf = "application/pdf"
    case jpeg = "image/jpeg"
    case png = "image/png"

    public var suffix: String {
        switch self {
        case .pdf: "pdf"
        case .jpeg: "jpg"
        case .png: "png"
        }
    }
}

/// Looks into an uploaded file and says in a sentence why it is not taken.
public enum FileInspection {
    /// 20 MiB a file.
    public static let largest = 20 * 1_024 * 1_024
    /// A picture with more pixels than this is a bomb or a mistake.
    static let mostPixels = 100_000_000
    static let longestSide = 65_535

    public static func inspect(_ bytes: [UInt8]) throws(ServiceFailure) -> FileType {
        if bytes.isEmpty { throw refusal("Tệp trống: chọn lại tệp có nội dung.") }
        if bytes.count > largest { throw refusal("Tệp lớn hơn 20 MB: chụp với độ phân giải nhỏ hơn hoặc tách thành nhiều tệp.") }
        guard let type = type(of: bytes) else { throw refusal("Chỉ nhận ảnh JPG, PNG hoặc tệp PDF. Nội dung tệp này không phải một trong ba loại đó.") }
        guard isWhole(bytes, type) else { throw refusal("Tệp bị cắt giữa chừng khi tải lên hoặc đã hỏng: tải lên lại.") }
        guard isOfBearableSize(bytes, type) else {
            throw refusal("Ảnh có kích thước quá lớn hoặc không ghi kích thước: chụp lại với độ phân giải nhỏ hơn.")
        }
        if type == .pdf, let sentence = PDFOutline(bytes).problem { throw refusal(sentence) }
        return type
    }

    private static func refusal(_ sentence: String) -> ServiceFailure { .invalid([FieldProblem("file", sentence)]) }

    private static func type(of bytes: [UInt8]) -> FileType? {
        if bytes.starts(with: [0x25, 0x50, 0x44, 0x46, 0x2D]) { return .pdf }
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        return nil
    }

    /// Each format says where it ends; bytes after the end are tolerated, a missing end is not.
    private static func isWhole(_ bytes: [UInt8], _ type: FileType) -> Bool {
        let tail = bytes.suffix(2_048)
        return switch type {
        case .pdf: contains(tail, Array("%%EOF".utf8))
        case .jpeg: JPEGOutline(bytes).isWhole
        case .png: contains(tail, Array("IEND".utf8))
        }
    }

    private static func contains(_ bytes: ArraySlice<UInt8>, _ piece: [UInt8]) -> Bool {
        guard bytes.count >= piece.count else { return false }
        return (bytes.startIndex...bytes.endIndex - piece.count).contains { bytes[$0..<$0 + piece.count].elementsEqual(piece) }
    }

    /// A picture says its size, within bounds on each side and on the whole; a page of a PDF has none.
    private static func isOfBearableSize(_ bytes: [UInt8], _ type: FileType) -> Bool {
        let size: (width: Int, height: Int)?
        switch type {
        case .pdf: return true
        case .png: size = pngSize(bytes)
        case .jpeg: size = JPEGOutline(bytes).size
        }
        guard let size, (1...longestSide).contains(size.width), (1...longestSide).contains(size.height) else { return false }
        return size.width * size.height <= mostPixels
    }

    /// From the header chunk, which the format wants first.
    private static func pngSize(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.count >= 33, bytes[8..<16].elementsEqual([0, 0, 0, 13] + Array("IHDR".utf8)) else { return nil }
        return (number(bytes, 16), number(bytes, 20))
    }

    private static func number(_ bytes: [UInt8], _ start: Int) -> Int {
        bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
