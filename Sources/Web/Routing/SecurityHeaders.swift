import HTTPTypes

/// What every answer carries: no script at all, nothing from elsewhere, no framing by others.
enum SecurityHeaders {
    static let frameOptions = name("x-frame-options")

    static let all: [(HTTPField.Name, String)] = [
        (
            name("content-security-policy"),
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'"
        ),
        (name("x-content-type-options"), "nosniff"),
        (frameOptions, "DENY"),
        (name("referrer-policy"), "same-origin"),
        (name("permissions-policy"), "interest-cohort=()"),
    ]

    private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .contentType }
}
