import CPangoCairo
import Domain

/// A piece of text broken into lines of one width.
final class TextLayout {
    let layout: OpaquePointer
    private(set) var height = 0.0
    /// Of the longest line.
    private(set) var inkWidth = 0.0
    /// What the lines were broken to.
    private(set) var width: Double

    var lineCount: Int { Int(pango_layout_get_line_count(layout)) }

    init(_ runs: [SheetRun], _ style: TextStyle, width: Double, in typeface: Typeface) {
        self.width = width
        layout = pango_layout_new(typeface.context)
        Self.setFont(style, of: layout)
        Self.setText(runs.map { ($0.style, typeface.printable($0.text)) }, style, of: layout)
        Self.setShape(style, width: width, of: layout)
        measure()
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Breaks the same number of lines to nearly equal lengths: "TRUNG TÂM PHỤC VỤ / HÀNH CHÍNH CÔNG"
    /// and not a single word on the second line.
    func balance() {
        let count = lineCount
        guard count > 1 else { return }
        var narrow = width / Double(count)
        for _ in 0..<6 {
            let middle = (narrow + width) / 2
            pango_layout_set_width(layout, Int32(middle * Double(PANGO_SCALE)))
            if lineCount == count { width = middle } else { narrow = middle }
        }
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        measure()
    }

    private func measure() {
        var logical = PangoRectangle()
        pango_layout_get_extents(layout, nil, &logical)
        height = Self.points(logical.height)
        inkWidth = Self.points(logical.width)
    }

    /// Where each line stands below the top of the text, its height, and its baseline below its own top.
    var lines: [Line] {
        guard let cursor = pango_layout_get_iter(layout) else { return [] }
        defer { pango_layout_iter_free(cursor) }
        var found: [Line] = []
        repeat {
            var top: Int32 = 0
            var bottom: Int32 = 0
            pango_layout_iter_get_line_yrange(cursor, &top, &bottom)
            var logical = PangoRectangle()
            pango_layout_iter_get_line_extents(cursor, nil, &logical)
            found.append(
                Line(
                    index: found.count, left: Self.points(logical.x), height: Self.points(bottom - top),
                    baseline: Self.points(pango_layout_iter_get_baseline(cursor) - top)))
        } while pango_layout_iter_next_line(cursor) != 0
        return found
    }

    struct Line {
        let index: Int
        let left: Double
        let height: Double
        let baseline: Double
    }

    static func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
}
