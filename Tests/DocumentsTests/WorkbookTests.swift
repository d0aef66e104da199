import Documents
import Testing

@Suite struct WorkbookTests {
    /// `=1+1` would be computed by a spreadsheet if it stood there as a formula; how it reads back is
    /// tested in Tests/Browser/test_export.py.
    @Test(arguments: ["=1+1", "+84", "-1", "@SUM(A1)", "0012"]) func anyTextIsTaken(text: String) throws {
        let bytes = try Workbook.bytes(sheet: "Hồ sơ", header: ["Mã"], rows: [[text]])
        #expect(bytes.prefix(2) == [0x50, 0x4B])
    }
}
