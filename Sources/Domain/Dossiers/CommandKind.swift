/// What a person may ask of a dossier. The same word stands in the API, the log and the code.
public enum CommandKind: String, CaseIterable, Sendable, Hashable, Codable {
    case submit
    case receive
    case declineReception
    case amendIntake
    case requestSupplement
    case approveSupplementRequest
    case supplement
    case expireSupplement
    case requestPayment
    case confirmPayment
    case take
    case assign
    case forward
    case stepBack
    case consult
    case giveOpinion
    case handOver
    case submitForApproval
    case approve
    case rejectApproval
    case seal
    case refuse
    case requestWithdrawal
    case acceptWithdrawal
    case rejectWithdrawal
    case stop
    case extend
    case returnResult
    case handBackOriginals
    case correctResult
    case rate

    /// The verb on its button.
    public var label: String {
        switch self {
        case .submit: "Nộp hồ sơ"
        case .receive: "Tiếp nhận"
        case .declineReception: "Không tiếp nhận"
        case .amendIntake: "Sửa thông tin tiếp nhận"
        case .requestSupplement: "Yêu cầu bổ sung"
        case .approveSupplementRequest: "Duyệt yêu cầu bổ sung"
        case .supplement: "Nộp bổ sung"
        case .expireSupplement: "Kết thúc chờ bổ sung"
        case .requestPayment: "Yêu cầu nộp tiền"
        case .confirmPayment: "Xác nhận đã thu"
        case .take: "Nhận việc"
        case .assign: "Giao việc"
        case .forward: "Chuyển bước tiếp"
        case .stepBack: "Trả lại bước trước"
        case .consult: "Xin ý kiến"
        case .giveOpinion: "Cho ý kiến"
        case .handOver: "Bàn giao đơn vị khác"
        case .submitForApproval: "Trình duyệt"
        case .approve: "Phê duyệt"
        case .rejectApproval: "Trả lại người trình"
        case .seal: "Đóng dấu, cấp số"
        case .refuse: "Từ chối giải quyết"
        case .requestWithdrawal: "Xin rút hồ sơ"
        case .acceptWithdrawal: "Đồng ý cho rút"
        case .rejectWithdrawal: "Không đồng ý rút"
        case .stop: "Dừng giải quyết"
        case .extend: "Xin lỗi và hẹn lại"
        case .returnResult: "Trả kết quả"
        case .handBackOriginals: "Trả bản chính"
        case .correctResult: "Đính chính kết quả"
        case .rate: "Đánh giá"
        }
    }
}
