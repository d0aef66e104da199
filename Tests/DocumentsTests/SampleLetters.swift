import Domain

extension SamplePapers {
    static let contact = PaperContact(name: "bà Vũ Thu Hà, cán bộ một cửa", phone: "0203 382 5826")
    static let director = SheetSignature(capacity: ["KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"], name: "Nguyễn Thị Thu Hường")
    static let article = "Nghị định số 118/2025/NĐ-CP, Điều 17.2.a (sửa đổi bởi Nghị định số 309/2026/NĐ-CP)"

    static let supplement = SupplementPaper(
        frame: frame(number: nil), code: code, applicant: citizen, procedure: house, stage: .intake,
        lines: [
            .init(
                name: "Giấy chứng nhận quyền sử dụng đất",
                instruction: "Ảnh chụp trang 2 bị mờ, không đọc được số thửa; chụp lại đủ bốn trang, đủ sáng.", originals: 0, certifiedCopies: 1),
            .init(name: "Bản vẽ thiết kế xây dựng", instruction: "Thiếu mặt cắt móng và chữ ký của người thiết kế.", originals: 2),
            .init(name: "Bản cam kết bảo đảm an toàn công trình liền kề", plainCopies: 1),
        ], reason: "hồ sơ chưa đầy đủ, chưa chính xác theo quy định.", legalBasis: article,
        respondBy: LocalDay(number: 20_810).at(minute: 1020), contact: contact,
        signature: SheetSignature(capacity: ["NGƯỜI HƯỚNG DẪN"], hint: SheetSignature.byHand, name: "Vũ Thu Hà"))

    static let rejection = IntakeRejectionPaper(
        frame: frame(number: "12/PTC"), code: code, applicant: company, procedure: house,
        reason: "việc cấp giấy phép cho công trình này thuộc thẩm quyền của Ban Quản lý Khu kinh tế Quảng Ninh, không thuộc thẩm quyền của "
            + "Ủy ban nhân dân phường.", article: article,
        advice: "nộp hồ sơ tới Ban Quản lý Khu kinh tế Quảng Ninh tại bất kỳ chi nhánh nào của Trung tâm, hoặc trên Cổng Dịch vụ công quốc gia.",
        contact: contact, officer: "Vũ Thu Hà")

    static let apology = ApologyPaper(
        frame: frame(number: "07/PXL"), code: code, applicant: citizen, procedure: house, receivedAt: day.at(minute: 578),
        promisedAt: LocalDay(number: 20_790).at(minute: 578), newAppointment: LocalDay(number: 20_792).at(minute: 1000),
        reason: "cần kiểm tra lại ranh giới thửa đất tại thực địa sau mưa bão.", agency: "Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Gai",
        recipients: ["Như trên", "Trung tâm PVHCC tỉnh", "Lưu: VT"], signature: director)

    static let stop = StopPaper(
        frame: frame(number: "09/TB"), code: code, applicant: citizen, procedure: house, receivedAt: day.at(minute: 578),
        ground: .withdrawal(askedOn: day), legalBasis: "Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ",
        stoppedAt: day.at(minute: 900),
        consequences: ["Bản chính giấy tờ đã nộp được trả lại tại Chi nhánh phường Hồng Gai.", "Lệ phí đã nộp được hoàn trả theo quy định."],
        recipients: ["Như trên", "Lưu: VT, hồ sơ"], signature: director)

    static let acknowledgement = AcknowledgementPaper(
        frame: frame(number: nil), code: code, secret: "M8RT", trackingLink: link, applicant: citizen, procedure: house, lines: houseLines,
        submittedAt: day.at(minute: 21 * 60 + 5), answerDue: LocalDay(number: 20_782).at(minute: 1020), logHead: head)

    static func handOver(_ count: Int) -> HandOverList {
        HandOverList(
            frame: frame(number: "43/BGHS"), giver: "Chi nhánh phường Hồng Gai", receiver: "Phòng Kinh tế, Hạ tầng và Đô thị phường Hồng Gai",
            giverOfficer: "Vũ Thu Hà", receiverOfficer: nil, handedOverAt: day.at(minute: 990), confirmedAt: nil,
            rows: (1...count).map { number in
                .init(
                    code: DossierCode("H99.22.06-261123-\(1000 + number)"), procedure: house.name, applicant: "Phạm Văn Tiến",
                    paperCount: number % 9 + 1, receivedAt: day.at(minute: 450 + number), dueAt: LocalDay(number: 20_790).at(minute: 578))
            })
    }

    static func declaration(note: String = "Không có.") -> DeclarationPaper {
        DeclarationPaper(
            title: ["TỜ KHAI ĐĂNG KÝ KHAI SINH"], addressee: "Ủy ban nhân dân phường Hồng Gai",
            sections: [
                .init(
                    title: "Người yêu cầu",
                    items: [
                        .answer(label: "Họ, chữ đệm, tên", value: "Bế Thị Ửng"), .answer(label: "Nơi cư trú", value: "Tổ 5, khu 2, phường Hồng Gai"),
                    ]),
                .init(
                    title: "Người được khai sinh",
                    items: [
                        .answer(label: "Họ, chữ đệm, tên", value: "PHẠM NGUYỄN KHÁNH QUỲNH"),
                        .table(heads: ["Họ tên", "Quan hệ", "Năm sinh"], rows: [["Phạm Văn Tiến", "Cha", "1990"], ["Bế Thị Ửng", "Mẹ", "1993"]]),
                        .answer(label: "Ghi chú", value: note),
                    ]),
            ], pledge: "Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật về cam đoan của mình.",
            place: "Hồng Gai", signatory: "Bế Thị Ửng", signatoryCapacity: "NGƯỜI YÊU CẦU", legalBasis: "Theo mẫu của Bộ Tư pháp",
            reference: code.text, writtenAt: day.at(minute: 578), practice: false)
    }
}
