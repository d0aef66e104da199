import Domain

/// Papers of one day in Hồng Gai, Hạ Long and the special zones; nobody in them exists.
enum SamplePapers {
    static let day = LocalDay(number: 20_780)  // 23/11/2026

    static let branch = PaperIssuer(
        parent: "Trung tâm Phục vụ hành chính công tỉnh Quảng Ninh", name: "Chi nhánh phường Hồng Gai", place: "Hồng Gai",
        hotline: "1900 558 826", trackingAddress: "motcua.quangninh.gov.vn/tra-cuu")

    static func frame(number: String? = "0043/TNHS", practice: Bool = false) -> PaperFrame {
        PaperFrame(issuer: branch, number: number, writtenAt: day.at(minute: 9 * 60 + 38), practice: practice)
    }

    static let code: DossierCode = "H99.22.06-261123-0043"
    static let link = "https://motcua.quangninh.gov.vn/tra-cuu/H99.22.06-261123-0043?key=M8RT"

    static let citizen = PaperPerson(
        kind: .individual(salutation: "Ông"), name: "Phạm Văn Tiến", address: "Tổ 5, khu 2, phường Hồng Gai, tỉnh Quảng Ninh",
        maskedPhone: "0912 ••• 318", maskedNumber: "022 064 ••• 218")

    static let company = PaperPerson(
        kind: .organisation,
        name: "Công ty Trách nhiệm hữu hạn Một thành viên Đầu tư Xây dựng, Thương mại Dịch vụ Vận tải biển và Nuôi trồng Thủy sản "
            + "Công nghệ cao Vịnh Bái Tử Long Quảng Ninh",
        address: "Lô CN-07, Khu công nghiệp Việt Hưng, phường Việt Hưng, tỉnh Quảng Ninh", maskedPhone: "0203 ••• 826",
        email: "van-phong@baitulong.example", maskedNumber: "5700 ••• 218")

    static let house = PaperProcedure(name: "Cấp giấy phép xây dựng mới đối với nhà ở riêng lẻ", code: "1.013225")

    static let houseLines = [
        ReceiptLine(name: "Đơn đề nghị cấp giấy phép xây dựng (Mẫu số 01)", copyKind: .original, count: 1, note: "Đã số hóa"),
        ReceiptLine(name: "Giấy chứng nhận quyền sử dụng đất", copyKind: nil, count: 0, note: "Lấy từ CSDL đất đai"),
        ReceiptLine(name: "Bản vẽ thiết kế xây dựng", copyKind: .original, count: 2, note: "Đã số hóa", originalHeld: true),
        ReceiptLine(name: "Bản cam kết bảo đảm an toàn công trình liền kề", copyKind: .certifiedCopy, count: 1, note: "Đã số hóa"),
        ReceiptLine(name: "Ảnh chụp hiện trạng", copyKind: .electronicCopy, count: 4),
    ]

    static let times = ReceiptTimes(
        limit: TimeLimit(7, .workingDay), legalLimit: TimeLimit(15, .workingDay),
        counting: "không tính 24/11 (Ngày Văn hóa Việt Nam), thứ Bảy, Chủ nhật", receivedAt: day.at(minute: 578),
        clockStartsAt: day.at(minute: 578), dueAt: LocalDay(number: 20_790).at(minute: 578))

    static let fees = PaperFees(
        lines: [.init(name: "Lệ phí cấp giấy phép xây dựng", amount: VND(75_000))], totalInWords: "Bảy mươi lăm nghìn đồng",
        payment: .paid(receiptNumber: "26TQN-0001287"))

    static let head = PrintedLogHead(size: 1_204_367, rootHash: "9f3c 71aa 04d2 5be8", signature: "c41e 0b77 a9d3 16f0")

    static func receipt(
        applicant: PaperPerson = citizen, lines: [ReceiptLine] = houseLines, times: ReceiptTimes = times, fees: PaperFees = fees,
        owner: String? = nil, practice: Bool = false
    ) -> ReceiptPaper {
        ReceiptPaper(
            frame: frame(practice: practice), code: code, secret: "M8RT", trackingLink: link, applicant: applicant, owner: owner,
            procedure: house, lines: lines, times: times, fees: fees,
            returnPlace: "Chi nhánh phường Hồng Gai và bản điện tử trên Cổng Dịch vụ công",
            register: RegisterEntry(book: "01/2026", number: "0043"), officer: "Vũ Thu Hà", logHead: head,
            surveyLink: "https://motcua.quangninh.gov.vn/danh-gia/H99.22.06-261123-0043")
    }

    /// So many papers, some with names of two lines.
    static func lines(_ count: Int) -> [ReceiptLine] {
        (1...count).map { number in
            ReceiptLine(
                name: number % 4 == 0
                    ? "Văn bản thẩm duyệt thiết kế về phòng cháy và chữa cháy, giấy tờ thứ \(number)" : "Giấy tờ thứ \(number) của hồ sơ",
                copyKind: .plainCopy, count: 1, note: "Đã số hóa")
        }
    }
}
