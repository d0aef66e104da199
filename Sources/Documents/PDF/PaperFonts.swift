import CPangoCairo
import Foundation

/// The product's own faces for papers, and no others: what a machine has installed cannot change a
/// paper, and no second family ever comes in.
///
/// `@unchecked`, reason: the configuration is made once and never changed; fontconfig guards its own counts.
struct PaperFonts: @unchecked Sendable {
    static let family = "MotCua Serif"
    static let shared = PaperFonts()

    private let configuration: OpaquePointer?

    private init() {
        configuration = FcConfigCreate()
        let faces = Bundle.module.urls(forResourcesWithExtension: "ttf", subdirectory: "Fonts") ?? []
        for face in faces.compactMap(\.path).sorted() { FcConfigAppFontAddFile(configuration, face) }
    }

    /// The calling thread's font map, with these faces.
    func map() -> UnsafeMutablePointer<PangoFontMap>? {
        guard let map = pango_cairo_font_map_get_default() else { return nil }
        let fontconfig = OpaquePointer(map)
        if pango_fc_font_map_get_config(fontconfig) != configuration { pango_fc_font_map_set_config(fontconfig, configuration) }
        return map
    }
}
