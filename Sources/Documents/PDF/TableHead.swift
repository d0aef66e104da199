import Domain

/// The head of a table: one row, or two where columns stand in groups.
struct TableHead {
    let setting: TableSetting

    private struct Cell {
        let text: TextLayout
        let first: Int
        let last: Int
        /// 0 = from the top, 1 = the lower half of a grouped column.
        let level: Int
        /// Takes both levels.
        let tall: Bool
    }

    func box(space: Double) -> Box {
        let cells = self.cells
        let upper = (cells.filter { $0.level == 0 && !$0.tall }.map(height).max() ?? 0)
        let lower = (cells.filter { $0.level == 1 }.map(height).max() ?? 0)
        let total = max(upper + lower, cells.filter(\.tall).map(height).max() ?? 0)
        let split = total - lower
        let edges = setting.edges
        return Box(height: total, space: space, glued: true, element: setting.element) { canvas, y in
            canvas.tagged(.row) {
                for cell in cells {
                    let top = cell.level == 0 ? y : y + split
                    let tall = cell.tall ? total : cell.level == 0 ? split : lower
                    canvas.rectangle(x: edges[cell.first], y: top, width: edges[cell.last + 1] - edges[cell.first], height: tall)
                    canvas.tagged(.head) {
                        canvas.draw(cell.text, x: edges[cell.first] + TableSetting.sidePadding, y: top + (tall - cell.text.height) / 2)
                    }
                }
            }
        }
    }

    private func height(_ cell: Cell) -> Double { cell.text.height + 2 * setting.padding }

    private var cells: [Cell] {
        let columns = setting.table.columns
        return columns.indices.flatMap { index -> [Cell] in
            guard let group = columns[index].group else { return [cell(columns[index].title, index, index, level: 0, tall: true)] }
            let own = cell(columns[index].title, index, index, level: 1, tall: false)
            if index > 0, columns[index - 1].group == group { return [own] }
            let last = columns[index...].prefix { $0.group == group }.indices.last ?? index
            return [cell(group, index, last, level: 0, tall: false), own]
        }
    }

    private func cell(_ title: String, _ first: Int, _ last: Int, level: Int, tall: Bool) -> Cell {
        Cell(
            text: setting.layout([SheetRun(title)], from: first, through: last, alignment: .centre, bold: true), first: first, last: last,
            level: level, tall: tall)
    }
}
