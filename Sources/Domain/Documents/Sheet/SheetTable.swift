/// A ruled table; its head is repeated on every page, a row is never cut.
public struct SheetTable: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable { case leading, centre, trailing }

    public struct Column: Hashable, Sendable {
        public let title: String
        /// Share of the table's width; the shares are added up, so any unit will do.
        public let share: Double
        public let alignment: Alignment
        /// Neighbouring columns with the same group stand under one common head.
        public let group: String?

        public init(_ title: String, share: Double, _ alignment: Alignment = .leading, group: String? = nil) {
            self.title = title
            self.share = share
            self.alignment = alignment
            self.group = group
        }
    }

    public let columns: [Column]
    /// Each row has as many cells as there are columns; a cell is one or more runs.
    public let rows: [[[SheetRun]]]

    public init(columns: [Column], rows: [[[SheetRun]]]) {
        self.columns = columns
        self.rows = rows
    }
}
