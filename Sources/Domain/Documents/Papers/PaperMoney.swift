extension VND {
    /// "75.000 đồng"
    var figures: String { "\(amount.grouped) đồng" }
}

extension Int64 {
    /// "1.234.567": thousands apart by dots, as Vietnamese is printed.
    var grouped: String {
        var digits: [Character] = []
        for (place, digit) in String(magnitude).reversed().enumerated() {
            if place > 0, place % 3 == 0 { digits.append(".") }
            digits.append(digit)
        }
        return (self < 0 ? "-" : "") + String(digits.reversed())
    }
}
