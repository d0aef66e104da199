/// What is wrong with a process, as a sentence for the person who publishes it.
public struct ProcessProblem: Hashable, Sendable {
    public let code: String
    public let sentence: String
}

extension ProcessDefinition {
    /// Checks before publishing: begins with reception, ends with the return, decided and sealed on
    /// the way, no key twice, hours within the limit.
    public func problems(limit: TimeLimit?) -> [ProcessProblem] {
        var problems: [ProcessProblem] = []
        func require(_ holds: Bool, _ code: String, _ sentence: String) {
            if !holds { problems.append(ProcessProblem(code: code, sentence: sentence)) }
        }
        require(steps.first?.kind == .receive, "noReception", "Quy trình “\(name)” không bắt đầu bằng bước tiếp nhận.")
        require(steps.last?.kind == .return, "noEnd", "Quy trình “\(name)” không kết thúc bằng bước trả kết quả.")
        require(Set(steps.map(\.key)).count == steps.count, "duplicateStep", "Quy trình “\(name)” có hai bước trùng mã.")
        for kind in [ProcessStep.Kind.receive, .approve, .seal, .return] {
            require(steps.count { $0.kind == kind } == 1, "not-one-\(kind.rawValue)", "Quy trình “\(name)” phải có đúng một bước \(kind.rawValue).")
        }
        require(isInOrder, "order", "Quy trình “\(name)”: ký duyệt phải trước đóng dấu, đóng dấu trước trả kết quả.")
        require(steps.allSatisfy { $0.workingHours >= 0 }, "negativeHours", "Quy trình “\(name)” có bước số giờ âm.")
        if let limit {
            require(
                totalHours <= limit.workingHours, "overLimit",
                "Quy trình “\(name)” cộng lại \(totalHours) giờ, dài hơn thời hạn \(limit.text).")
        }
        return problems
    }

    /// Reception, then appraisal and review in any number, then approval, seal, return.
    private var isInOrder: Bool {
        let ranks = steps.map { step in
            switch step.kind {
            case .receive: 0
            case .appraise, .review: 1
            case .approve: 2
            case .seal: 3
            case .return: 4
            }
        }
        return ranks == ranks.sorted()
    }
}
