import Crypto
import Foundation

/// Style sheet, fonts and icon: read once, served for ever under a name that changes with the content.
struct Assets: Sendable {
    struct Asset: Sendable {
        let bytes: [UInt8]
        let type: String
    }

    private let byPath: [String: Asset]

    static let shared = Assets()
    static var stylesheet: String { shared.stylesheetPath }
    private let stylesheetPath: String

    private init() {
        var found: [String: Asset] = [:]
        let folder = Bundle.module.resourceURL?.appending(path: "Assets")
        func read(_ name: String) -> [UInt8] { folder.flatMap { try? Data(contentsOf: $0.appending(path: name)) }.map { Array($0) } ?? [] }
        let style = read("motcua.css")
        let digest = SHA256.hash(data: style).prefix(5).map { String($0, radix: 16) }.joined()
        stylesheetPath = "/assets/motcua-\(digest).css"
        found[stylesheetPath] = Asset(bytes: style, type: "text/css; charset=utf-8")
        found["/assets/icon.svg"] = Asset(bytes: read("icon.svg"), type: "image/svg+xml")
        for font in ["bvp-Regular", "bvp-SemiBold", "mc-so-Regular", "mc-so-SemiBold"] {
            found["/assets/f/\(font).woff2"] = Asset(bytes: read("f/\(font).woff2"), type: "font/woff2")
        }
        byPath = found
    }

    subscript(path: String) -> Asset? { byPath[path] }
}
