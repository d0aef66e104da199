/// The signed head of the province-wide log under which a paper was issued (DESIGN "Log integrity"):
/// whoever holds the paper can prove it if an entry before it was rewritten.
public struct PrintedLogHead: Hashable, Sendable {
    /// Entries in the log.
    public let size: Int64
    /// The first characters of the Merkle root and of the signature over it.
    public let rootHash: String
    public let signature: String

    public init(size: Int64, rootHash: String, signature: String) {
        self.size = size
        self.rootHash = rootHash
        self.signature = signature
    }

    var line: [SheetRun] {
        [
            "Cấp khi nhật ký hồ sơ của tỉnh có \(size.grouped) mục; mã gốc \(rootHash); chữ ký \(signature). Giữ giấy này để chứng minh nếu điều đã ghi về sau bị sửa."
        ]
    }
}
