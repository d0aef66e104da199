/// One attribute. Names are fixed in the source, values are escaped.
public struct Attribute: Sendable {
    let name: StaticString
    let value: String?

    private init(_ name: StaticString, _ value: String?) {
        self.name = name
        self.value = value
    }

    /// Any attribute: `aria-label`, `inputmode`, `data-…`.
    public static func of(_ name: StaticString, _ value: String) -> Attribute { Attribute(name, value) }
    /// One that stands alone: `required`, `checked`.
    public static func flag(_ name: StaticString) -> Attribute { Attribute(name, nil) }

    public static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    public static func id(_ value: String) -> Attribute { Attribute("id", value) }
    public static func href(_ value: String) -> Attribute { Attribute("href", value) }
    public static func name(_ value: String) -> Attribute { Attribute("name", value) }
    public static func value(_ value: String) -> Attribute { Attribute("value", value) }
    public static func type(_ value: String) -> Attribute { Attribute("type", value) }
    public static func `for`(_ value: String) -> Attribute { Attribute("for", value) }
    public static func action(_ value: String) -> Attribute { Attribute("action", value) }
    public static func method(_ value: String) -> Attribute { Attribute("method", value) }
    public static func label(_ value: String) -> Attribute { Attribute("aria-label", value) }
    public static func described(by value: String) -> Attribute { Attribute("aria-describedby", value) }
    public static let current = Attribute("aria-current", "page")
    public static let hidden = Attribute("aria-hidden", "true")
    public static let checked = Attribute("checked", nil)
    public static let selected = Attribute("selected", nil)
}
