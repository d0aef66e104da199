import Domain

/// Places to sign, and the "Nơi nhận" of a letter (NĐ 30/2020/NĐ-CP, Phụ lục I).
struct SignatureSetting {
    let typeface: Typeface
    let density: Density

    func box(_ signatures: [SheetSignature]) -> Box {
        let width = PageGeometry.textWidth / Double(max(signatures.count, 1))
        return box(signatures.enumerated().map { column($1, x: PageGeometry.left + Double($0) * width, width: width) })
    }

    func box(recipients: [String], signature: SheetSignature) -> Box {
        let half = PageGeometry.textWidth / 2
        return box([
            recipientColumn(recipients, width: half), column(signature, x: PageGeometry.left + half, width: half),
        ])
    }

    private func box(_ columns: [Column]) -> Box {
        Box(height: columns.map(\.height).max() ?? 0, space: density.gap * 2 + 4) { canvas, y in
            for column in columns where column.height > 0 { canvas.tagged(.paragraph) { column.draw(canvas, y) } }
        }
    }

    private struct Column {
        let height: Double
        let draw: (Canvas, Double) -> Void
    }

    private func column(_ signature: SheetSignature, x: Double, width: Double) -> Column {
        let over =
            [signature.when.map { set($0, TextStyle(size: 12, alignment: .centre, italic: true), width) }]
            + signature.capacity.map { set($0, TextStyle(size: 13, alignment: .centre, bold: true), width) }
            + [signature.hint.map { set($0, TextStyle(size: 12, alignment: .centre, italic: true), width) }]
        let lines = over.compactMap { $0 }
        guard !lines.isEmpty else { return Column(height: 0) { _, _ in } }
        let name = signature.name.map { set($0, TextStyle(size: 13, alignment: .centre, bold: true), width) }
        let nameY = lines.reduce(0) { $0 + $1.height } + density.signing
        return Column(height: nameY + (name?.height ?? 0)) { canvas, y in
            Self.draw(lines, on: canvas, x: x, y: y)
            if let name { canvas.draw(name, x: x, y: y + nameY) }
        }
    }

    private func recipientColumn(_ recipients: [String], width: Double) -> Column {
        let lines =
            [set("Nơi nhận:", TextStyle(size: 12, bold: true, italic: true), width)]
            + recipients.enumerated().map { index, name in
                set("- \(name)\(index == recipients.count - 1 ? "." : ";")", TextStyle(size: 11), width)
            }
        return Column(height: lines.reduce(0) { $0 + $1.height }) { canvas, y in Self.draw(lines, on: canvas, x: PageGeometry.left, y: y) }
    }

    private static func draw(_ lines: [TextLayout], on canvas: Canvas, x: Double, y: Double) {
        var y = y
        for line in lines {
            canvas.draw(line, x: x, y: y)
            y += line.height
        }
    }

    private func set(_ text: String, _ style: TextStyle, _ width: Double) -> TextLayout {
        TextLayout([SheetRun(text)], style, width: width, in: typeface)
    }
}
