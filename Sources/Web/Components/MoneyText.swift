import VietnameseText

/// Money as it is read on pages.
enum MoneyText {
    static func of(_ amount: Int64) -> String { Money.text(amount) }
}
