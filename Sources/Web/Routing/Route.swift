import HTTPTypes
import Services

/// Who may ask for an address. Every route names one: a test reads the table.
public enum Access: Hashable, Sendable {
    /// Anybody, signed in or not.
    case open
    /// Anybody signed in as a citizen.
    case citizen
    /// Anybody with a position in a unit.
    case staff
    /// Anybody signed in, citizen or staff.
    case signedIn
    /// With an API token.
    case token
    /// Practice mode only; elsewhere the address does not exist.
    case practice
}

/// One address: a method, a path with `{names}`, who may ask, and what answers.
public struct Route: Sendable {
    public let method: HTTPRequest.Method
    public let path: String
    public let access: Access
    /// The largest body it takes, in bytes.
    let largestBody: Int
    let handler: @Sendable (Visit) async throws -> Answer

    init(
        _ method: HTTPRequest.Method, _ path: String, _ access: Access, largestBody: Int = 256 * 1_024,
        _ handler: @escaping @Sendable (Visit) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.largestBody = largestBody
        self.handler = handler
    }
}
