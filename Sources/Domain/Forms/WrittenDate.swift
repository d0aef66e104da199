/// Dates as people write them.
public enum WrittenDate {
    /// `19/11/2026`, `19-11-2026`, `19.11.26`, `19 11 2026`, `19112026`, `2026-11-19`.
    public static func parse(_ text: String) -> LocalDay? {
        if let day = LocalDay(iso: text) { return day }
        let numbers = pieces(text)
        if numbers.count == 1, let only = numbers.first, only.count == 8 {
            return day([String(only.prefix(2)), String(only.dropFirst(2).prefix(2)), String(only.suffix(4))])
        }
        return numbers.count == 3 ? day(numbers) : nil
    }

    /// A year alone, a month of a year, or a whole day, as it will be printed; nil when it is none.
    public static func partial(_ text: String) -> String? {
        if let day = parse(text) { return day.text }
        let numbers = pieces(text)
        if numbers.count == 1, numbers[0].count == 4, let year = year(numbers[0]) { return String(year) }
        if numbers.count == 2, let month = Int(numbers[0]), (1...12).contains(month), let year = year(numbers[1]) {
            return "\(month < 10 ? "0" : "")\(month)/\(year)"
        }
        return nil
    }

    private static func day(_ parts: [String]) -> LocalDay? {
        guard let day = Int(parts[0]), let month = Int(parts[1]), let year = year(parts[2]) else { return nil }
        return LocalDay(year: year, month: month, day: day)
    }

    /// Two digits are of this century up to 35, else of the last: nobody files for 1926 as "26".
    private static func year(_ text: String) -> Int? {
        guard let number = Int(text) else { return nil }
        if text.count == 2 { return number <= 35 ? 2_000 + number : 1_900 + number }
        return (1_850...2_150).contains(number) ? number : nil
    }

    private static func pieces(_ text: String) -> [String] {
        var found: [String] = []
        var current = ""
        for scalar in text.unicodeScalars {
            if (48...57).contains(scalar.value) { current.unicodeScalars.append(scalar) } else if !current.isEmpty {
                found.append(current)
                current = ""
            }
        }
        if !current.isEmpty { found.append(current) }
        return found
    }
}
