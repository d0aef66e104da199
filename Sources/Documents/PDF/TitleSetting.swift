import Domain

/// The title with its subtitle, and the QR code with the lookup secret at its right.
struct TitleSetting {
    let typeface: Typeface
    let density: Density

    /// 26 mm, as on the visual target (ui.md §4.21).
    static let markSide = 26 * PageGeometry.millimetre
    /// Width that text beside the code must leave free.
    static let markColumn = markSide + 14

    private static let markX = PageGeometry.left + PageGeometry.textWidth - markSide

    func box(_ sheet: Sheet) -> Box {
        let title = TextLayout(
            [SheetRun(sheet.title.joined(separator: "\n"))], TextStyle(size: 14, alignment: .centre, leading: density.leading, bold: true),
            width: PageGeometry.textWidth, in: typeface)
        let subtitle = TextLayout(
            sheet.subtitle, TextStyle(size: 13, alignment: .centre), width: PageGeometry.textWidth, in: typeface)
        let below = title.height + 3
        return Box(height: sheet.subtitle.isEmpty ? title.height : below + subtitle.height, space: density.gap * 3, glued: true) { canvas, y in
            canvas.tagged(.heading) { canvas.draw(title, x: PageGeometry.left, y: y) }
            if !sheet.subtitle.isEmpty { canvas.tagged(.paragraph) { canvas.draw(subtitle, x: PageGeometry.left, y: y + below) } }
        }
    }

    /// Stands beside what follows and takes no height of its own; `height` tells how far down it reaches.
    func mark(_ mark: SheetMark) throws(PaperFailure) -> (box: Box, height: Double) {
        let code = try QRMatrix(mark.link)
        let caption = set([SheetRun(mark.caption)], TextStyle(size: 10, alignment: .centre))
        let key = mark.key.map { set([SheetRun($0)], TextStyle(size: 16, alignment: .centre, spacing: 3, bold: true)) }
        let side = Self.markSide
        // The white ground around the code stays clear of the date line above it.
        let top = side / Double(code.size) * Double(QRMatrix.quietZone)
        let captionY = top + side + 5
        let keyY = captionY + caption.height - 1
        let box = Box(height: 0, glued: true) { canvas, y in
            canvas.tagged(.figure) { canvas.draw(code, x: Self.markX, y: y + top, side: side) }
            canvas.tagged(.paragraph) {
                canvas.draw(caption, x: Self.markX, y: y + captionY)
                if let key { canvas.draw(key, x: Self.markX, y: y + keyY) }
            }
        }
        return (box, keyY + (key?.height ?? 0))
    }

    private func set(_ runs: [SheetRun], _ style: TextStyle) -> TextLayout {
        TextLayout(runs, style, width: Self.markSide, in: typeface)
    }
}
