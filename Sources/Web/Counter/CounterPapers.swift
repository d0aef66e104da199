import Domain
import Services

/// Papers as a counter's form gives them: which are there, how, which originals are kept.
enum CounterPapers {
    static func papers(_ fields: FormFields, files: [ComponentKey: [FileName]]) -> [SubmittedPaper] {
        let held = Set(fields.all("hold"))
        var keys = fields.all("has").map { ComponentKey($0) }
        for key in files.keys.sorted() where !keys.contains(key) { keys.append(key) }
        return keys.map { key in
            SubmittedPaper(
                component: key, state: .provided, copyKind: CopyKind(rawValue: fields["kind.\(key)"]) ?? .original, count: max(1, Int(fields["count.\(key)"]) ?? 1),
                files: files[key] ?? [], originalHeld: held.contains(key.text))
        }
    }
}
