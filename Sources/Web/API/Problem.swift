import Domain
import HTTPTypes
import Services

/// RFC 9457: what went wrong, with a stable code for programs and a sentence for people.
struct Problem: Sendable {
    let status: HTTPResponse.Status
    let code: String
    let sentence: String
    var article: String?
    var fields: [FieldProblem] = []
    var revision: Int?
    var retryAfterSeconds: Int?

    init(_ failure: ServiceFailure) {
        switch failure {
        case .notFound: self.init(status: .notFound)
        case .refused(let refusal):
            let isForbidden = refusal.code == "notYourTask" || refusal.code == "drafterMayNotApprove"
            self.init(status: isForbidden ? .forbidden : .conflict, code: refusal.code, sentence: refusal.sentence)
            article = refusal.article
        case .invalid(let fields):
            self.init(status: .unprocessableContent, code: "invalid", sentence: fields.first?.sentence ?? "Dữ liệu chưa hợp lệ.")
            self.fields = fields
        case .stale(let revision):
            self.init(
                status: .conflict, code: "stale", sentence: "Hồ sơ vừa được người khác xử lý. Tải lại để xem trạng thái mới nhất rồi làm tiếp.")
            self.revision = revision
        case .keyReused:
            self.init(
                status: .unprocessableContent, code: "idempotencyKeyReused", sentence: "Khóa Idempotency-Key này đã dùng cho một nội dung khác.")
        case .tooManyTries(let sentence, let seconds):
            self.init(status: .tooManyRequests, code: "tooManyTries", sentence: sentence)
            retryAfterSeconds = seconds
        }
    }

    init(status: HTTPResponse.Status, code: String? = nil, sentence: String? = nil) {
        self.status = status
        let known = Self.known(status)
        self.code = code ?? known.0
        self.sentence = sentence ?? known.1
    }

    static let unauthorised = Problem(status: .unauthorized)

    private static func known(_ status: HTTPResponse.Status) -> (String, String) {
        switch status {
        case .notFound: ("notFound", "Không tìm thấy.")
        case .unauthorized: ("unauthorised", "Cần mã truy cập hợp lệ (Authorization: Bearer …).")
        case .methodNotAllowed: ("methodNotAllowed", "Địa chỉ này không nhận phương thức đó.")
        case .contentTooLarge: ("tooLarge", "Nội dung gửi lên quá lớn.")
        case .badRequest: ("badRequest", "Không đọc được nội dung gửi lên.")
        case .unsupportedMediaType: ("unsupportedMediaType", "Kiểu nội dung này không nhận.")
        default: ("internal", "Hệ thống gặp lỗi; thử lại sau ít phút.")
        }
    }

    var answer: Answer {
        var object: [(String, JSON)] = [
            ("type", .text("about:blank")), ("title", .text(status.reasonPhrase)), ("status", .integer(status.code)), ("code", .text(code)),
            ("detail", .text(sentence)),
        ]
        if let article { object.append(("article", .text(article))) }
        if let revision { object.append(("revision", .integer(revision))) }
        if !fields.isEmpty {
            object.append(("errors", .list(fields.map { .object([("field", .text($0.field)), ("detail", .text($0.sentence))]) })))
        }
        var answer = Answer(status: status, type: "application/problem+json; charset=utf-8", bytes: JSON.object(object).bytes)
        if status == .unauthorized { answer.headers.append((.wwwAuthenticate, "Bearer")) }
        if let retryAfterSeconds { answer.headers.append((.retryAfter, "\(retryAfterSeconds)")) }
        return answer
    }
}
