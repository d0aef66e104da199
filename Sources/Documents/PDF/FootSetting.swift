import Domain

/// The small print under a rule at the foot of a paper, with its small QR code.
struct FootSetting {
    let typeface: Typeface
    let density: Density

    private static let markSide = 15 * PageGeometry.millimetre
    private static let ruleGap = 3.0

    func box(_ foot: SheetFoot) throws(PaperFailure) -> Box {
        let mark = try foot.mark.map { mark throws(PaperFailure) in try Mark(mark, in: typeface) }
        let width = PageGeometry.textWidth - (mark == nil ? 0 : Self.markSide + 16)
        let lines = foot.lines.map { TextLayout($0, TextStyle(size: density.small, alignment: .justified), width: width, in: typeface) }
        let height = max(lines.reduce(0) { $0 + $1.height }, mark?.height ?? 0)
        return Box(height: Self.ruleGap + height, space: density.gap) { canvas, y in
            canvas.line(fromX: PageGeometry.left, y: y, toX: PageGeometry.left + PageGeometry.textWidth, y: y)
            var top = y + Self.ruleGap
            mark?.draw(on: canvas, y: top)
            for line in lines {
                canvas.tagged(.note) { canvas.draw(line, x: PageGeometry.left, y: top) }
                top += line.height
            }
        }
    }

    private struct Mark {
        let code: QRMatrix
        let caption: TextLayout
        private static let x = PageGeometry.left + PageGeometry.textWidth - markSide
        private static let quiet = 3.0

        init(_ mark: SheetMark, in typeface: Typeface) throws(PaperFailure) {
            code = try QRMatrix(mark.link)
            caption = TextLayout([SheetRun(mark.caption)], TextStyle(size: 9, alignment: .centre), width: markSide, in: typeface)
        }

        var height: Double { Self.quiet + markSide + 2 + caption.height }

        func draw(on canvas: Canvas, y: Double) {
            canvas.tagged(.figure) { canvas.draw(code, x: Self.x, y: y + Self.quiet, side: markSide) }
            canvas.tagged(.paragraph) { canvas.draw(caption, x: Self.x, y: y + Self.quiet + markSide + 2) }
        }
    }
}
