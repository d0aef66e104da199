import CPangoCairo
import Domain

/// The page being drawn on. Lengths in points, from the top left.
final class Canvas {
    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    private let sink = Sink()

    /// Where cairo's bytes go.
    private final class Sink { var bytes: [UInt8] = [] }

    init() throws(PaperFailure) {
        sink.bytes.reserveCapacity(80_000)
        let write: cairo_write_func_t = { sink, data, length in
            guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
            Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue().bytes.append(
                contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
            return CAIRO_STATUS_SUCCESS
        }
        guard
            let surface = cairo_pdf_surface_create_for_stream(
                write, Unmanaged.passUnretained(sink).toOpaque(), PageGeometry.width, PageGeometry.height),
            let cairo = cairo_create(surface)
        else { throw .drawing("cairo surface") }
        self.surface = surface
        self.cairo = cairo
        cairo_set_line_width(cairo, 0.6)
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    /// Title, author and time of the file's properties.
    func describe(_ sheet: Sheet) {
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, sheet.name)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, sheet.author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "MotCua")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, sheet.writtenAt.isoText)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, sheet.writtenAt.isoText)
    }

    func endPage() { cairo_show_page(cairo) }

    /// The whole file; nothing may be drawn afterwards.
    func finish() throws(PaperFailure) -> [UInt8] {
        cairo_surface_finish(surface)
        let status = cairo_surface_status(surface)
        let drawing = cairo_status(cairo)
        guard status == CAIRO_STATUS_SUCCESS, drawing == CAIRO_STATUS_SUCCESS || drawing == CAIRO_STATUS_SURFACE_FINISHED else {
            throw .drawing(String(cString: cairo_status_to_string(status == CAIRO_STATUS_SUCCESS ? drawing : status)))
        }
        return sink.bytes
    }

    /// A structure element of the tagged file (ISO 32000-1, 14.8).
    func open(_ tag: PDFTag) { cairo_tag_begin(cairo, tag.rawValue, nil) }
    func close(_ tag: PDFTag) { cairo_tag_end(cairo, tag.rawValue) }

    func tagged(_ tag: PDFTag, _ content: () -> Void) {
        open(tag)
        content()
        close(tag)
    }

    func draw(_ text: TextLayout, x: Double, y: Double) {
        cairo_move_to(cairo, x, y)
        pango_cairo_show_layout(cairo, text.layout)
    }

    func draw(_ line: TextLayout.Line, of text: TextLayout, x: Double, y: Double) {
        cairo_move_to(cairo, x + line.left, y + line.baseline)
        pango_cairo_show_layout_line(cairo, pango_layout_get_line_readonly(text.layout, Int32(line.index)))
    }

    func line(fromX x1: Double, y y1: Double, toX x2: Double, y y2: Double) {
        cairo_move_to(cairo, x1, y1)
        cairo_line_to(cairo, x2, y2)
        cairo_stroke(cairo)
    }

    func rectangle(x: Double, y: Double, width: Double, height: Double) {
        cairo_rectangle(cairo, x, y, width, height)
        cairo_stroke(cairo)
    }

    /// Black modules on a white ground that takes in the quiet zone; `side` without it.
    func draw(_ code: QRMatrix, x: Double, y: Double, side: Double) {
        let module = side / Double(code.size)
        let quiet = module * Double(QRMatrix.quietZone)
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_rectangle(cairo, x - quiet, y - quiet, side + 2 * quiet, side + 2 * quiet)
        cairo_fill(cairo)
        cairo_set_source_rgb(cairo, 0, 0, 0)
        drawModules(of: code, x: x, y: y, side: side)
    }

    /// As a mask of one pixel a module, never smoothed: a fraction of the bytes of as many rectangles.
    private func drawModules(of code: QRMatrix, x: Double, y: Double, side: Double) {
        guard let mask = cairo_image_surface_create(CAIRO_FORMAT_A8, Int32(code.size), Int32(code.size)) else { return }
        defer { cairo_surface_destroy(mask) }
        let stride = Int(cairo_image_surface_get_stride(mask))
        guard let pixels = cairo_image_surface_get_data(mask) else { return }
        for run in code.runs {
            for column in run.x..<run.x + run.length { pixels[run.y * stride + column] = 255 }
        }
        cairo_surface_mark_dirty(mask)
        cairo_save(cairo)
        cairo_translate(cairo, x, y)
        cairo_scale(cairo, side / Double(code.size), side / Double(code.size))
        let pattern = cairo_pattern_create_for_surface(mask)
        cairo_pattern_set_filter(pattern, CAIRO_FILTER_NEAREST)
        cairo_mask(cairo, pattern)
        cairo_pattern_destroy(pattern)
        cairo_restore(cairo)
    }

    /// Across the page, as an outline: it is seen and printed, and does not mix into copied text.
    func drawWatermark(_ text: TextLayout, angle: Double) {
        cairo_save(cairo)
        cairo_translate(cairo, PageGeometry.width / 2, PageGeometry.height / 2)
        cairo_rotate(cairo, angle)
        cairo_move_to(cairo, -text.inkWidth / 2, -text.height / 2)
        pango_cairo_layout_path(cairo, text.layout)
        cairo_set_source_rgb(cairo, 0.9, 0.9, 0.9)
        cairo_fill(cairo)
        cairo_restore(cairo)
        cairo_set_source_rgb(cairo, 0, 0, 0)
    }
}
