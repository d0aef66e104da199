extension DeclarationPaper {
    public var sheet: Sheet {
        Sheet(
            name: "\(title.joined(separator: " ")) \(reference)", author: signatory, header: .motto, title: title,
            subtitle: ["Kính gửi: ", .bold(addressee)], body: sections.flatMap(Self.blocks) + ending,
            foot: legalBasis.map { SheetFoot(lines: [[.italic($0 + ".")]]) }, running: reference, writtenAt: writtenAt, practice: practice)
    }

    private static func blocks(_ section: Section) -> [SheetBlock] {
        (section.title.map { [.heading($0)] } ?? []) + section.items.map(block)
    }

    private static func block(_ item: Item) -> SheetBlock {
        switch item {
        case .answer(let label, let value): .field(label, value)
        case .table(let heads, let rows):
            .table(
                SheetTable(
                    columns: heads.map { .init($0, share: 1) },
                    rows: rows.map { row in heads.indices.map { [SheetRun($0 < row.count ? row[$0] : "")] } }))
        }
    }

    private var ending: [SheetBlock] {
        (pledge.map { [.text([SheetRun($0)])] } ?? []) + [
            .signatures([
                SheetSignature(capacity: []),
                SheetSignature(
                    when: "\(place), \(writtenAt.day.letterText)", capacity: [signatoryCapacity], hint: SheetSignature.byHand,
                    name: signatory),
            ])
        ]
    }
}
