import Domain
import HTML
import Services

/// What the last page before filing says about money and time: nothing that is not known.
enum CheckWords {
    /// "0 đồng" only where the catalogue states that nothing is paid.
    static func money(_ rule: ChannelRule?) -> String {
        guard let rule else { return "Chưa có số liệu phí" }
        let isFree = !rule.fees.isEmpty && rule.fees.allSatisfy { $0.state == .stated && $0.amount?.amount == 0 }
        return isFree ? "0 đồng" : feeText(rule.fees)
    }

    /// What follows from pressing the button now.
    static func effect(_ promise: PromisedTime?, answerBy: Timestamp) -> L {
        let vietnamese = "Bạn được trả lời về việc tiếp nhận chậm nhất \(answerBy.text)."
        let english = "You are told by \(answerBy.text) whether it is received."
        guard let due = promise?.due else {
            let why = promise?.limitState == .notRegulated ? "Pháp luật không quy định thời hạn giải quyết." : "Thời hạn giải quyết chưa có số liệu: hỏi tại quầy."
            return L("\(why) \(vietnamese)", en: "No time limit is on record. \(english)")
        }
        return L(
            "Nộp lúc này, hẹn trả trước \(due.text) nếu hồ sơ đủ và được tiếp nhận ngay. \(vietnamese)",
            en: "File now and the result is due before \(due.text), if the dossier is complete and received at once. \(english)")
    }
}
