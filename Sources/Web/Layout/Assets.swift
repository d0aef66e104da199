import Crypto
import Foundation
import Records

/// Style sheet, fonts and icon: read once, served for ever under a name that changes with the content.
struct Assets: Sendable {
    struct Asset: Sendable {
        let bytes: [UInt8]
        let type: String
        /// Packed once at the start; nil where it would not pay.
        let packed: [UInt8]?
    }

    private let byPath: [String: Asset]

    static let shared = Assets()
    static var stylesheet: String { shared.stylesheetPath }
    static var icon: String { shared.iconPath }
    private let stylesheetPath: String
    private let iconPath: String

    private init() {
        var found: [String: Asset] = [:]
        let folder = Bundle.module.resourceURL?.appending(path: "Assets")
        func read(_ name: String) -> [UInt8] { folder.flatMap { try? Data(contentsOf: $0.appending(path: name)) }.map { Array($0) } ?? [] }
        func add(_ name: String, _ suffix: String, _ bytes: [UInt8], _ type: String) -> String {
            let digest = Hexadecimal.text(SHA256.hash(data: bytes).prefix(5))
            let path = "/assets/\(name)-\(digest).\(suffix)"
            found[path] = Asset(bytes: bytes, type: type, packed: Compression.packed(bytes, type: type, accepts: "gzip"))
            return path
        }
        var style = String(decoding: read("motcua.css"), as: UTF8.self)
        for font in ["bvp-Regular", "bvp-SemiBold", "mc-so-Regular", "mc-so-SemiBold"] {
            let path = add("f/\(font)", "woff2", read("f/\(font).woff2"), "font/woff2")
            style = style.replacingOccurrences(of: "/assets/f/\(font).woff2", with: path)
        }
        iconPath = add("icon", "svg", read("icon.svg"), "image/svg+xml")
        stylesheetPath = add("motcua", "css", Array(style.utf8), "text/css; charset=utf-8")
        byPath = found
    }

    subscript(path: String) -> Asset? { byPath[path] }
}
