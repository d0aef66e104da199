import Domain

/// The two blocks at the top of a paper (NĐ 30/2020/NĐ-CP, Phụ lục I).
struct HeaderSetting {
    let typeface: Typeface

    private static let country = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    private static let motto = "Độc lập - Tự do - Hạnh phúc"
    private static let agencyWidth = PageGeometry.textWidth * 0.43
    private static let gutter = 8.0

    func box(_ header: SheetHeader) -> Box {
        switch header {
        case .motto: mottoAlone
        case .agency(let parent, let name, let number, let placeAndDate):
            twoBlocks(parent: parent, name: name, number: number, placeAndDate: placeAndDate)
        }
    }

    private var mottoAlone: Box {
        let column = nation(x: PageGeometry.left, width: PageGeometry.textWidth)
        return Box(height: column.height, element: .init(tag: .paragraph, number: 0), draw: column.draw)
    }

    private func twoBlocks(parent: String?, name: String, number: String?, placeAndDate: String) -> Box {
        let right = PageGeometry.left + Self.agencyWidth + Self.gutter
        let rightWidth = PageGeometry.textWidth - Self.agencyWidth - Self.gutter
        let agency = agency(parent: parent, name: name)
        let nation = nation(x: right, width: rightWidth)
        let number = number.map { set($0, TextStyle(size: 13, alignment: .centre), width: Self.agencyWidth) }
        let date = set(placeAndDate, TextStyle(size: 13, alignment: .centre, italic: true), width: rightWidth)
        let second = max(agency.height, nation.height) + 4
        return Box(height: second + max(number?.height ?? 0, date.height)) { canvas, y in
            canvas.tagged(.paragraph) {
                agency.draw(canvas, y)
                if let number { canvas.draw(number, x: PageGeometry.left, y: y + second) }
            }
            canvas.tagged(.paragraph) {
                nation.draw(canvas, y)
                canvas.draw(date, x: right, y: y + second)
            }
        }
    }

    /// The body above in plain capitals, the unit in bold ones, under it a line of a third of its length.
    private func agency(parent: String?, name: String) -> Column {
        let above = parent.map { balanced($0, TextStyle(size: 12, alignment: .centre), width: Self.agencyWidth) }
        let own = balanced(name, TextStyle(size: 12, alignment: .centre, bold: true), width: Self.agencyWidth)
        let ownTop = above?.height ?? 0
        let rule = ownTop + own.height + 2.5
        let centre = PageGeometry.left + Self.agencyWidth / 2
        return Column(height: rule + 1) { canvas, y in
            if let above { canvas.draw(above, x: PageGeometry.left + (Self.agencyWidth - above.width) / 2, y: y) }
            canvas.draw(own, x: PageGeometry.left + (Self.agencyWidth - own.width) / 2, y: y + ownTop)
            canvas.line(fromX: centre - own.inkWidth / 5, y: y + rule, toX: centre + own.inkWidth / 5, y: y + rule)
        }
    }

    /// The country, the motto, and a line as long as the motto.
    private func nation(x: Double, width: Double) -> Column {
        let country = set(Self.country, TextStyle(size: 12, alignment: .centre, bold: true), width: width)
        let motto = set(Self.motto, TextStyle(size: 13, alignment: .centre, bold: true), width: width)
        let rule = country.height + motto.height + 2.5
        return Column(height: rule + 1) { canvas, y in
            canvas.draw(country, x: x, y: y)
            canvas.draw(motto, x: x, y: y + country.height)
            let centre = x + width / 2
            canvas.line(fromX: centre - motto.inkWidth / 2, y: y + rule, toX: centre + motto.inkWidth / 2, y: y + rule)
        }
    }

    private struct Column {
        let height: Double
        let draw: (Canvas, Double) -> Void
    }

    private func set(_ text: String, _ style: TextStyle, width: Double) -> TextLayout {
        TextLayout([SheetRun(text)], style, width: width, in: typeface)
    }

    private func balanced(_ text: String, _ style: TextStyle, width: Double) -> TextLayout {
        let layout = set(text, style, width: width)
        layout.balance()
        return layout
    }
}
