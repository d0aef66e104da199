/// One of the product's own drawings: markup fixed in the source, never made from data.
public struct Drawing: Sendable {
    let markup: StaticString

    /// - Parameter markup: an `svg` element. It is written as it stands.
    public init(_ markup: StaticString) { self.markup = markup }
}

extension HTMLWriter {
    public mutating func drawing(_ drawing: Drawing) { raw(drawing.markup) }

    /// A square drawing made of one path, such as a QR code.
    public mutating func path(_ data: String, side: Int, label: String) {
        element("svg", [.class("qr"), .of("viewBox", "0 0 \(side) \(side)"), .of("role", "img"), .label(label)]) { h in
            h.element("rect", [.of("width", "\(side)"), .of("height", "\(side)"), .of("fill", "#fff")]) { _ in }
            h.element("path", [.of("d", data), .of("fill", "#1f1b18")]) { _ in }
        }
    }
}
