import Services

/// A form as it was sent: fields, and the files that were chosen.
struct SubmittedForm: Sendable {
    struct Upload: Sendable {
        let field: String
        let title: String
        let bytes: [UInt8]
    }

    var fields: FormFields
    let files: [Upload]

    init(fields: FormFields, files: [Upload]) {
        self.fields = fields
        self.files = files
    }

    /// At most this many files at once; more is said, not cut off.
    static let mostFiles = 30

    init(multipart body: [UInt8], contentType: String) throws {
        guard let boundary = Self.boundary(contentType) else { throw Self.broken }
        var parser = MultipartParser(boundary: boundary)
        var parts = parser.feed(body)
        guard parser.isFinished else { throw Self.broken }
        parts.removeAll { $0.name.isEmpty }
        var fields = FormFields()
        var files: [Upload] = []
        for part in parts {
            if let title = part.fileName {
                // An empty chooser sends an empty file without a name.
                if !title.isEmpty || !part.bytes.isEmpty { files.append(Upload(field: part.name, title: title, bytes: part.bytes)) }
            } else {
                fields.append(part.name, String(decoding: part.bytes, as: UTF8.self))
            }
        }
        guard files.count <= Self.mostFiles else {
            throw ServiceFailure.invalid([FieldProblem("file", "Nhiều nhất \(Self.mostFiles) tệp mỗi lần tải lên; chia thành nhiều lần.")])
        }
        self.init(fields: fields, files: files)
    }

    private static let broken = ServiceFailure.invalid([FieldProblem("file", "Dữ liệu tải lên bị đứt giữa chừng: thử gửi lại.")])

    private static func boundary(_ contentType: String) -> [UInt8]? {
        guard let range = contentType.range(of: "boundary=") else { return nil }
        let rest = contentType[range.upperBound...].prefix { $0 != ";" }
        let bare = rest.filter { $0 != "\"" }
        return bare.isEmpty || bare.utf8.count > 200 ? nil : Array(bare.utf8)
    }
}

extension String {
    /// The first place where a piece stands.
    func range(of piece: String) -> Range<String.Index>? {
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(piece) { return index..<self.index(index, offsetBy: piece.count) }
            index = self.index(after: index)
        }
        return nil
    }
}
