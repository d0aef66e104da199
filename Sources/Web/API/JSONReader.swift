import Foundation
import Services

/// Reads a JSON object field by field and gathers everything that is wrong with it.
struct JSONReader {
    private let object: [String: Any]
    private let path: String
    private(set) var problems: [FieldProblem] = []

    /// - Throws: `invalid` when the bytes are no JSON object.
    init(_ bytes: [UInt8]) throws {
        guard let value = try? JSONSerialization.jsonObject(with: Data(bytes)), let object = value as? [String: Any] else {
            throw ServiceFailure.invalid([FieldProblem("", "Nội dung phải là một đối tượng JSON.")])
        }
        self.init(object, path: "")
    }

    init(_ object: [String: Any], path: String) {
        self.object = object
        self.path = path
    }

    private func name(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
    func has(_ key: String) -> Bool { object[key] != nil && !(object[key] is NSNull) }
    var keys: [String] { Array(object.keys) }

    mutating func fail(_ key: String, _ sentence: String) { problems.append(FieldProblem(name(key), sentence)) }
    mutating func take(_ other: JSONReader) { problems += other.problems }

    mutating func text(_ key: String) -> String {
        guard let text = optionalText(key) else {
            if !problems.contains(where: { $0.field == name(key) }) { fail(key, "Thiếu trường này.") }
            return ""
        }
        return text
    }

    mutating func optionalText(_ key: String) -> String? {
        guard has(key) else { return nil }
        guard let text = object[key] as? String, text.utf8.count <= 65_536 else {
            fail(key, "Phải là chuỗi ký tự.")
            return nil
        }
        return text
    }

    mutating func optionalInteger(_ key: String) -> Int? {
        guard has(key) else { return nil }
        guard let number = object[key] as? NSNumber, !Self.isBool(number), number.doubleValue == number.doubleValue.rounded(), abs(number.doubleValue) < 9e15 else {
            fail(key, "Phải là số nguyên.")
            return nil
        }
        return number.intValue
    }

    mutating func bool(_ key: String) -> Bool {
        guard has(key) else { return false }
        guard let number = object[key] as? NSNumber, Self.isBool(number) else {
            fail(key, "Phải là true hoặc false.")
            return false
        }
        return number.boolValue
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String) -> Choice? where Choice.RawValue == String {
        guard let word = optionalText(key) else { return nil }
        guard let choice = Choice(rawValue: word) else {
            fail(key, "Phải là một trong: \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
            return nil
        }
        return choice
    }

    mutating func optionalObject(_ key: String) -> JSONReader? {
        guard has(key) else { return nil }
        guard let inner = object[key] as? [String: Any] else {
            fail(key, "Phải là một đối tượng.")
            return nil
        }
        return JSONReader(inner, path: name(key))
    }

    mutating func objects(_ key: String) -> [JSONReader] {
        guard has(key) else { return [] }
        guard let items = object[key] as? [Any], items.count <= 500 else {
            fail(key, "Phải là một danh sách, nhiều nhất 500 mục.")
            return []
        }
        var readers: [JSONReader] = []
        for (index, item) in items.enumerated() {
            if let inner = item as? [String: Any] { readers.append(JSONReader(inner, path: "\(name(key))[\(index)]")) } else { fail("\(key)[\(index)]", "Phải là một đối tượng.") }
        }
        return readers
    }

    mutating func texts(_ key: String) -> [String] {
        guard has(key) else { return [] }
        guard let items = object[key] as? [Any], items.count <= 500 else {
            fail(key, "Phải là một danh sách, nhiều nhất 500 mục.")
            return []
        }
        let texts = items.compactMap { $0 as? String }
        if texts.count != items.count { fail(key, "Mỗi mục phải là chuỗi ký tự.") }
        return texts
    }

    /// A text, or a number or truth value as text.
    func scalar(_ key: String) -> String? {
        if let text = object[key] as? String { return text }
        guard let number = object[key] as? NSNumber else { return nil }
        return Self.isBool(number) ? (number.boolValue ? "co" : "khong") : number.stringValue
    }

    func done() throws {
        if !problems.isEmpty { throw ServiceFailure.invalid(problems) }
    }

    /// JSON's true and false arrive as numbers of their own kind.
    private static func isBool(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
