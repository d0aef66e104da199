import Domain
import HTTPTypes
import Services

/// Every operation of the API.
enum APITable {
    static let operations: [Operation] = ProcedureOperations.all + FileOperations.all + DossierOperations.all + PublicOperations.all

    static let routes: [Route] =
        operations.map(\.route) + [
            Route(.get, "/api/openapi.json", .open) { visit in .json(OpenAPIDocument.make(operations, address: visit.province.settings.address).bytes) }
        ]

    static let limit = Operation.Parameter(
        name: "limit", place: .query, schema: .object([("type", .text("integer")), ("minimum", .integer(1)), ("maximum", .integer(200))]), description: "Items a page, 1–200")
    static let cursor = Operation.Parameter(name: "cursor", place: .query, schema: Schema.text, description: "`next` of the page before")

    static func path(_ name: String, _ description: String) -> Operation.Parameter {
        Operation.Parameter(name: name, place: .path, schema: Schema.text, description: description)
    }

    static func query(_ name: String, _ description: String, _ schema: JSON = Schema.text, required: Bool = false) -> Operation.Parameter {
        Operation.Parameter(name: name, place: .query, schema: schema, description: description, isRequired: required)
    }

    /// The limit asked for; what is no number from 1 to 200 is told, never guessed.
    static func limit(_ visit: Visit, standard: Int = 50) throws -> Int {
        guard let text = visit.query.given("limit") else { return standard }
        guard let number = Int(text), (1...200).contains(number) else { throw ServiceFailure.invalid([FieldProblem("limit", "limit từ 1 đến 200.")]) }
        return number
    }
}

extension Timestamp {
    var json: JSON { .text(isoText) }
}

extension Timestamp? {
    var json: JSON { self.map { .text($0.isoText) } ?? .null }
}
