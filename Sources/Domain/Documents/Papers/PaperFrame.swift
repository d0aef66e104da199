/// What every paper of an agency carries.
public struct PaperFrame: Hashable, Sendable {
    public let issuer: PaperIssuer
    /// "0043/TNHS"; nil for a paper without a number.
    public let number: String?
    public let writtenAt: Timestamp
    public let practice: Bool

    public init(issuer: PaperIssuer, number: String? = nil, writtenAt: Timestamp, practice: Bool) {
        self.issuer = issuer
        self.number = number
        self.writtenAt = writtenAt
        self.practice = practice
    }

    /// Number, place and day stand as NĐ 30/2020/NĐ-CP, Phụ lục I wants them.
    var header: SheetHeader {
        .agency(
            parent: issuer.parent?.uppercased(), name: issuer.name.uppercased(), number: number.map { "Số: \($0)" },
            placeAndDate: "\(issuer.place), \(writtenAt.day.letterText)")
    }

    func template(_ kind: PaperTemplate.Kind) -> PaperTemplate { .edition(of: kind, on: writtenAt.day) }

    /// The sheet of this paper's form; the rest is the body.
    func sheet(
        _ template: PaperTemplate, running: String, subtitle: [SheetRun] = [], mark: SheetMark? = nil, body: [SheetBlock],
        foot lines: [[SheetRun]] = [], footMark: SheetMark? = nil
    ) -> Sheet {
        Sheet(
            name: "\(template.name) \(running)", author: issuer.name, header: header, title: template.title, subtitle: subtitle,
            mark: mark, body: body, foot: SheetFoot(lines: lines + [[.italic(template.legalBasis + ".")]], mark: footMark),
            running: running, writtenAt: writtenAt, practice: practice)
    }
}
