import Domain
import HTTPTypes
import Records
import Services

enum FileOperations {
    static let all: [Operation] = [
        Operation(
            id: "uploadFile", method: .post, path: "/files", access: .token, summary: "Tải tệp lên; không nộp thì hết hạn sau 24 giờ", body: .multipart, status: 201,
            answer: Schema.reference("File"), handler: upload),
        Operation(
            id: "downloadFile", method: .get, path: "/files/{id}", access: .token, summary: "Tải tệp xuống", parameters: [APITable.path("id", "Tên tệp")],
            answer: .object([("type", .text("string"))]), answerType: "*/*", handler: download),
    ]

    @Sendable private static func upload(_ visit: Visit) async throws -> Answer {
        guard let upload = try visit.form().files.first else {
            throw ServiceFailure.invalid([FieldProblem("file", "Gửi một tệp trong trường “file” (multipart/form-data).")])
        }
        let file = try await StoreFile(visit.province)(upload.bytes, title: upload.title, by: visit.mustActor())
        return .json(
            JSON.object([("id", .text(file.name.text)), ("sha256", .text(file.sha256)), ("type", .text(file.type)), ("size", .integer(file.size))]).bytes,
            status: .created)
    }

    @Sendable private static func download(_ visit: Visit) async throws -> Answer {
        let (file, bytes) = try await ReadFile(visit.province)(FileName(visit.captured("id")), by: visit.mustActor())
        return .file(bytes, type: file.type, name: "\(file.name).\(FileType(rawValue: file.type)?.suffix ?? "bin")", isInline: false)
    }
}
