import VietnameseText

/// How people say it, and how the law says it. General knowledge of the language, not of any catalogue.
struct Synonyms: Sendable {
    /// Folded everyday words with the official ones.
    private let table: [(said: String, meant: String)]

    init() {
        table = Self.pairs.map { (said: $0.0.folded, meant: $0.1) }.sorted { $0.said.utf8.count > $1.said.utf8.count }
    }

    /// The official words for the longest everyday expressions in a query.
    func meanings(of query: String) -> [String] {
        let padded = " \(query.folded) "
        var found: [String] = []
        for (said, meant) in table where found.count < 3 && Self.contains(padded, " \(said) ") { found.append(meant) }
        return found
    }

    private static func contains(_ text: String, _ piece: String) -> Bool {
        let text = Array(text.utf8)
        let piece = Array(piece.utf8)
        guard text.count >= piece.count else { return false }
        return (0...text.count - piece.count).contains { text[$0..<$0 + piece.count].elementsEqual(piece) }
    }

    private static let pairs: [(String, String)] = [
        ("giấy độc thân", "xác nhận tình trạng hôn nhân"), ("giấy chưa vợ", "xác nhận tình trạng hôn nhân"), ("giấy xác nhận độc thân", "xác nhận tình trạng hôn nhân"),
        ("sổ đỏ", "giấy chứng nhận quyền sử dụng đất"), ("sổ hồng", "giấy chứng nhận quyền sử dụng đất quyền sở hữu tài sản gắn liền với đất"),
        ("sang tên", "đăng ký biến động chuyển nhượng quyền sử dụng đất"), ("tách thửa", "tách thửa đất"), ("làm giấy khai sinh", "đăng ký khai sinh"),
        ("giấy khai sinh", "đăng ký khai sinh"), ("gks", "đăng ký khai sinh"), ("khai sanh", "đăng ký khai sinh"), ("sinh em bé", "đăng ký khai sinh"),
        ("làm lại giấy khai sinh", "đăng ký lại khai sinh cấp bản sao trích lục"), ("mất giấy khai sinh", "đăng ký lại khai sinh cấp bản sao trích lục"),
        ("giấy báo tử", "đăng ký khai tử"), ("giấy chứng tử", "đăng ký khai tử"), ("báo tử", "đăng ký khai tử"), ("người chết", "đăng ký khai tử"),
        ("cưới", "đăng ký kết hôn"), ("lấy vợ", "đăng ký kết hôn"), ("lấy chồng", "đăng ký kết hôn"), ("dkkh", "đăng ký kết hôn"),
        ("hộ khẩu", "đăng ký thường trú"), ("nhập khẩu", "đăng ký thường trú"), ("kt3", "đăng ký tạm trú"), ("tạm trú", "đăng ký tạm trú"),
        ("cccd", "thẻ căn cước"), ("căn cước công dân", "thẻ căn cước"), ("chứng minh nhân dân", "thẻ căn cước"), ("cmnd", "thẻ căn cước"),
        ("bằng lái", "giấy phép lái xe"), ("gplx", "giấy phép lái xe"), ("đổi bằng lái", "đổi giấy phép lái xe"), ("bằng lái xe", "giấy phép lái xe"),
        ("lý lịch tư pháp", "phiếu lý lịch tư pháp"), ("lltp", "phiếu lý lịch tư pháp"), ("giấy không tiền án", "phiếu lý lịch tư pháp"),
        ("gpxd", "giấy phép xây dựng"), ("xây nhà", "giấy phép xây dựng nhà ở riêng lẻ"), ("xin xây nhà", "giấy phép xây dựng nhà ở riêng lẻ"),
        ("sửa nhà", "giấy phép sửa chữa cải tạo nhà ở riêng lẻ"), ("mở quán", "đăng ký hộ kinh doanh"), ("mở cửa hàng", "đăng ký hộ kinh doanh"),
        ("mở tiệm", "đăng ký hộ kinh doanh"), ("giấy phép kinh doanh", "đăng ký hộ kinh doanh"), ("hkd", "đăng ký hộ kinh doanh"), ("dkkd", "đăng ký hộ kinh doanh"),
        ("mở công ty", "đăng ký thành lập doanh nghiệp"), ("lập công ty", "đăng ký thành lập doanh nghiệp"), ("sao y", "chứng thực bản sao từ bản chính"),
        ("công chứng", "chứng thực bản sao từ bản chính"), ("photo công chứng", "chứng thực bản sao từ bản chính"), ("chứng thực chữ ký", "chứng thực chữ ký"),
        ("ủy quyền", "chứng thực chữ ký giấy ủy quyền"), ("trợ cấp người già", "trợ cấp xã hội hàng tháng người cao tuổi"),
        ("tiền người cao tuổi", "trợ cấp xã hội hàng tháng người cao tuổi"), ("lương người già", "trợ cấp xã hội hàng tháng người cao tuổi"),
        ("người khuyết tật", "xác định mức độ khuyết tật trợ cấp"), ("hộ nghèo", "công nhận hộ nghèo hộ cận nghèo"), ("tiền mai táng", "hỗ trợ chi phí mai táng"),
        ("mai táng phí", "hỗ trợ chi phí mai táng"), ("thuê người nước ngoài", "giấy phép lao động cho người lao động nước ngoài"),
        ("work permit", "giấy phép lao động"), ("birth certificate", "đăng ký khai sinh"), ("marriage", "đăng ký kết hôn"), ("building permit", "giấy phép xây dựng"),
        ("con nuôi", "đăng ký việc nuôi con nuôi"), ("đổi tên", "thay đổi cải chính hộ tịch"), ("sửa tên", "thay đổi cải chính hộ tịch"),
        ("cha mẹ con", "đăng ký nhận cha mẹ con"), ("bán rượu", "giấy phép bán lẻ rượu"), ("bán thuốc lá", "giấy phép bán lẻ thuốc lá"), ("karaoke", "kinh doanh dịch vụ karaoke"),
        ("nhà trọ", "kinh doanh dịch vụ lưu trú"), ("homestay", "kinh doanh dịch vụ lưu trú"), ("an toàn thực phẩm", "giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm"),
        ("vsattp", "giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm"), ("đất", "đất đai"), ("chuyển mục đích", "chuyển mục đích sử dụng đất"),
    ]
}
