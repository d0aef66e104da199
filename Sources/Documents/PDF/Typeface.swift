import CPangoCairo

/// The one family of all papers, in the thread's own font map.
///
/// pango keeps one font map per thread, so papers may be made on several threads at once; a value of
/// this type stays on the thread that made it.
final class Typeface {
    let context: OpaquePointer
    private let font: UnsafeMutablePointer<PangoFont>

    init() throws(PaperFailure) {
        guard let context = pango_font_map_create_context(PaperFonts.shared.map()) else {
            throw .drawing("pango context")
        }
        // Points, not pixels: pango's own default is 96 dots per inch.
        pango_cairo_context_set_resolution(context, 72)
        pango_context_set_language(context, pango_language_from_string("vi"))
        pango_context_set_round_glyph_positions(context, 0)
        guard let font = Self.load(in: context) else {
            g_object_unref(UnsafeMutableRawPointer(context))
            throw .fontMissing(found: "không có phông nào")
        }
        self.context = context
        self.font = font
        let found = Self.family(of: font)
        guard found == PaperFonts.family, covers("ấ"), covers("ự") else { throw .fontMissing(found: found) }
    }

    deinit {
        g_object_unref(UnsafeMutableRawPointer(font))
        g_object_unref(UnsafeMutableRawPointer(context))
    }

    /// Text that the family can print, and nothing else: no second family ever comes in. What it
    /// lacks (an emoji in a form, a name in another script) becomes an empty box, line controls a space.
    func printable(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy(Self.isPlain) { return text }
        return String(String.UnicodeScalarView(text.unicodeScalars.compactMap(replacement)))
    }

    private func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if Self.isPlain(scalar) { return scalar }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return " "
        case .format, .surrogate, .unassigned, .privateUse: return nil
        default: return covers(scalar) ? scalar : "□"
        }
    }

    private func covers(_ scalar: Unicode.Scalar) -> Bool { pango_font_has_char(font, scalar.value) != 0 }

    /// Letters of Vietnamese and common punctuation, which the family has: no look-up needed.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A, 0x20...0x7E, 0xA0...0x17F, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9, 0x2013, 0x2014, 0x2018...0x201D, 0x2022, 0x2026:
            true
        default: false
        }
    }

    private static func load(in context: OpaquePointer) -> UnsafeMutablePointer<PangoFont>? {
        let description = pango_font_description_new()
        defer { pango_font_description_free(description) }
        pango_font_description_set_family(description, PaperFonts.family)
        pango_font_description_set_absolute_size(description, 13 * Double(PANGO_SCALE))
        return pango_context_load_font(context, description)
    }

    private static func family(of font: UnsafeMutablePointer<PangoFont>) -> String {
        let description = pango_font_describe(font)
        defer { pango_font_description_free(description) }
        return pango_font_description_get_family(description).map { String(cString: $0) } ?? ""
    }
}
