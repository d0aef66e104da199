import Domain

/// Draws the pages of a set sheet, with what stands in the margins.
struct PagePainter {
    let sheet: Sheet
    let typeface: Typeface
    let canvas: Canvas

    func draw(_ pages: [[Pagination.Placed]]) {
        canvas.describe(sheet)
        canvas.open(.document)
        for (index, page) in pages.enumerated() {
            if sheet.practice { drawPractice() }
            drawMargins(number: index + 1, of: pages.count)
            draw(page)
            canvas.endPage()
        }
        canvas.close(.document)
    }

    private func draw(_ page: [Pagination.Placed]) {
        var open: Box.Element?
        for placed in page {
            if placed.box.element != open {
                if let open { canvas.close(open.tag) }
                if let element = placed.box.element { canvas.open(element.tag) }
                open = placed.box.element
            }
            placed.box.draw(canvas, PageGeometry.top + placed.y)
        }
        if let open { canvas.close(open.tag) }
    }

    /// The number in the middle of the top margin from the second page on (NĐ 30/2020/NĐ-CP, Phụ lục I);
    /// on a paper of several pages also whose page it is.
    private func drawMargins(number: Int, of count: Int) {
        if number > 1 { draw("\(number)", TextStyle(size: 13, alignment: .centre), y: PageGeometry.pageNumberY) }
        if count > 1 {
            draw(
                "\(sheet.running), trang \(number)/\(count)", TextStyle(size: 9, alignment: .trailing, italic: true),
                y: PageGeometry.height - PageGeometry.bottom + 8)
        }
    }

    private func drawPractice() {
        let words = "BẢN THỰC HÀNH"
        let large = TextLayout([SheetRun(words)], TextStyle(size: 78, bold: true), width: PageGeometry.height * 2, in: typeface)
        canvas.drawWatermark(large, angle: -0.955)
        draw(
            "\(words), KHÔNG CÓ GIÁ TRỊ PHÁP LÝ", TextStyle(size: 9, alignment: .leading, bold: true),
            y: PageGeometry.height - PageGeometry.bottom + 8)
    }

    private func draw(_ words: String, _ style: TextStyle, y: Double) {
        canvas.draw(
            TextLayout([SheetRun(words)], style, width: PageGeometry.textWidth, in: typeface), x: PageGeometry.left, y: y)
    }
}
