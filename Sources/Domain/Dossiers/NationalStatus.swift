/// The ten status codes that every system in the country exchanges (`TrangThaiHoSo`, domain.md §2.4).
/// Exactly ten: inner stages map to them by a table, an eleventh is never invented.
public enum NationalStatus: Int, CaseIterable, Sendable, Hashable, Codable {
    case registered = 1
    case accepted = 2
    case rejected = 3
    case processing = 4
    case supplementRequested = 5
    case financialDutyRequested = 6
    case withdrawalRequested = 7
    case stopped = 8
    case resultReady = 9
    case returned = 10

    /// The official word, used with staff and in the API.
    public var officialWord: String {
        switch self {
        case .registered: "Mới đăng ký"
        case .accepted: "Được tiếp nhận"
        case .rejected: "Không được tiếp nhận"
        case .processing: "Đang xử lý"
        case .supplementRequested: "Yêu cầu bổ sung giấy tờ"
        case .financialDutyRequested: "Yêu cầu thực hiện nghĩa vụ tài chính"
        case .withdrawalRequested: "Công dân yêu cầu rút hồ sơ"
        case .stopped: "Dừng xử lý"
        case .resultReady: "Đã xử lý xong"
        case .returned: "Đã trả kết quả"
        }
    }

    /// The word a citizen reads.
    public var plainWord: String {
        switch self {
        case .registered: "Mới nộp, chờ tiếp nhận"
        case .accepted: "Đã tiếp nhận"
        case .rejected: "Không được tiếp nhận"
        case .processing: "Đang giải quyết"
        case .supplementRequested: "Cần bạn bổ sung"
        case .financialDutyRequested: "Cần bạn nộp tiền"
        case .withdrawalRequested: "Bạn đã xin rút"
        case .stopped: "Đã dừng"
        case .resultReady: "Có kết quả"
        case .returned: "Đã nhận kết quả"
        }
    }
}
