import Domain
import HTML
import HTTPTypes
import Services

/// What went wrong, and what to do now.
func failurePage(_ frame: Frame, failure: ServiceFailure? = nil, status: HTTPResponse.Status) -> [UInt8] {
    let (title, sentence) = failureWords(failure, status)
    return page(frame, title: title) { h in
        h.div(.class("w")) { h in
            h.h1(title)
            h.p(sentence)
            if case .invalid(let problems)? = failure { problemSummary(problems, &h) }
            if case .refused(let refusal)? = failure, let article = refusal.article { h.p(L("Căn cứ: \(article)", en: "Basis: \(article)"), .class("s m")) }
            h.p(.class("row")) { h in
                h.a(L("Về trang đầu", en: "Home"), .class("btn"), .href("/"))
                h.a(L("Tra cứu hồ sơ", en: "Track a dossier"), .class("btn alt"), .href("/tra-cuu"))
            }
        }
    }
}

private func failureWords(_ failure: ServiceFailure?, _ status: HTTPResponse.Status) -> (L, L) {
    if case .refused(let refusal)? = failure { return (L("Chưa làm được việc này", en: "This could not be done"), L(refusal.sentence, en: refusal.sentence)) }
    if case .tooManyTries(let sentence, _)? = failure { return (L("Chưa làm được việc này", en: "This could not be done"), L(sentence, en: sentence)) }
    if case .invalid? = failure {
        return (L("Có chỗ cần sửa", en: "Something needs mending"), L("Những gì bạn gửi chưa đúng. Quay lại trang trước để sửa.", en: "Go back and mend what is listed."))
    }
    if case .stale? = failure {
        return (
            L("Hồ sơ vừa thay đổi", en: "The dossier has just changed"),
            L("Người khác vừa xử lý hồ sơ này. Mở lại hồ sơ để xem trạng thái mới.", en: "Somebody else was faster. Open the dossier again.")
        )
    }
    switch status {
    case .notFound:
        return (
            L("Không tìm thấy trang này", en: "Page not found"),
            L(
                "Địa chỉ có thể đã gõ nhầm, hoặc hồ sơ này không thuộc phạm vi của bạn.", en: "The address may be mistyped, or the dossier is not yours.")
        )
    case .contentTooLarge:
        return (L("Tệp gửi lên quá lớn", en: "Too large"), L("Mỗi tệp tối đa 20 MB. Chia nhỏ hoặc giảm kích thước ảnh rồi gửi lại.", en: "At most 20 MB a file."))
    default:
        return (L("Hệ thống gặp lỗi", en: "Something broke"), L("Xin thử lại sau ít phút. Nếu vẫn lỗi, gọi tổng đài.", en: "Please try again in a few minutes."))
    }
}
