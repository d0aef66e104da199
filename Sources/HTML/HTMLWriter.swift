/// Writes a page from top to bottom into bytes. What comes from outside is escaped always: unescaped
/// writing is not visible outside this target.
public struct HTMLWriter: ~Copyable {
    public private(set) var bytes: [UInt8] = []
    public let language: Language

    public init(language: Language, capacity: Int = 24_000) {
        self.language = language
        bytes.reserveCapacity(capacity)
    }

    /// Text, escaped.
    public mutating func text(_ text: some HTMLText) { escape(text.words(in: language)) }

    /// An element with content.
    public mutating func element(_ name: StaticString, _ attributes: [Attribute], _ content: (inout HTMLWriter) -> Void) {
        open(name, attributes)
        content(&self)
        close(name)
    }

    /// An element with nothing but text.
    public mutating func leaf(_ name: StaticString, _ text: some HTMLText, _ attributes: [Attribute]) {
        open(name, attributes)
        escape(text.words(in: language))
        close(name)
    }

    /// An element that cannot have content.
    public mutating func void(_ name: StaticString, _ attributes: [Attribute]) { open(name, attributes) }

    mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func open(_ name: StaticString, _ attributes: [Attribute]) {
        bytes.append(UInt8(ascii: "<"))
        raw(name)
        for attribute in attributes {
            bytes.append(UInt8(ascii: " "))
            raw(attribute.name)
            guard let value = attribute.value else { continue }
            raw("=\"")
            escape(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func close(_ name: StaticString) {
        raw("</")
        raw(name)
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func escape(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): raw("&amp;")
            case UInt8(ascii: "<"): raw("&lt;")
            case UInt8(ascii: ">"): raw("&gt;")
            case UInt8(ascii: "\""): raw("&quot;")
            case UInt8(ascii: "'"): raw("&#39;")
            // A control sign in a page helps nobody and breaks readers of the screen.
            case 0..<9, 11, 12, 14..<32: break
            default: bytes.append(byte)
            }
        }
    }
}

extension HTMLWriter {
    /// The first line of every page.
    public mutating func doctype() { raw("<!doctype html>") }
}
