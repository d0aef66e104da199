import Foundation
import Records

/// Signed heads of the log, one a line, in a file beside the data that is meant to leave the machine.
struct HeadFile {
    let path: String

    static func standard(for data: URL) -> String { data.path.hasSuffix("/") ? String(data.path.dropLast()) + ".heads" : data.path + ".heads" }

    private struct Line: Codable {
        let size: Int64
        let root: String
        let signature: String
    }

    struct Content {
        var heads: [SignedHead] = []
        /// Numbers of the lines that are no heads.
        var unreadable: [Int] = []
    }

    /// - Parameter mustExist: a file that somebody named and that is not there is a mistake, not an empty one.
    func read(mustExist: Bool) throws -> Content {
        var content = Content()
        guard let data = FileManager.default.contents(atPath: path) else {
            if mustExist || FileManager.default.fileExists(atPath: path) { throw StartFailure("Không đọc được tệp đầu nhật ký \(path).") }
            return content
        }
        for (index, line) in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            if let line = try? JSONDecoder().decode(Line.self, from: Data(line)), let root = Hexadecimal.bytes(line.root), let signature = Hexadecimal.bytes(line.signature) {
                content.heads.append(SignedHead(size: line.size, root: root, signature: signature))
            } else {
                content.unreadable.append(index + 1)
            }
        }
        return content
    }

    func append(_ head: SignedHead) throws {
        let line = try JSONEncoder().encode(Line(size: head.size, root: Hexadecimal.text(head.root), signature: Hexadecimal.text(head.signature)))
        if !FileManager.default.fileExists(atPath: path) { FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o644]) }
        guard let handle = FileHandle(forWritingAtPath: path) else { throw StartFailure("Không ghi được \(path).") }
        defer { try? handle.close() }
        try handle.seekToEnd()
        try handle.write(contentsOf: line + Data("\n".utf8))
    }
}
