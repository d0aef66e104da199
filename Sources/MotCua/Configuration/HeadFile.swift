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

    func read() -> [SignedHead] {
        guard let data = FileManager.default.contents(atPath: path) else { return [] }
        return data.split(separator: UInt8(ascii: "\n")).compactMap { line in
            guard let line = try? JSONDecoder().decode(Line.self, from: Data(line)), let root = Hexadecimal.bytes(line.root), let signature = Hexadecimal.bytes(line.signature) else { return nil }
            return SignedHead(size: line.size, root: root, signature: signature)
        }
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
