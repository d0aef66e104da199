import Domain

/// A sheet set in one density: its boxes, spread over pages.
struct SheetSetting {
    let pagination: Pagination

    init(_ sheet: Sheet, typeface: Typeface, density: Density) throws(PaperFailure) {
        var setting = Stack(typeface: typeface, density: density)
        try setting.top(of: sheet)
        for (index, block) in sheet.body.enumerated() {
            setting.add(block)
            if index + 1 < sheet.body.count, sheet.body[index + 1].holdsWhatIsBefore { setting.glueLast() }
        }
        if let foot = sheet.foot {
            setting.glueLast()
            setting.boxes.append(try FootSetting(typeface: typeface, density: density).box(foot))
        }
        var pagination = Pagination(setting.boxes, capacity: PageGeometry.textHeight)
        if sheet.foot != nil { pagination.pinLast() }
        self.pagination = pagination
    }

    /// The boxes so far, and where the next one will stand on the first page.
    private struct Stack {
        let typeface: Typeface
        let density: Density
        var boxes: [Box] = []
        /// The QR code reaches down to here; text above it is set narrower.
        private var markBottom = 0.0
        private var elements = 0

        init(typeface: Typeface, density: Density) {
            self.typeface = typeface
            self.density = density
        }

        mutating func top(of sheet: Sheet) throws(PaperFailure) {
            boxes.append(HeaderSetting(typeface: typeface).box(sheet.header))
            let title = TitleSetting(typeface: typeface, density: density)
            if let mark = sheet.mark {
                let (box, height) = try title.mark(mark)
                markBottom = y + density.gap + height
                boxes.append(box.spaced(density.gap))
            }
            boxes.append(title.box(sheet))
        }

        mutating func glueLast() {
            if !boxes.isEmpty { boxes[boxes.count - 1].glued = true }
        }

        mutating func add(_ block: SheetBlock) {
            elements += 1
            let element = Box.Element(tag: block.tag, number: elements)
            switch block {
            case .field(let runs), .text(let runs), .centred(let runs): boxes += paragraph(runs, block.style(density), element)
            case .heading(let words):
                boxes += paragraph([.bold(words)], block.style(density), element)
                glueLast()
            case .table(let table):
                boxes += TableSetting(table, typeface: typeface, density: density, element: element).boxes(space: density.gap)
            case .signatures(let signatures): boxes.append(signing.box(signatures))
            case .closing(let recipients, let signature): boxes.append(signing.box(recipients: recipients, signature: signature))
            }
        }

        private var signing: SignatureSetting { SignatureSetting(typeface: typeface, density: density) }
        private var y: Double { boxes.reduce(0) { $0 + $1.space + $1.height } }

        private func paragraph(_ runs: [SheetRun], _ style: TextStyle, _ element: Box.Element) -> [Box] {
            let beside = y + density.gap < markBottom
            return ParagraphSetting(typeface: typeface).boxes(
                runs, style, width: PageGeometry.textWidth - (beside ? TitleSetting.markColumn : 0),
                space: boxes.count == firstBody ? density.gap * 3 : density.gap, element: element)
        }

        /// Header, code and title come before it.
        private var firstBody: Int { markBottom > 0 ? 3 : 2 }
    }
}
