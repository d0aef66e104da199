/// How tightly a sheet is set. A paper that would spill a few lines onto a second page is set
/// tighter; the body never goes below what is still read without effort.
struct Density: Hashable, Sendable {
    /// Point sizes.
    let body: Double
    let table: Double
    let small: Double
    /// Distance between baselines, as a multiple of the font's own.
    let leading: Double
    /// Space before a block, in points.
    let gap: Double
    /// Padding above and below the text of a cell.
    let cell: Double
    /// Room for a signature.
    let signing: Double

    /// NĐ 30/2020/NĐ-CP, Phụ lục I: body 13–14 pt.
    static let normal = Density(body: 13, table: 12, small: 10, leading: 1.08, gap: 4, cell: 3, signing: 58)
    static let close = Density(body: 13, table: 11.5, small: 9.5, leading: 1, gap: 2.5, cell: 2, signing: 46)
    static let tight = Density(body: 12, table: 11, small: 9, leading: 0.98, gap: 1.5, cell: 1.2, signing: 38)

    static let ladder = [normal, close, tight]
}
