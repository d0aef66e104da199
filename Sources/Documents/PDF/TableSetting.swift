import Domain

/// A ruled table: its head is repeated on every page, a row is cut only when it is taller than one.
struct TableSetting {
    let table: SheetTable
    let typeface: Typeface
    let size: Double
    let padding: Double
    let element: Box.Element
    /// Left edge of each column, and the right edge of the last.
    let edges: [Double]

    static let sidePadding = 4.0
    /// From so many columns on the text is set smaller.
    private static let manyColumns = 7

    init(_ table: SheetTable, typeface: Typeface, density: Density, element: Box.Element) {
        self.table = table
        self.typeface = typeface
        self.element = element
        size = table.columns.count < Self.manyColumns ? density.table : density.table - 1.5
        padding = density.cell
        let total = table.columns.reduce(0) { $0 + $1.share }
        var edge = PageGeometry.left
        edges = [edge] + table.columns.map { column in
            edge += PageGeometry.textWidth * column.share / total
            return edge
        }
    }

    func boxes(space: Double) -> [Box] {
        let head = TableHead(setting: self).box(space: space)
        let room = PageGeometry.textHeight - head.height
        return [head] + table.rows.flatMap { TableRow($0, setting: self).boxes(room: room, head: head) }
    }

    func layout(_ runs: [SheetRun], from first: Int, through last: Int, alignment: TextStyle.Alignment, bold: Bool = false) -> TextLayout {
        TextLayout(
            runs, TextStyle(size: size, alignment: alignment, bold: bold), width: edges[last + 1] - edges[first] - 2 * Self.sidePadding,
            in: typeface)
    }
}
