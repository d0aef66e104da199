import CPangoCairo
import Domain

extension TextLayout {
    static func setFont(_ style: TextStyle, of layout: OpaquePointer) {
        let description = pango_font_description_new()
        defer { pango_font_description_free(description) }
        pango_font_description_set_family(description, PaperFonts.family)
        pango_font_description_set_absolute_size(description, style.size * Double(PANGO_SCALE))
        if style.bold { pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD) }
        if style.italic { pango_font_description_set_style(description, PANGO_STYLE_ITALIC) }
        pango_layout_set_font_description(layout, description)
    }

    static func setText(_ runs: [(SheetRun.Style, String)], _ style: TextStyle, of layout: OpaquePointer) {
        let attributes = pango_attr_list_new()
        defer { pango_attr_list_unref(attributes) }
        var text: [CChar] = []
        for (runStyle, words) in runs {
            let start = UInt32(text.count)
            text.append(contentsOf: words.utf8.map { CChar(bitPattern: $0) })
            if let attribute = attribute(for: runStyle) {
                attribute.pointee.start_index = start
                attribute.pointee.end_index = UInt32(text.count)
                pango_attr_list_insert(attributes, attribute)
            }
        }
        // Never another family, whatever is asked for: `Typeface.printable` has taken out what this one lacks.
        pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
        if style.spacing != 0 {
            pango_attr_list_insert(attributes, pango_attr_letter_spacing_new(Int32(style.spacing * Double(PANGO_SCALE))))
        }
        pango_layout_set_text(layout, text, Int32(text.count))
        pango_layout_set_attributes(layout, attributes)
    }

    static func setShape(_ style: TextStyle, width: Double, of layout: OpaquePointer) {
        pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_indent(layout, Int32(style.indent * Double(PANGO_SCALE)))
        pango_layout_set_line_spacing(layout, Float(style.leading))
        switch style.alignment {
        case .leading: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
        case .centre: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .trailing: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        case .justified: pango_layout_set_justify(layout, 1)
        }
    }

    private static func attribute(for style: SheetRun.Style) -> UnsafeMutablePointer<PangoAttribute>? {
        switch style {
        case .regular: nil
        case .bold: pango_attr_weight_new(PANGO_WEIGHT_BOLD)
        case .italic: pango_attr_style_new(PANGO_STYLE_ITALIC)
        }
    }
}
