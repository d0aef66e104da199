// The elements of HTML, each a method of its name: with content, with text, or empty.

extension HTMLWriter {
    public mutating func html(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("html", attributes, content) }
    public mutating func head(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("head", attributes, content) }
    public mutating func body(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("body", attributes, content) }
    public mutating func header(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("header", attributes, content) }
    public mutating func nav(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("nav", attributes, content) }
    public mutating func main(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("main", attributes, content) }
    public mutating func footer(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("footer", attributes, content) }
    public mutating func section(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("section", attributes, content) }
    public mutating func aside(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("aside", attributes, content) }
    public mutating func div(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("div", attributes, content) }
    public mutating func p(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("p", attributes, content) }
    public mutating func ul(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("ul", attributes, content) }
    public mutating func ol(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("ol", attributes, content) }
    public mutating func li(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("li", attributes, content) }
    public mutating func dl(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("dl", attributes, content) }
    public mutating func dt(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("dt", attributes, content) }
    public mutating func dd(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("dd", attributes, content) }
    public mutating func form(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("form", attributes, content) }
    public mutating func fieldset(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("fieldset", attributes, content) }
    public mutating func label(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("label", attributes, content) }
    public mutating func button(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("button", attributes, content) }
    public mutating func select(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("select", attributes, content) }
    public mutating func details(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("details", attributes, content) }
    public mutating func summary(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("summary", attributes, content) }
    public mutating func table(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("table", attributes, content) }
    public mutating func thead(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("thead", attributes, content) }
    public mutating func tbody(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("tbody", attributes, content) }
    public mutating func tr(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("tr", attributes, content) }
    public mutating func td(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("td", attributes, content) }
    public mutating func th(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("th", attributes, content) }
    public mutating func a(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("a", attributes, content) }
    public mutating func span(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("span", attributes, content) }
    public mutating func small(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("small", attributes, content) }
    public mutating func b(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("b", attributes, content) }
    public mutating func h1(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("h1", attributes, content) }
    public mutating func h2(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("h2", attributes, content) }
    public mutating func h3(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("h3", attributes, content) }
    public mutating func legend(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("legend", attributes, content) }
    public mutating func figure(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("figure", attributes, content) }
    public mutating func pre(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("pre", attributes, content) }
    public mutating func caption(_ attributes: Attribute..., content: (inout HTMLWriter) -> Void) { element("caption", attributes, content) }
}

extension HTMLWriter {
    public mutating func title(_ text: some HTMLText, _ attributes: Attribute...) { leaf("title", text, attributes) }
    public mutating func p(_ text: some HTMLText, _ attributes: Attribute...) { leaf("p", text, attributes) }
    public mutating func li(_ text: some HTMLText, _ attributes: Attribute...) { leaf("li", text, attributes) }
    public mutating func dt(_ text: some HTMLText, _ attributes: Attribute...) { leaf("dt", text, attributes) }
    public mutating func dd(_ text: some HTMLText, _ attributes: Attribute...) { leaf("dd", text, attributes) }
    public mutating func legend(_ text: some HTMLText, _ attributes: Attribute...) { leaf("legend", text, attributes) }
    public mutating func label(_ text: some HTMLText, _ attributes: Attribute...) { leaf("label", text, attributes) }
    public mutating func button(_ text: some HTMLText, _ attributes: Attribute...) { leaf("button", text, attributes) }
    public mutating func option(_ text: some HTMLText, _ attributes: Attribute...) { leaf("option", text, attributes) }
    public mutating func summary(_ text: some HTMLText, _ attributes: Attribute...) { leaf("summary", text, attributes) }
    public mutating func td(_ text: some HTMLText, _ attributes: Attribute...) { leaf("td", text, attributes) }
    public mutating func th(_ text: some HTMLText, _ attributes: Attribute...) { leaf("th", text, attributes) }
    public mutating func a(_ text: some HTMLText, _ attributes: Attribute...) { leaf("a", text, attributes) }
    public mutating func span(_ text: some HTMLText, _ attributes: Attribute...) { leaf("span", text, attributes) }
    public mutating func small(_ text: some HTMLText, _ attributes: Attribute...) { leaf("small", text, attributes) }
    public mutating func b(_ text: some HTMLText, _ attributes: Attribute...) { leaf("b", text, attributes) }
    public mutating func h1(_ text: some HTMLText, _ attributes: Attribute...) { leaf("h1", text, attributes) }
    public mutating func h2(_ text: some HTMLText, _ attributes: Attribute...) { leaf("h2", text, attributes) }
    public mutating func h3(_ text: some HTMLText, _ attributes: Attribute...) { leaf("h3", text, attributes) }
    public mutating func kbd(_ text: some HTMLText, _ attributes: Attribute...) { leaf("kbd", text, attributes) }
    public mutating func textarea(_ text: some HTMLText, _ attributes: Attribute...) { leaf("textarea", text, attributes) }
    public mutating func pre(_ text: some HTMLText, _ attributes: Attribute...) { leaf("pre", text, attributes) }
    public mutating func caption(_ text: some HTMLText, _ attributes: Attribute...) { leaf("caption", text, attributes) }
    public mutating func strong(_ text: some HTMLText, _ attributes: Attribute...) { leaf("strong", text, attributes) }
}

extension HTMLWriter {
    public mutating func input(_ attributes: Attribute...) { void("input", attributes) }
    public mutating func img(_ attributes: Attribute...) { void("img", attributes) }
    public mutating func meta(_ attributes: Attribute...) { void("meta", attributes) }
    public mutating func link(_ attributes: Attribute...) { void("link", attributes) }
    public mutating func br(_ attributes: Attribute...) { void("br", attributes) }
    public mutating func hr(_ attributes: Attribute...) { void("hr", attributes) }
}
