import Foundation
import Yams

/// Reads YAML files and keeps what went wrong, each time with the file and the place in it.
struct StarterReader {
    let folder: URL
    private(set) var problems: [String] = []

    init(folder: URL) { self.folder = folder }

    /// Every YAML file of a folder, in the order of their names.
    mutating func each<Value>(in kind: String, _ decode: (String) throws -> Value) -> [Value] {
        let path = folder.appending(path: kind).path
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
        if names.isEmpty { problems.append("\(kind)/: không có tệp nào.") }
        var values: [Value] = []
        for name in names {
            if let value = one("\(kind)/\(name)", decode) { values.append(value) }
        }
        return values
    }

    mutating func one<Value>(_ name: String, _ decode: (String) throws -> Value) -> Value? {
        do {
            return try decode(String(contentsOf: folder.appending(path: name), encoding: .utf8))
        } catch {
            problems.append("\(name): \(Self.sentence(of: error))")
            return nil
        }
    }

    private static func sentence(of error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, let context): "\(place(context)) thiếu “\(key.stringValue)”."
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context): "\(place(context)) sai kiểu."
        case DecodingError.dataCorrupted(let context):
            "\(place(context)) không đọc được: \(context.underlyingError.map { "\($0)" } ?? context.debugDescription)"
        case let failure as FormYAMLFailure: failure.sentence
        default: "không đọc được: \(error)"
        }
    }

    /// `[3].channels[0].fees`, the way to it inside the file.
    private static func place(_ context: DecodingError.Context) -> String {
        var text = ""
        for key in context.codingPath {
            if let index = key.intValue { text += "[\(index)]" } else { text += text.isEmpty ? key.stringValue : ".\(key.stringValue)" }
        }
        return text.isEmpty ? "Tệp" : text
    }
}
