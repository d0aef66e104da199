import HTML
import HTTPTypes

/// What a route answers with.
struct Answer: Sendable {
    var status: HTTPResponse.Status
    var type: String
    var bytes: [UInt8]
    var headers: [(HTTPField.Name, String)] = []

    static func page(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, type: "text/html; charset=utf-8", bytes: bytes)
    }

    /// After a form was taken: the browser asks for the next page by itself.
    static func redirect(_ path: String) -> Answer {
        Answer(status: .seeOther, type: "text/plain; charset=utf-8", bytes: [], headers: [(.location, path)])
    }

    static func json(_ bytes: [UInt8], status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, type: "application/json; charset=utf-8", bytes: bytes)
    }

    static func text(_ text: String, type: String = "text/plain; charset=utf-8", status: HTTPResponse.Status = .ok) -> Answer {
        Answer(status: status, type: type, bytes: Array(text.utf8))
    }

    static func file(_ bytes: [UInt8], type: String, name: String, isInline: Bool) -> Answer {
        var answer = Answer(status: .ok, type: type, bytes: bytes)
        answer.headers.append((.contentDisposition, "\(isInline ? "inline" : "attachment"); filename=\"\(name.asciiFileName)\""))
        return answer
    }

    func with(_ name: HTTPField.Name, _ value: String) -> Answer {
        var copy = self
        copy.headers.append((name, value))
        return copy
    }
}

extension String {
    /// A name that stands in a header whatever the person called the file.
    var asciiFileName: String {
        String(map { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) ? $0 : "_" }.prefix(80))
    }
}
