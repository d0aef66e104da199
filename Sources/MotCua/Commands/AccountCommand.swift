import ArgumentParser
import Domain
import Records
import Services
import VietnameseText

struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "account", abstract: "Tài khoản cán bộ.", subcommands: [Add.self, Disable.self, Enable.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Thêm cán bộ; mật khẩu đọc từ đầu vào chuẩn.")
        @OptionGroup var options: DataOption
        @Argument(help: "Tên đăng nhập.") var account: String
        @Option(name: .long, help: "Họ và tên.") var name: String
        @Option(name: .long, help: "Vai:đơn-vị, nhiều lần, ví dụ receptionist:TT.06685.") var position: [String]

        func run() async throws {
            let province = try await Installation.open(data: options.data, practice: nil).province
            let positions = try position.map { text in
                let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
                guard let role = parts.first.flatMap(Role.init(rawValue:)) else { throw StartFailure("Không có vai “\(text)”.") }
                let unit = parts.count > 1 ? UnitCode(parts[1]) : nil
                if let unit, province.units[unit] == nil { throw StartFailure("Không có đơn vị “\(unit)”.") }
                return Position(role: role, unit: unit)
            }
            guard let password = readLine(strippingNewline: true) else { throw StartFailure("Đưa mật khẩu vào đầu vào chuẩn.") }
            let code = AccountCode(account)
            try await province.accounts.put([Account(code: code, kind: .staff, profile: Profile(name: name), positions: positions)], sortKey: { $0.sortKey }, at: province.now())
            let needsCode = positions.contains { $0.role == .systemAdmin || $0.role == .businessAdmin }
            do {
                let key = try await StaffSignIn(province).setPassword(password, of: code, withOneTimeCode: needsCode)
                Console.result("Đã thêm \(account).\(key.map { " Khóa mã một lần (nhập vào ứng dụng trên điện thoại): \($0)" } ?? "")")
            } catch ServiceFailure.invalid(let problems) { throw StartFailure(problems.first?.sentence ?? "Mật khẩu không nhận.") }
        }
    }
}

extension AccountCommand {
    struct Disable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Ngừng dùng một tài khoản; mọi phiên và mã truy cập của nó hết hiệu lực ngay.")
        @OptionGroup var options: DataOption
        @Argument(help: "Tên đăng nhập.") var account: String

        func run() async throws {
            try await AccountCommand.setDisabled(true, account, data: options.data)
            Console.result("Đã ngừng dùng \(account).")
        }
    }

    struct Enable: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Dùng lại một tài khoản đã ngừng.")
        @OptionGroup var options: DataOption
        @Argument(help: "Tên đăng nhập.") var account: String

        func run() async throws {
            try await AccountCommand.setDisabled(false, account, data: options.data)
            Console.result("Đã dùng lại \(account).")
        }
    }

    private static func setDisabled(_ isDisabled: Bool, _ account: String, data: String) async throws {
        let province = try await Installation.open(data: data, practice: nil).province
        guard try await province.credentials.setDisabled(isDisabled, of: AccountCode(account)) else { throw StartFailure("Không có tài khoản “\(account)”.") }
    }
}

struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "token", abstract: "Mã truy cập API.", subcommands: [Issue.self, Revoke.self])

    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Hủy mọi mã truy cập của một tài khoản.")
        @OptionGroup var options: DataOption
        @Argument(help: "Tên đăng nhập.") var account: String

        func run() async throws {
            let province = try await Installation.open(data: options.data, practice: nil).province
            Console.result("Đã hủy \(try await province.sessions.revokeTokens(of: AccountCode(account))) mã truy cập.")
        }
    }

    struct Issue: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Cấp mã truy cập; chỉ hiện một lần.")
        @OptionGroup var options: DataOption
        @Argument(help: "Tên đăng nhập.") var account: String
        @Option(name: .long, help: "Vai.") var role: String
        @Option(name: .long, help: "Đơn vị.") var unit: String?
        @Option(name: .long, help: "Hiệu lực, ngày.") var days = 90

        func run() async throws {
            let province = try await Installation.open(data: options.data, practice: nil).province
            guard let role = Role(rawValue: role), let found = try await province.accounts.account(AccountCode(account)),
                let actor = found.actor(role: role, unit: unit.map { UnitCode($0) })
            else { throw StartFailure("Tài khoản không giữ vị trí này.") }
            let ends = province.now().advanced(byMilliseconds: Int64(days) * 86_400_000)
            Console.result(try await Sessions(province).issue(for: actor, name: "cli", ends: ends))
        }
    }
}
