/// How a paper was handed in.
public enum CopyKind: String, CaseIterable, Sendable, Hashable, Codable, CanonicalField {
    case original, certifiedCopy, plainCopy, electronicCopy

    /// As on Mẫu 01.
    public var word: String {
        switch self {
        case .original: "Bản chính"
        case .certifiedCopy: "Bản sao chứng thực"
        case .plainCopy: "Bản sao"
        case .electronicCopy: "Bản điện tử"
        }
    }
}

/// How a required component is met (domain.md §7.1).
public enum ComponentState: String, CaseIterable, Sendable, Hashable, Codable, CanonicalField {
    case provided
    /// The state holds the data; the applicant need not hand it in (NĐ 118/2025/NĐ-CP, Điều 4.2a).
    case replacedByData
    case notApplicable
    case missing
    /// Filed online without its file: the applicant brings the paper to the counter (NĐ 118/2025/NĐ-CP, Điều 17.2.a
    /// lets nobody accept a dossier without it, so giving `receive` says that it is there).
    case toFollow
}

/// One paper of a dossier: which component it meets, how, and its files. File names that people
/// chose are personal data and lie in a block; here are only random names.
public struct SubmittedPaper: CanonicalRecord {
    public var component: ComponentKey
    public var state: ComponentState
    public var copyKind: CopyKind
    public var count: Int
    public var files: [FileName]
    /// The centre keeps the original until the result is returned (QĐ 45/2016/QĐ-TTg, Điều 8.3).
    public var originalHeld: Bool

    public init(
        component: ComponentKey, state: ComponentState = .provided, copyKind: CopyKind = .electronicCopy, count: Int = 1,
        files: [FileName] = [], originalHeld: Bool = false
    ) {
        self.component = component
        self.state = state
        self.copyKind = copyKind
        self.count = count
        self.files = files
        self.originalHeld = originalHeld
    }

    /// As it stands once an officer has received the dossier: what was to follow is there, on paper.
    var confirmedAtReception: SubmittedPaper {
        guard state == .toFollow else { return self }
        var paper = self
        paper.state = .provided
        paper.copyKind = .original
        return paper
    }

    public func write(to fields: inout FieldWriter) {
        fields.put("component", component)
        fields.put("state", state)
        fields.put("copyKind", copyKind)
        fields.put("count", count)
        fields.put("files", files)
        fields.put("originalHeld", originalHeld)
    }

    public init(from fields: FieldReader) throws(CanonicalFailure) {
        component = try fields.get("component")
        state = try fields.get("state")
        copyKind = try fields.get("copyKind")
        count = try fields.get("count")
        files = try fields.list("files")
        originalHeld = try fields.get("originalHeld")
    }
}
