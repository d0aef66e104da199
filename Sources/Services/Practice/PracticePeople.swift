import Domain
import Records

/// The people of practice mode: officers of every role in every unit, and citizens. None exists.
public enum PracticePeople {
    public static let citizens: [Account] = {
        let names = [
            ("lan", "Phạm Thị Lan", "Nữ"), ("tien", "Phạm Văn Tiến", "Nam"), ("ung", "Bế Thị Ửng", "Nữ"), ("khoi", "Vũ Đình Khôi", "Nam"),
            ("chiu-mui", "Chìu Múi Phụng", "Nữ"), ("hai", "Nguyễn Văn Hải", "Nam"), ("yen", "Đỗ Hải Yến", "Nữ"), ("phuc", "Hoàng Minh Phúc", "Nam"),
            ("thao", "Lê Thu Thảo", "Nữ"), ("son", "Trần Đức Sơn", "Nam"), ("quynh", "Bùi Khánh Quỳnh", "Nữ"), ("dung", "Đặng Quang Dũng", "Nam"),
        ]
        return names.enumerated().map { number, person in
            let turn = UInt64(number) * 7_919 + 13
            return Account(
                code: AccountCode(person.0), kind: .citizen,
                profile: Profile(
                    name: person.1, personalId: "0220" + ExampleWords.digits(turn * 104_729 + 11, 8), birthDate: "\(10 + number)/0\(1 + number % 9)/19\(70 + number)",
                    gender: person.2, phone: "09" + ExampleWords.digits(turn * 15_485_863 + 5, 8), email: "\(person.0)@vidu.vn",
                    address: ExampleWords.address(turn * 31)))
        }
    }()

    /// Everybody, for the units given.
    public static func all(in units: UnitDirectory) -> [Account] {
        var accounts = citizens
        for unit in units.branches { accounts += staff(of: unit, [(.receptionist, 2), (.cashier, 1)]) }
        for unit in units.agencies { accounts += staff(of: unit, [(.caseOfficer, 2), (.divisionHead, 1), (.approver, 1), (.clerk, 1), (.dispatcher, 1)]) }
        let overseers: [(String, String, Role)] = [
            ("giam-doc", "Nguyễn Thị Thu Hường", .centreDirector), ("giam-sat", "Trịnh Văn Sơn", .supervisor), ("kiem-toan", "Ngô Quang Dũng", .auditor),
            ("nghiep-vu", "Vũ Thu Hà", .businessAdmin), ("quan-tri", "Đoàn Anh Tuấn", .systemAdmin),
            ("ke-toan", "Lương Thị Hạnh", .accountant), ("ho-tro", "Phùng Văn Mạnh", .assistant), ("buu-chinh", "Tô Thị Nhàn", .postalAgent),
            ("dai-ly", "Cao Văn Thịnh", .serviceAgent), ("du-lieu", "Mạc Thị Thơ", .dataProtectionOfficer),
        ]
        accounts += overseers.map { code, name, role in
            Account(code: AccountCode(code), kind: .staff, profile: Profile(name: name), positions: [Position(role: role, unit: "TT.QN")])
        }
        if let branch = units.branches.first(where: { $0.counterpart != nil }), let agency = branch.counterpart {
            accounts.append(
                Account(
                    code: "kiem-nhiem", kind: .staff, profile: Profile(name: "Hà Thị Kiều"),
                    positions: [Position(role: .receptionist, unit: branch.code), Position(role: .caseOfficer, unit: agency)]))
        }
        return accounts
    }

    private static func staff(of unit: Unit, _ wanted: [(Role, Int)]) -> [Account] {
        wanted.flatMap { role, count in
            (1...count).map { number in
                let code = "\(short(role))\(count > 1 ? "\(number)" : "").\(unit.code.text.lowercased())"
                return Account(
                    code: AccountCode(code), kind: .staff, profile: Profile(name: ExampleWords.name(seed(code))), positions: [Position(role: role, unit: unit.code)])
            }
        }
    }

    private static func short(_ role: Role) -> String {
        switch role {
        case .receptionist: "tiep-nhan"
        case .cashier: "thu-ngan"
        case .caseOfficer: "chuyen-vien"
        case .divisionHead: "truong-phong"
        case .approver: "lanh-dao"
        case .clerk: "van-thu"
        case .dispatcher: "dieu-phoi"
        default: role.rawValue
        }
    }

    /// FNV-1a: the same code has the same name on every machine.
    private static func seed(_ text: String) -> UInt64 {
        text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 } >> 20
    }
}

extension Role {
    /// As people call it.
    public var word: String {
        switch self {
        case .applicant: "Người dân"
        case .assistant: "Người hỗ trợ"
        case .receptionist: "Cán bộ tiếp nhận"
        case .dispatcher: "Điều phối"
        case .caseOfficer: "Chuyên viên thụ lý"
        case .divisionHead: "Trưởng phòng"
        case .approver: "Lãnh đạo ký duyệt"
        case .clerk: "Văn thư"
        case .accountant: "Kế toán"
        case .cashier: "Thu ngân"
        case .centreDirector: "Giám đốc Trung tâm"
        case .supervisor: "Giám sát"
        case .businessAdmin: "Quản trị nghiệp vụ"
        case .systemAdmin: "Quản trị hệ thống"
        case .auditor: "Kiểm toán"
        case .postalAgent: "Nhân viên bưu chính"
        case .serviceAgent: "Đại lý dịch vụ công"
        case .dataProtectionOfficer: "Bảo vệ dữ liệu cá nhân"
        }
    }
}
