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
    /// What is wrong with the sending itself: cut, or too many files.
    var problems: [FieldProblem] = []

    init(fields: FormFields, files: [Upload], problems: [FieldProblem] = []) {
        self.fields = fields
        self.files = files
        self.problems = problems
    }

    /// At most this many files at once; more is said, not cut off.
    static let mostFiles = 30

    static func read(_ body: [UInt8], contentType: String) -> Result<SubmittedForm, ServiceFailure> {
        guard contentType.hasPrefix("multipart/form-data") else { return .success(SubmittedForm(fields: FormFields(urlencoded: body), files: [])) }
        return Result { () throws(ServiceFailure) in try SubmittedForm(multipart: body, contentType: contentType) }
    }

    private init(multipart body: [UInt8], contentType: String) throws(ServiceFailure) {
        guard let boundary = Self.boundary(contentType) else { throw Self.broken("file") }
        var parser = MultipartParser(boundary: boundary)
        var parts = parser.feed(body)
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
        // The fields before the cut are kept, so that the page can be shown again with what was typed; no file is.
        let field = files.last?.field ?? "file"
        if !parser.isFinished {
            guard fields.given("_token") != nil else { throw Self.broken("file") }
            self.init(fields: fields, files: [], problems: [Self.cut(field)])
        } else if files.count > Self.mostFiles {
            let problem = FieldProblem(field, "Nhiều nhất \(Self.mostFiles) tệp mỗi lần tải lên, bạn gửi \(files.count) tệp; chia thành nhiều lần.")
            self.init(fields: fields, files: [], problems: [problem])
        } else {
            self.init(fields: fields, files: files)
        }
    }

    private static func cut(_ field: String) -> FieldProblem { FieldProblem(field, "Dữ liệu tải lên bị đứt giữa chừng: chọn tệp và gửi lại.") }
    private static func broken(_ field: String) -> ServiceFailure { .invalid([cut(field)]) }

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
