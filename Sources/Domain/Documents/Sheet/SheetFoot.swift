/// Small print under a rule, with a small QR code at its right where there is one.
public struct SheetFoot: Hashable, Sendable {
    public let lines: [[SheetRun]]
    public let mark: SheetMark?

    public init(lines: [[SheetRun]], mark: SheetMark? = nil) {
        self.lines = lines
        self.mark = mark
    }
}
