import ArgumentParser
import Domain
import Records
import Services

struct Practice: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Chế độ thực hành.", subcommands: [Accounts.self])

    struct Accounts: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Tên, vai, đơn vị và mã truy cập API của từng tài khoản thực hành.")
        @OptionGroup var options: DataOption

        struct Line: Encodable {
            let name: String
            let account: String
            let role: String
            let unit: String?
            let token: String

            enum CodingKeys: String, CodingKey { case name, account, role, unit, token }

            /// A citizen's unit is said to be none, not left out.
            func encode(to encoder: any Encoder) throws {
                var members = encoder.container(keyedBy: CodingKeys.self)
                try members.encode(name, forKey: .name)
                try members.encode(account, forKey: .account)
                try members.encode(role, forKey: .role)
                try members.encode(unit, forKey: .unit)
                try members.encode(token, forKey: .token)
            }
        }

        func run() async throws {
            let province = try await Installation.open(data: options.data, practice: nil).province
            guard let tokens = PracticeToken(province) else { throw StartFailure("Đây không phải dữ liệu thực hành.") }
            var lines: [Line] = []
            for account in try await province.accounts.all() {
                let actors = account.kind == .citizen ? [Actor(account: account.code, role: .applicant)] : account.positions.map { Actor(account: account.code, role: $0.role, unit: $0.unit) }
                for actor in actors {
                    lines.append(Line(name: account.profile.name, account: account.code.text, role: actor.role.rawValue, unit: actor.unit?.text, token: tokens.token(of: actor)))
                }
            }
            if options.json { try Console.json(lines) } else { for line in lines { Console.result("\(line.name)\t\(line.role)\t\(line.unit ?? "-")\t\(line.token)") } }
        }
    }
}
