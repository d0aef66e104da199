import Domain
import Services

/// What kept one dossier of a selection from being done. It travels in the address as a code, so that
/// nobody can put words of their own on the page.
struct SelectionFailure: Sendable {
    let code: String
    let reason: String

    init(code: String, _ failure: ServiceFailure) {
        self.code = code
        reason =
            switch failure {
            case .notFound: "notFound"
            case .stale: "stale"
            case .refused(let refusal): refusal.code
            case .invalid(let problems): problems.first.map { "field.\($0.field)" } ?? "invalid"
            case .keyReused: "stale"
            case .tooManyTries: "tooManyTries"
            }
    }

    var stored: String { "\(code)~\(reason)" }

    init?(stored: String) {
        let parts = stored.split(separator: "~")
        guard parts.count == 2, parts[0].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) }) else { return nil }
        code = String(parts[0])
        reason = String(parts[1])
    }

    var sentence: String {
        switch reason {
        case "stale": "hồ sơ đã thay đổi từ khi bạn mở danh sách. Mở ra xem lại rồi làm."
        case "notFound": "không tìm thấy hồ sơ."
        case "takeFirst": "bấm “Nhận việc” trước."
        case "takenByAnother": "đã có người nhận."
        case "alreadyYours": "bạn đã nhận rồi."
        case "drafterMayNotApprove": "bạn đã soạn hồ sơ này nên không tự duyệt."
        case "submitInstead": "bước sau là ký duyệt, dùng “Trình duyệt”."
        case "opinionsOutstanding": "còn đơn vị chưa cho ý kiến."
        case "field.unit": "chọn cơ quan nhận bàn giao."
        case "wrongRole", "notYourTask": "bước này thuộc người khác."
        case "notNow": "trạng thái của hồ sơ không còn cho làm việc này."
        default: "chưa làm được. Mở hồ sơ để xem vì sao."
        }
    }
}
