/// A paper ready to be set: what stands on it and in which order, without fonts, points or pages.
///
/// The wording of the forms is here, in `Domain`, where it can be read and tested beside the law;
/// `Documents` knows only how a sheet of NĐ 30/2020/NĐ-CP looks.
public struct Sheet: Hashable, Sendable {
    /// The title in the file's properties and in the viewer's window.
    public var name: String
    /// Who issued it, in the file's properties.
    public var author: String
    public var header: SheetHeader
    /// Bold, centred, one entry per line.
    public var title: [String]
    /// Centred under the title.
    public var subtitle: [SheetRun]
    /// The QR code at the right of the title.
    public var mark: SheetMark?
    public var body: [SheetBlock]
    /// Small print at the foot of the last page, outside the official text.
    public var foot: SheetFoot?
    /// Repeated on the second and later pages, so that a loose page can be put back.
    public var running: String
    /// Also the file's creation time: equal papers give equal bytes.
    public var writtenAt: Timestamp
    /// Marked "BẢN THỰC HÀNH" across every page.
    public var practice: Bool

    public init(
        name: String, author: String, header: SheetHeader, title: [String], subtitle: [SheetRun] = [], mark: SheetMark? = nil,
        body: [SheetBlock], foot: SheetFoot? = nil, running: String, writtenAt: Timestamp, practice: Bool
    ) {
        self.name = name
        self.author = author
        self.header = header
        self.title = title
        self.subtitle = subtitle
        self.mark = mark
        self.body = body
        self.foot = foot
        self.running = running
        self.writtenAt = writtenAt
        self.practice = practice
    }
}

/// What can be printed.
public protocol Paper: Sendable {
    var sheet: Sheet { get }
}
