import Domain

/// A row of a table.
struct TableRow {
    private let setting: TableSetting
    private let cells: [TextLayout]

    init(_ cells: [[SheetRun]], setting: TableSetting) {
        self.setting = setting
        self.cells = zip(cells, setting.table.columns).enumerated().map { index, cell in
            setting.layout(cell.0, from: index, through: index, alignment: Self.alignment(cell.1.alignment))
        }
    }

    /// One box; more where the row is taller than the room of a page.
    func boxes(room: Double, head: Box) -> [Box] {
        let height = (cells.map(\.height).max() ?? 0) + 2 * setting.padding
        if height <= room { return [whole(height: height, head: head)] }
        return slices(room: room, head: head)
    }

    private func whole(height: Double, head: Box) -> Box {
        box(height: height, head: head) { canvas, index, x, y in
            let text = cells[index]
            let inset = (height - text.height) / 2
            canvas.draw(text, x: x, y: y + inset)
        }
    }

    /// Every cell's lines shared out over as many boxes as the longest needs.
    private func slices(room: Double, head: Box) -> [Box] {
        let parts = cells.map { Self.parts(of: $0.lines, room: room - 2 * setting.padding) }
        return (0..<(parts.map(\.count).max() ?? 0)).map { number in
            let height = parts.map { number < $0.count ? Self.height($0[number]) : 0 }.max() ?? 0
            return box(height: height + 2 * setting.padding, head: head) { canvas, index, x, y in
                guard number < parts[index].count else { return }
                var top = y + setting.padding
                for line in parts[index][number] {
                    canvas.draw(line, of: cells[index], x: x, y: top)
                    top += line.height
                }
            }
        }
    }

    private func box(height: Double, head: Box, cell: @escaping (Canvas, Int, Double, Double) -> Void) -> Box {
        let edges = setting.edges
        return Box(height: height, element: setting.element, head: [head]) { canvas, y in
            canvas.rectangle(x: edges[0], y: y, width: edges[edges.count - 1] - edges[0], height: height)
            for edge in edges.dropFirst().dropLast() { canvas.line(fromX: edge, y: y, toX: edge, y: y + height) }
            canvas.tagged(.row) {
                for index in cells.indices {
                    canvas.tagged(.cell) { cell(canvas, index, edges[index] + TableSetting.sidePadding, y) }
                }
            }
        }
    }

    private static func parts(of lines: [TextLayout.Line], room: Double) -> [[TextLayout.Line]] {
        var parts: [[TextLayout.Line]] = [[]]
        for line in lines {
            if height(parts[parts.count - 1]) + line.height > room { parts.append([]) }
            parts[parts.count - 1].append(line)
        }
        return parts
    }

    private static func height(_ lines: [TextLayout.Line]) -> Double { lines.reduce(0) { $0 + $1.height } }

    private static func alignment(_ alignment: SheetTable.Alignment) -> TextStyle.Alignment {
        switch alignment {
        case .leading: .leading
        case .centre: .centre
        case .trailing: .trailing
        }
    }
}
