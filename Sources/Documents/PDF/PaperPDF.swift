import Domain

/// The paper as a PDF of A4 pages: fonts embedded, text extractable, tagged.
///
/// May be called from several threads at once. Equal papers give equal bytes.
/// - Throws: `PaperFailure` when the font is missing or a QR code would be too long.
public func pdf(of paper: some Paper) throws(PaperFailure) -> [UInt8] {
    let sheet = paper.sheet
    let typeface = try Typeface()
    let setting = try bestSetting(of: sheet, typeface: typeface)
    let canvas = try Canvas()
    PagePainter(sheet: sheet, typeface: typeface, canvas: canvas).draw(setting.pagination.pages)
    return try canvas.finish()
}

/// As loose as it can be on one page; a longer paper is set in the normal way.
private func bestSetting(of sheet: Sheet, typeface: Typeface) throws(PaperFailure) -> SheetSetting {
    let normal = try SheetSetting(sheet, typeface: typeface, density: .normal)
    if normal.pagination.pages.count != 2 { return normal }
    for density in Density.ladder.dropFirst() {
        let closer = try SheetSetting(sheet, typeface: typeface, density: density)
        if closer.pagination.pages.count == 1 { return closer }
    }
    return normal
}
