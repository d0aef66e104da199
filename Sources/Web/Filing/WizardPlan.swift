import Domain
import Services

/// The pages of a filing: the form's sections in few pages, then papers, then the check.
struct WizardPlan: Sendable {
    let procedure: ProcedureVersion
    let form: FormDefinition?
    let pages: [[FormSection]]
    /// A page holds about this many questions: few pages, none without end.
    private static let comfortable = 16
    private static let mostPages = 3

    init(_ procedure: ProcedureVersion, _ form: FormDefinition?, answers: FormAnswers) {
        self.procedure = procedure
        self.form = form
        let shown = (form?.sections ?? []).filter { form?.isShown($0, in: answers) ?? true }
        let total = shown.reduce(0) { $0 + $1.fields.count }
        let each = max(Self.comfortable, (total + Self.mostPages - 1) / Self.mostPages)
        var pages: [[FormSection]] = []
        var count = 0
        for section in shown {
            if pages.isEmpty || (count + section.fields.count > each + 4 && pages.count < Self.mostPages) {
                pages.append([section])
                count = section.fields.count
            } else {
                pages[pages.count - 1].append(section)
                count += section.fields.count
            }
        }
        self.pages = pages
    }

    /// Start, the form's pages, papers, check.
    var stepCount: Int { pages.count + 3 }

    static func address(_ draft: String, form page: Int) -> String { "/nhap/\(draft)/to-khai/\(page)" }
    /// What a form page carries while one answer is changed: the way leads back to the check.
    static let mending = "kiem-tra"
    static func mend(_ draft: String, form page: Int) -> String { "\(address(draft, form: page))?ve=\(mending)" }
    /// Where somebody goes on: a draft without a form begins at its papers.
    static func resume(_ draft: FilingDraft, _ visit: Visit) -> String {
        if !draft.files.isEmpty { return papers(draft.name) }
        return visit.procedure(draft.procedure.text)?.form == nil ? papers(draft.name) : address(draft.name, form: 1)
    }

    static func papers(_ draft: String) -> String { "/nhap/\(draft)/giay-to" }
    static func removal(_ draft: String) -> String { "/nhap/\(draft)/xoa" }
    static func check(_ draft: String) -> String { "/nhap/\(draft)/kiem-tra" }
}
