import Domain
import HTML
import HTTPTypes
import Services

/// One request, read: who asks, for what, with which fields.
struct Visit: Sendable {
    let province: Province
    let method: HTTPRequest.Method
    let path: String
    /// Values of the `{names}` in the route's path.
    let captured: [String: String]
    let query: FormFields
    let headers: HTTPFields
    let body: [UInt8]
    /// The form, read once; what is wrong with how it came is kept for whoever shows the page again.
    let submitted: Result<SubmittedForm, ServiceFailure>
    let actor: Actor?
    /// The cookie's secret, for signing out and for CSRF.
    let session: String?
    let language: Language
    let now: Timestamp

    func captured(_ name: String) -> String { captured[name] ?? "" }

    /// The signed-in actor; routes that need one are not reached without.
    func mustActor() throws -> Actor {
        guard let actor else { throw ServiceFailure.notFound }
        return actor
    }

    /// The fields of a submitted form, urlencoded or multipart.
    func form() throws -> SubmittedForm {
        let form = try submitted.get()
        guard form.problems.isEmpty else { throw ServiceFailure.invalid(form.problems) }
        return form
    }
}
