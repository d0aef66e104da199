/// One edition of an official form: its number, title and legal basis, from a day on.
///
/// The forms changed with TT 03/2025/TT-VPCP (domain.md §3.1) and will again, so they are data with
/// dates: a paper takes the edition of the day it is written, and one printed again later keeps it.
public struct PaperTemplate: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case receipt, supplementRequest, intakeRejection, apology, stop, handOver, acknowledgement
    }

    /// How far the wording is known.
    public enum Fidelity: String, Hashable, Sendable {
        /// From forms in use; the annex itself was not at hand. Officers see this.
        case notComparedWithOriginal
        /// No official form: ours.
        case ownWording
    }

    public let kind: Kind
    public let version: Int
    public let effectiveFrom: LocalDay
    /// "Mẫu số 01"; nil where the law has no form.
    public let number: String?
    /// One entry per printed line.
    public let title: [String]
    /// Printed small at the foot.
    public let legalBasis: String
    public let fidelity: Fidelity

    /// "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"
    public var name: String { title.joined(separator: " ").lowercased().sentence }

    /// The edition in force on a day; before the first one, the first.
    public static func edition(of kind: Kind, on day: LocalDay) -> PaperTemplate {
        let known = editions(of: kind)
        return known.last { $0.effectiveFrom <= day } ?? known[0]
    }
}
