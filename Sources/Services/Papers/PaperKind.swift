import Domain

/// The papers that can be printed of a dossier.
public enum PaperKind: String, CaseIterable, Hashable, Sendable {
    /// Mẫu 01, once accepted.
    case receipt = "giay-tiep-nhan"
    /// The automatic acknowledgement of an online filing.
    case acknowledgement = "giay-xac-nhan"
    /// Mẫu 02.
    case supplement = "phieu-bo-sung"
    /// Mẫu 03.
    case rejection = "phieu-tu-choi"
    /// Mẫu 04.
    case apology = "xin-loi"
    /// Mẫu 05.
    case stop = "dung-giai-quyet"
    /// The filled e-form.
    case declaration = "to-khai"

    public var word: String {
        switch self {
        case .receipt: "Giấy tiếp nhận và hẹn trả (Mẫu 01)"
        case .acknowledgement: "Giấy xác nhận đã nộp"
        case .supplement: "Phiếu yêu cầu bổ sung (Mẫu 02)"
        case .rejection: "Phiếu từ chối tiếp nhận (Mẫu 03)"
        case .apology: "Văn bản xin lỗi, hẹn lại (Mẫu 04)"
        case .stop: "Thông báo dừng giải quyết (Mẫu 05)"
        case .declaration: "Tờ khai"
        }
    }
}

extension PaperKind {
    /// The event that a paper given out once tells of: it is printed as the dossier stood then, for
    /// ever alike. Nil for papers that are written from the events themselves.
    func revision(in events: [RecordedEvent]) -> Int? {
        events.last { recorded in
            switch (self, recorded.event) {
            case (.receipt, .received), (.receipt, .intakeAmended), (.acknowledgement, .submitted): true
            default: false
            }
        }?.revision
    }
}

extension OpenedDossier {
    /// What can be printed now.
    public var papers: [PaperKind] {
        PaperKind.allCases.filter { kind in
            switch kind {
            case .receipt: dossier.reception != nil
            case .acknowledgement: dossier.submission.channel == .online
            case .supplement: supplementInForce != nil
            case .rejection: dossier.stage == .declined
            case .apology: dossier.reappointments > 0
            case .stop: dossier.stage == .stopped || dossier.stage == .withdrawn
            case .declaration: answers != nil && form != nil
            }
        }
    }

    /// What the request in force asks for, and its words.
    public var supplementAsked: [ComponentKey] { supplementInForce?.request.components ?? [] }
    public var supplementNote: String? { supplementInForce.flatMap { notes[$0.request.note.name] } }

    /// The last request that reached the applicant, with its time.
    var supplementInForce: (request: SupplementRequest, at: Timestamp)? {
        var draft: SupplementRequest?
        var found: (SupplementRequest, Timestamp)?
        for recorded in events {
            switch recorded.event {
            case .supplementRequested(let request): found = (request, recorded.at)
            case .supplementRequestDrafted(let request): draft = request
            case .supplementRequestApproved: found = draft.map { ($0, recorded.at) }
            default: break
            }
        }
        return found.map { (request: $0.0, at: $0.1) }
    }
}
