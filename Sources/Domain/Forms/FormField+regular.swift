import VietnameseText

extension FormField {
    enum Regular {
        case value(String)
        case wrong(String)
    }

    /// What to do where nothing was entered.
    var missingSentence: String {
        let name = label.prefix(1).lowercased() + label.dropFirst()
        return switch kind {
        case .select: "Chọn \(name)."
        case .date, .partialDate: "Nhập \(name), ví dụ 19/11/2026."
        default: "Nhập \(name)."
        }
    }

    /// The answer in the one way it is kept, or what is wrong with it.
    func regular(_ text: String, today: LocalDay) -> Regular {
        guard text.count <= maxLength else { return .wrong("\(label): viết ngắn hơn, nhiều nhất \(maxLength) ký tự (đang có \(text.count)).") }
        switch kind {
        case .text, .textarea, .address: return .value(text)
        case .personName: return name(text)
        case .date: return date(text, today)
        case .partialDate:
            return WrittenDate.partial(text).map { .value($0) } ?? .wrong("\(label): ghi năm, tháng/năm hoặc ngày/tháng/năm, ví dụ 1964 hoặc 02/09/1964.")
        case .integer, .money: return whole(text)
        case .decimal: return decimal(text)
        case .select: return options.contains { $0.value == text } ? .value(text) : .wrong("\(label): chọn một mục trong danh sách.")
        case .phone: return Self.checked(text, PhoneNumber.problem(text), PhoneNumber.normalised(text))
        case .personalId: return Self.checked(text, PersonalNumber.problem(text), PersonalNumber.normalised(text))
        case .taxCode: return Self.checked(text, TaxCode.problem(text), TaxCode.normalised(text))
        case .email: return email(text)
        case .table: return .value(text)
        }
    }

    private static func checked(_ text: String, _ problem: String?, _ normal: String?) -> Regular {
        problem.map { .wrong($0) } ?? .value(normal ?? text)
    }

    private func name(_ text: String) -> Regular {
        let allowed = text.allSatisfy { $0.isLetter || $0 == " " || $0 == "'" || $0 == "-" || $0 == "." }
        return allowed ? .value(text) : .wrong("\(label): tên chỉ gồm chữ cái; xem lại dấu hoặc số gõ nhầm.")
    }

    private func date(_ text: String, _ today: LocalDay) -> Regular {
        guard let day = WrittenDate.parse(text) else { return .wrong("\(label): không có ngày “\(text)”. Ghi ngày/tháng/năm, ví dụ 19/11/2026.") }
        if notAfterToday, day > today { return .wrong("\(label) không thể sau hôm nay (\(today.text)).") }
        return .value(day.text)
    }

    private func whole(_ text: String) -> Regular {
        let digits = text.filter { $0 != "." && $0 != " " && $0 != "," }
        guard let number = Int(digits), number >= 0 else { return .wrong("\(label): ghi bằng chữ số, ví dụ 1.500.000.") }
        return bounded(Double(number), String(number))
    }

    private func decimal(_ text: String) -> Regular {
        let point = String(text.map { $0 == "," ? "." : $0 })
        guard point.allSatisfy({ $0.isNumber || $0 == "." }), let number = Double(point) else {
            return .wrong("\(label): ghi số, phần lẻ sau dấu phẩy, ví dụ 78,5.")
        }
        return bounded(number, String(point.map { $0 == "." ? "," : $0 }))
    }

    private func bounded(_ number: Double, _ text: String) -> Regular {
        if let minimum, number < Double(minimum) { return .wrong("\(label): nhỏ nhất là \(minimum).") }
        if let maximum, number > Double(maximum) { return .wrong("\(label): lớn nhất là \(maximum).") }
        return .value(text)
    }

    private func email(_ text: String) -> Regular {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlausible = parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
        return isPlausible ? .value(text) : .wrong("\(label): địa chỉ thư điện tử có dạng ten@vidu.vn.")
    }
}
