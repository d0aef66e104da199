extension FormDefinition {
    /// Answers that fit this form: for the API's examples and for practice. The same seed gives the same.
    public func exampleAnswers(seed: UInt64, today: LocalDay) -> FormAnswers {
        var answers = FormAnswers()
        var turn = seed
        // Twice: a condition may look at a field further down.
        for _ in 0..<2 {
            for field in fields where isShown(field, in: answers) && answers.values[field.key] == nil && (isRequired(field, in: answers) || turn % 3 == 0) {
                turn = turn &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                if field.kind == .table {
                    let row = Dictionary(field.columns.map { ($0.key, $0.exampleText(turn >> 33, today)) }, uniquingKeysWith: { first, _ in first })
                    answers.values[field.key] = FormAnswer(value: .rows([row]), origin: .typed)
                } else {
                    answers.values[field.key] = FormAnswer(value: .text(field.exampleText(turn >> 33, today)), origin: .typed)
                }
            }
        }
        return checked(answers, today: today).answers
    }
}

extension FormField {
    func exampleText(_ turn: UInt64, _ today: LocalDay) -> String {
        switch kind {
        case .personName: return ExampleWords.name(turn)
        case .date: return today.advanced(by: notAfterToday ? -Int(turn % 25) - 1 : -Int(turn % 9_000) - 7_000).text
        case .partialDate: return String(1_950 + turn % 50)
        case .integer, .money, .decimal: return String(min(maximum ?? 90, max(minimum ?? 0, 1 + Int(turn % 60))))
        case .select: return options.isEmpty ? "" : options[Int(turn % UInt64(options.count))].value
        case .phone: return "09" + ExampleWords.digits(turn, 8)
        case .email: return "nguoidan\(turn % 1000)@vidu.vn"
        case .personalId: return "0220" + ExampleWords.digits(turn, 8)
        case .taxCode: return "0220" + ExampleWords.digits(turn, 8)
        case .address: return ExampleWords.address(turn)
        case .textarea: return "Đề nghị giải quyết theo quy định."
        case .text, .table: return maxLength < 12 ? String(turn % 1_000) : "Nội dung \(turn % 1_000)"
        }
    }
}

/// Names and places of people who do not exist.
public enum ExampleWords {
    private static let families = ["Nguyễn", "Phạm", "Trần", "Vũ", "Hoàng", "Đỗ", "Bùi", "Lê", "Đặng", "Chìu", "Bàn", "Tằng"]
    private static let middles = ["Văn", "Thị", "Minh", "Thu", "Đức", "Ngọc", "Quang", "Khánh"]
    private static let givens = ["Lan", "Hải", "Tiến", "Hương", "Dũng", "Yến", "Sơn", "Thảo", "Khôi", "Ánh", "Quỳnh", "Phúc"]
    private static let streets = ["Lê Thánh Tông", "Trần Phú", "Cao Thắng", "Nguyễn Văn Cừ", "Hạ Long", "Bạch Đằng"]

    public static func name(_ turn: UInt64) -> String {
        let family = families[Int(turn % 12)]
        let middle = middles[Int(turn / 12 % 8)]
        return "\(family) \(middle) \(givens[Int(turn / 96 % 12)])"
    }

    public static func address(_ turn: UInt64) -> String { "Số \(turn % 300 + 1), đường \(streets[Int(turn / 300 % 6)])" }

    public static func digits(_ turn: UInt64, _ count: Int) -> String {
        var rest = turn
        var out = ""
        for _ in 0..<count {
            out += String(rest % 10)
            rest = rest / 10 == 0 ? turn / 3 + 7 : rest / 10
        }
        return out
    }
}
