import Domain

/// Running text: one box, or one a line where it is long enough to be cut between pages.
struct ParagraphSetting {
    let typeface: Typeface

    /// Shorter ones stay whole.
    private static let wholeLines = 4

    func boxes(_ runs: [SheetRun], _ style: TextStyle, width: Double, space: Double, element: Box.Element) -> [Box] {
        let text = TextLayout(runs, style, width: width, in: typeface)
        if text.lineCount <= Self.wholeLines {
            return [
                Box(height: text.height, space: space, element: element) { canvas, y in canvas.draw(text, x: PageGeometry.left, y: y) }
            ]
        }
        return lineBoxes(text, space: space, element: element)
    }

    /// Never a single line at the foot or at the head of a page.
    private func lineBoxes(_ text: TextLayout, space: Double, element: Box.Element) -> [Box] {
        let lines = text.lines
        return lines.map { line in
            Box(
                height: line.height, space: line.index == 0 ? space : 0, glued: line.index == 0 || line.index == lines.count - 2,
                element: element
            ) { canvas, y in canvas.draw(line, of: text, x: PageGeometry.left, y: y) }
        }
    }
}
