import HTTPTypes

/// One operation of the API: what mounts the handler and what the OpenAPI document is made from.
struct Operation: Sendable {
    struct Parameter: Sendable {
        enum Place: String, Sendable { case path, query, header }

        let name: String
        let place: Place
        let schema: JSON
        let description: String
        var isRequired = false
    }

    enum Body: Sendable {
        case json(JSON)
        case multipart
    }

    let id: String
    let method: HTTPRequest.Method
    /// Below `/api/v1`.
    let path: String
    let access: Access
    let summary: String
    var parameters: [Parameter] = []
    var body: Body?
    var status = 200
    let answer: JSON
    var answerType = "application/json"
    let handler: @Sendable (Visit) async throws -> Answer

    var route: Route { Route(method, "/api/v1\(path)", access, largestBody: body.isMultipart ? 24 << 20 : 512 * 1_024, handler) }
}

extension Operation.Body? {
    var isMultipart: Bool {
        if case .multipart? = self { return true }
        return false
    }
}

/// Schemas in the words of JSON Schema 2020-12.
enum Schema {
    static let text = JSON.object([("type", .text("string"))])
    static let integer = JSON.object([("type", .text("integer"))])
    static let bool = JSON.object([("type", .text("boolean"))])
    static let time = JSON.object([("type", .text("string")), ("format", .text("date-time"))])

    static func nullable(_ type: String) -> JSON { .object([("type", .list([.text(type), .text("null")]))]) }
    static func list(_ items: JSON) -> JSON { .object([("type", .text("array")), ("items", items)]) }
    static func reference(_ name: String) -> JSON { .object([("$ref", .text("#/components/schemas/\(name)"))]) }
    static func words(_ words: [String]) -> JSON { .object([("type", .text("string")), ("enum", .list(words.map { .text($0) }))]) }

    static func object(_ members: [(String, JSON)], required: [String] = []) -> JSON {
        .object([("type", .text("object")), ("properties", .object(members)), ("required", .list(required.map { .text($0) }))])
    }

    static func page(_ item: String) -> JSON {
        object([("items", list(reference(item))), ("next", nullable("string"))], required: ["items", "next"])
    }
}
