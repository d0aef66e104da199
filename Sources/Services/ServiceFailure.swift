import Domain
import Records

/// Why a use case did not do what was asked.
public enum ServiceFailure: Error, Sendable {
    /// There is none, or it is not theirs: the two are never told apart.
    case notFound
    case refused(Refusal)
    /// Everything that is wrong with what was given, at once.
    case invalid([FieldProblem])
    /// Somebody else was faster; the dossier is at this revision now.
    case stale(revision: Int)
    /// The idempotency key was used for another body.
    case keyReused
    /// A secret was guessed at too often.
    case tooManyTries(sentence: String, retryAfterSeconds: Int)
}

/// One thing that is wrong, at the field it belongs to.
public struct FieldProblem: Hashable, Sendable {
    public let field: String
    public let sentence: String

    public init(_ field: String, _ sentence: String) {
        self.field = field
        self.sentence = sentence
    }
}

extension ServiceFailure {
    /// Why an append wrote nothing, in the words of a use case.
    init(_ failure: AppendFailure) {
        self =
            switch failure {
            case .stale(let revision): .stale(revision: revision)
            case .keyReused: .keyReused
            case .unknownDossier: .notFound
            case .fileTaken: .invalid([FieldProblem("documents", "Một tệp không còn hoặc vừa được nộp trong hồ sơ khác; tải lên lại.")])
            case .numberTaken(let number):
                .refused(
                    Refusal(
                        "numberTaken", "Số “\(number.text)” đã được đơn vị cấp cho một văn bản khác trong năm \(number.year); lấy số khác trong sổ.",
                        article: "NĐ 30/2020/NĐ-CP, Điều 15"))
            case .receiptTaken:
                .invalid([FieldProblem("receiptNumber", "Số biên lai này đơn vị đã ghi cho một khoản thu khác: xem lại số trên biên lai.")])
            }
    }
}
