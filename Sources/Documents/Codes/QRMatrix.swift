import CQRencode

/// The modules of a QR code, without its quiet zone (four light modules on each side).
public struct QRMatrix: Hashable, Sendable {
    /// Modules along a side, 21 … 177.
    public let size: Int
    private let dark: [Bool]

    /// A code with error correction M (15 %): a crease or a stamp does not stop it.
    /// - Throws: `PaperFailure.codeTooLong` beyond 2,331 bytes.
    public init(_ text: String) throws(PaperFailure) {
        let bytes = Array(text.utf8)
        guard !bytes.isEmpty, let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else {
            throw .codeTooLong(bytes: bytes.count)
        }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        dark = (0..<size * size).map { code.pointee.data[$0] & 1 == 1 }
    }

    /// Column x and row y, from the top left.
    public func isDark(_ x: Int, _ y: Int) -> Bool { dark[y * size + x] }
}
