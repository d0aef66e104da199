/// One thing after another down the page.
public enum SheetBlock: Hashable, Sendable {
    /// "Nhãn: giá trị": no indent, as on the forms.
    case field([SheetRun])
    /// Running text of a letter: first line indented, justified.
    case text([SheetRun])
    case centred([SheetRun])
    case heading(String)
    case table(SheetTable)
    /// Places to sign, side by side.
    case signatures([SheetSignature])
    /// The end of a letter: "Nơi nhận" at the left, the signer at the right.
    case closing(recipients: [String], signature: SheetSignature)

    static func field(_ label: String, _ value: String) -> SheetBlock { .field([SheetRun(label + ": "), SheetRun(value)]) }
    static func field(_ label: String, bold value: String) -> SheetBlock { .field([SheetRun(label + ": "), .bold(value)]) }
}
