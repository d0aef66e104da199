/// How far a form or a process was held against its original.
public enum Fidelity: String, CaseIterable, Hashable, Sendable, Codable {
    /// Compared with the official text.
    case checkedAgainstText
    /// Written from knowledge of the original, which was not at hand.
    case notCompared
    /// There is no official original; the province sets its own.
    case ownDesign

    /// As officers see it.
    public var word: String {
        switch self {
        case .checkedAgainstText: "Đã đối chiếu với bản gốc"
        case .notCompared: "Chưa đối chiếu với bản gốc"
        case .ownDesign: "Không có mẫu chính thức"
        }
    }
}

/// One step of an internal process (quy trình nội bộ).
public struct ProcessStep: Hashable, Sendable, Codable {
    public enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
        case receive, appraise, review, approve, seal, `return`

        /// Reached by a decision only: nobody forwards or hands over into it.
        public var endsTheDecision: Bool { self == .approve || self == .seal || self == .return }
    }

    public let key: StepKey
    public let name: String
    public let kind: Kind
    public let role: Role
    public let workingHours: Int
    public let output: String

    public init(key: StepKey, name: String, kind: Kind, role: Role, workingHours: Int, output: String = "") {
        self.key = key
        self.name = name
        self.kind = kind
        self.role = role
        self.workingHours = workingHours
        self.output = output
    }
}

/// An internal process: data, versioned, pinned by each dossier at acceptance. Its steps follow one
/// another; stepping back, consulting and handing over are acts of people, not paths of their own.
public struct ProcessDefinition: Hashable, Sendable, Codable {
    public let code: ProcessCode
    public let version: Int
    public let name: String
    public let steps: [ProcessStep]
    public let fidelity: Fidelity
    public let source: String

    public init(code: ProcessCode, version: Int = 1, name: String, steps: [ProcessStep], fidelity: Fidelity, source: String) {
        self.code = code
        self.version = version
        self.name = name
        self.steps = steps
        self.fidelity = fidelity
        self.source = source
    }

    public func step(_ key: StepKey) -> ProcessStep? { steps.first { $0.key == key } }

    public func step(after key: StepKey) -> ProcessStep? {
        guard let index = steps.firstIndex(where: { $0.key == key }), index + 1 < steps.count else { return nil }
        return steps[index + 1]
    }

    public var totalHours: Int { steps.reduce(0) { $0 + $1.workingHours } }

    /// For procedures without a process of their own: received at the counter, the five steps.
    public static let general = ProcessDefinition(
        code: "quy-trinh-chung", name: "Quy trình chung",
        steps: [
            ProcessStep(key: "receive", name: "Tiếp nhận, chuyển cơ quan giải quyết", kind: .receive, role: .receptionist, workingHours: 2),
            ProcessStep(key: "appraise", name: "Thẩm định hồ sơ", kind: .appraise, role: .caseOfficer, workingHours: 16),
            ProcessStep(key: "review", name: "Lãnh đạo phòng xem xét", kind: .review, role: .divisionHead, workingHours: 4),
            ProcessStep(key: "approve", name: "Ký duyệt", kind: .approve, role: .approver, workingHours: 4),
            ProcessStep(key: "seal", name: "Cấp số, đóng dấu", kind: .seal, role: .clerk, workingHours: 2),
            ProcessStep(key: "return", name: "Trả kết quả", kind: .return, role: .receptionist, workingHours: 0),
        ],
        fidelity: .ownDesign, source: "Năm bước tại chỗ của Trung tâm; số giờ là phân bổ mặc định")
}
