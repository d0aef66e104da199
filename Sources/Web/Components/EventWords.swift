/// What happened, in words: for citizens and for staff.
enum EventWords {
    static func citizen(_ type: String) -> String {
        switch type {
        case "submitted": "Đã nộp hồ sơ"
        case "received": "Đã tiếp nhận, có giấy hẹn"
        case "receptionDeclined": "Không được tiếp nhận"
        case "supplementRequested", "supplementRequestApproved": "Cần bạn bổ sung giấy tờ"
        case "supplemented": "Bạn đã bổ sung"
        case "supplementExpired": "Hết thời gian bổ sung, hồ sơ dừng"
        case "paymentRequested": "Cần bạn nộp tiền"
        case "paymentConfirmed": "Đã nhận tiền"
        case "submittedForApproval": "Đã thẩm định, trình lãnh đạo"
        case "approved": "Lãnh đạo đã duyệt"
        case "refused": "Cơ quan từ chối giải quyết, có văn bản nêu lý do"
        case "sealed": "Kết quả đã đóng dấu, cấp số"
        case "withdrawalRequested": "Bạn đã xin rút hồ sơ"
        case "withdrawalAccepted": "Đã cho rút hồ sơ"
        case "withdrawalRejected": "Không đồng ý cho rút, giải quyết tiếp"
        case "stopped": "Dừng giải quyết"
        case "extended": "Xin lỗi và hẹn lại ngày trả"
        case "resultReturned": "Đã trả kết quả"
        case "correctionOrdered": "Kết quả được làm lại để đính chính"
        case "resultCorrected": "Đã đính chính kết quả"
        case "deadlineReprojected": "Ngày hẹn lùi vì lịch làm việc thay đổi"
        default: staff(type)
        }
    }

    static func staff(_ type: String) -> String {
        switch type {
        case "submitted": "Nộp hồ sơ"
        case "received": "Tiếp nhận"
        case "receptionDeclined": "Không tiếp nhận"
        case "intakeAmended": "Sửa thông tin tiếp nhận"
        case "supplementRequested": "Yêu cầu bổ sung trước tiếp nhận"
        case "supplementRequestDrafted": "Dự thảo yêu cầu bổ sung"
        case "supplementRequestApproved": "Duyệt yêu cầu bổ sung, tạm dừng đếm ngày"
        case "supplemented": "Người nộp đã bổ sung"
        case "supplementExpired": "Hết thời gian bổ sung"
        case "paymentRequested": "Yêu cầu nộp tiền"
        case "paymentConfirmed": "Xác nhận đã thu tiền"
        case "taken": "Nhận việc"
        case "assigned": "Giao việc"
        case "forwarded": "Chuyển bước tiếp"
        case "steppedBack": "Trả lại bước trước"
        case "consulted": "Xin ý kiến"
        case "opinionGiven": "Cho ý kiến"
        case "handedOver": "Bàn giao đơn vị khác"
        case "submittedForApproval": "Trình duyệt"
        case "approved": "Phê duyệt"
        case "approvalRejected": "Trả lại người trình"
        case "refused": "Từ chối giải quyết"
        case "sealed": "Đóng dấu, cấp số"
        case "withdrawalRequested": "Người nộp xin rút"
        case "withdrawalAccepted": "Đồng ý cho rút"
        case "withdrawalRejected": "Không đồng ý rút"
        case "stopped": "Dừng giải quyết"
        case "extended": "Xin lỗi và hẹn lại"
        case "resultReturned": "Trả kết quả"
        case "originalsHandedBack": "Trả bản chính"
        case "correctionOrdered": "Yêu cầu đính chính kết quả"
        case "resultCorrected": "Đính chính kết quả"
        case "rated": "Người nộp đánh giá"
        case "deadlineReprojected": "Lịch làm việc thay đổi, dời ngày hẹn"
        case "erased": "Hủy dữ liệu cá nhân theo quy định"
        default: type
        }
    }
}
