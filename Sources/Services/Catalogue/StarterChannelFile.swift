import Domain

/// What holds alike for one or more ways of filing.
struct ChannelFile: Decodable {
    let by: [FilingChannel]
    let legal: LimitFile?
    let provincial: LimitFile?
    let sameDay: Bool?
    let fees: [FeeFile]?

    struct LimitFile: Decodable {
        let amount: Int
        let unit: LimitUnit
        var limit: TimeLimit { TimeLimit(amount, unit) }
    }

    struct FeeFile: Decodable {
        let kind: FeeLine.Kind
        let name: String
        let amount: Int64?
        let state: FeeLine.State
        let note: String?
    }

    var rules: [ChannelRule] {
        let lines = (fees ?? []).map { FeeLine(kind: $0.kind, name: $0.name, amount: $0.amount.map { VND($0) }, state: $0.state, note: $0.note ?? "") }
        return by.map {
            ChannelRule(channel: $0, legalLimit: legal?.limit, provincialLimit: provincial?.limit, sameDay: sameDay ?? false, fees: lines)
        }
    }
}
