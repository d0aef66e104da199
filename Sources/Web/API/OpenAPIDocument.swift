import HTTPTypes

/// The OpenAPI 3.1 document, made from the same table that mounts the handlers.
enum OpenAPIDocument {
    static func make(_ operations: [Operation], address: String) -> JSON {
        var paths: [(String, JSON)] = []
        for path in operations.map(\.path).reduce(into: [String](), { if !$0.contains($1) { $0.append($1) } }) {
            let members = operations.filter { $0.path == path }.map { ($0.method.rawValue.lowercased(), operation($0)) }
            paths.append(("/api/v1\(path)", .object(members)))
        }
        return .object([
            ("openapi", .text("3.1.0")),
            ("info", .object([("title", .text("MotCua")), ("version", .text("1")), ("description", .text("Dịch vụ một cửa của tỉnh: thủ tục, hồ sơ, tra cứu."))])),
            ("servers", .list([.object([("url", .text(address))])])), ("paths", .object(paths)),
            (
                "components",
                .object([
                    ("securitySchemes", .object([("token", .object([("type", .text("http")), ("scheme", .text("bearer"))]))])),
                    ("schemas", .object(APISchemas.all)),
                ])
            ),
        ])
    }

    private static func operation(_ operation: Operation) -> JSON {
        var members: [(String, JSON)] = [("operationId", .text(operation.id)), ("summary", .text(operation.summary))]
        if operation.access == .token { members.append(("security", .list([.object([("token", .list([]))])]))) }
        if !operation.parameters.isEmpty { members.append(("parameters", .list(operation.parameters.map(parameter)))) }
        switch operation.body {
        case .json(let schema)?: members.append(("requestBody", body("application/json", schema)))
        case .multipart?:
            let file = JSON.object([("type", .text("string")), ("contentMediaType", .text("application/octet-stream"))])
            members.append(("requestBody", body("multipart/form-data", Schema.object([("file", file)], required: ["file"]))))
        case nil: break
        }
        let failure = JSON.object([("description", .text("Problem (RFC 9457)")), ("content", content("application/problem+json", Schema.reference("Problem")))])
        let success = JSON.object([("description", .text("Done")), ("content", content(operation.answerType, operation.answer))])
        members.append(("responses", .object([("\(operation.status)", success), ("default", failure)])))
        return .object(members)
    }

    private static func parameter(_ parameter: Operation.Parameter) -> JSON {
        .object([
            ("name", .text(parameter.name)), ("in", .text(parameter.place.rawValue)), ("required", .bool(parameter.isRequired || parameter.place == .path)),
            ("description", .text(parameter.description)), ("schema", parameter.schema),
        ])
    }

    private static func body(_ type: String, _ schema: JSON) -> JSON { .object([("required", .bool(true)), ("content", content(type, schema))]) }
    private static func content(_ type: String, _ schema: JSON) -> JSON { .object([(type, .object([("schema", schema)]))]) }
}
