/// A4 in points, with the margins of NĐ 30/2020/NĐ-CP, Phụ lục I: left 30–35 mm, right 15–20 mm, top and bottom 20–25 mm.
enum PageGeometry {
    static let width = 210 * millimetre
    static let height = 297 * millimetre
    static let left = 30 * millimetre
    static let right = 15 * millimetre
    static let top = 20 * millimetre
    static let bottom = 20 * millimetre

    static let textWidth = width - left - right
    static let textHeight = height - top - bottom

    /// The page number stands in the middle of the top margin.
    static let pageNumberY = 10 * millimetre

    static let millimetre = 72 / 25.4
}
