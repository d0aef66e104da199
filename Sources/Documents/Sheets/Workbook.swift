import CXLSXWriter
import Foundation

/// A table as XLSX. Every cell is text: a spreadsheet neither computes nor reinterprets it, whatever
/// sign it begins with.
public enum Workbook {
    public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
        let words: String
        public var description: String { "Không tạo được tệp XLSX: \(words)." }
    }

    /// libxlsxwriter writes to a path; the file is read back and removed.
    public static func bytes(sheet name: String, header: [String], rows: [[String]]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory.appending(path: "motcua-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        guard let book = workbook_new(file.path) else { throw Failure(words: "hết bộ nhớ") }
        let written = write(name, header, rows, in: book)
        let closed = workbook_close(book)
        guard written, closed == LXW_NO_ERROR else { throw Failure(words: lxw_strerror(closed).map { String(cString: $0) } ?? "không rõ") }
        guard let data = FileManager.default.contents(atPath: file.path) else { throw Failure(words: "không đọc lại được tệp tạm") }
        return Array(data)
    }

    private static func write(_ name: String, _ header: [String], _ rows: [[String]], in book: UnsafeMutablePointer<lxw_workbook>) -> Bool {
        guard let sheet = workbook_add_worksheet(book, name), let bold = workbook_add_format(book) else { return false }
        format_set_bold(bold)
        worksheet_freeze_panes(sheet, 1, 0)
        for (column, title) in header.enumerated() {
            let widest = rows.prefix(200).reduce(title.count) { max($0, column < $1.count ? $1[column].count : 0) }
            worksheet_set_column(sheet, UInt16(column), UInt16(column), Double(min(60, widest + 2)), nil)
            guard worksheet_write_string(sheet, 0, UInt16(column), title, bold) == LXW_NO_ERROR else { return false }
        }
        for (index, row) in rows.enumerated() {
            for (column, text) in row.enumerated() where !text.isEmpty {
                guard worksheet_write_string(sheet, UInt32(index + 1), UInt16(column), text, nil) == LXW_NO_ERROR else { return false }
            }
        }
        return true
    }
}
