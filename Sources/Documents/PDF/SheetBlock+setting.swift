import Domain

extension SheetBlock {
    var tag: PDFTag {
        switch self {
        case .heading: .subheading
        case .table: .table
        case .field, .text, .centred, .signatures, .closing: .paragraph
        }
    }

    /// A table keeps the line that announces it, a signature the last words above it.
    var holdsWhatIsBefore: Bool {
        switch self {
        case .table, .signatures, .closing: true
        case .field, .text, .centred, .heading: false
        }
    }

    /// NĐ 30/2020/NĐ-CP, Phụ lục I: body justified, first line 1 cm in.
    func style(_ density: Density) -> TextStyle {
        var style = TextStyle(size: density.body, alignment: .justified, leading: density.leading)
        switch self {
        case .text: style.indent = 10 * PageGeometry.millimetre
        case .centred: style.alignment = .centre
        case .heading: style.alignment = .leading
        case .field, .table, .signatures, .closing: break
        }
        return style
    }
}
