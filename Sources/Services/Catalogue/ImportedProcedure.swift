import Domain
import VietnameseText

/// Why a line is refused.
struct ImportProblem: Error {
    let reason: String
}

/// A line of the province's file, as far as it is needed.
struct ImportedProcedure: Decodable {
    struct Channel: Decodable {
        struct Time: Decodable {
            let amount: Double?
            let unit: String?
            let sameDay: Bool?
            let status: String?
        }

        struct Fee: Decodable {
            let kind: String?
            let amountVND: Int64?
            let status: String?
            let note: String?
            let raw: String?
        }

        let channel: String
        let time: Time?
        let fees: [Fee]?
    }

    struct Case: Decodable {
        struct Document: Decodable {
            let name: String?
            let originalCount: Int?
            let copyCount: Int?
        }

        let name: String?
        let documents: [Document]?
    }

    struct Basis: Decodable {
        let number: String?
        let title: String?
    }

    struct Result: Decodable {
        let name: String?
    }

    let code: String?
    let name: String?
    let field: String?
    let levels: [String]?
    let subjects: [String]?
    let requirements: String?
    let verticalSystem: String?
    let channels: [Channel]?
    let cases: [Case]?
    let stepsText: String?
    let legalBasis: [Basis]?
    let results: [Result]?
    let agencyIds: [String]?
    let url: String?

    func procedure() throws -> ProcedureVersion {
        let code = (code ?? "").cleaned
        let isCode = !code.isEmpty && code.utf8.count <= 40 && code.allSatisfy { $0.isNumber || $0.isLetter || ".-".contains($0) }
        guard isCode else { throw ImportProblem(reason: "thiếu mã thủ tục hoặc mã sai dạng") }
        let name = (name ?? "").cleaned
        guard !name.isEmpty else { throw ImportProblem(reason: "\(code): thiếu tên thủ tục") }
        let field = (field ?? "").cleaned
        guard !field.isEmpty else { throw ImportProblem(reason: "\(code): thiếu lĩnh vực") }
        let levels = (levels ?? []).compactMap { GovernmentLevel(rawValue: $0) }
        guard !levels.isEmpty else { throw ImportProblem(reason: "\(code): không rõ cấp giải quyết") }
        return ProcedureVersion(
            code: ProcedureCode(code), effectiveFrom: LocalDay(number: 0), name: name, shortName: Self.short(name), summary: "", field: field, levels: levels,
            // What a ministry's own system runs is not run twice here.
            route: verticalSystem == nil ? .provincial : .ministryCentral, filingLink: link, whoMayApply: (subjects ?? []).map(\.cleaned), channels: rules, cases: procedureCases,
            steps: Self.lines(stepsText), conditions: String((requirements ?? "").cleaned.prefix(2_000)),
            legalBasis: (legalBasis ?? []).map { LegalBasis(number: ($0.number ?? "").cleaned, title: ($0.title ?? "").cleaned) },
            results: (results ?? []).compactMap { $0.name?.cleaned }, competentAgency: levels.contains(.commune) ? nil : agency, imported: true)
    }

    /// Where it is filed when it does not run here; the national portal where the list has no address.
    private var link: String? {
        guard verticalSystem != nil else { return nil }
        let address = (url ?? "").cleaned
        return address.hasPrefix("https://") && address.utf8.count <= 500 ? address : "https://dichvucong.gov.vn"
    }

    /// The first agency the list names. Whether it is a unit here is asked at filing: what a province
    /// decides never falls to a commune.
    private var agency: UnitCode? { (agencyIds ?? []).lazy.map(\.cleaned).first { !$0.isEmpty }.map { UnitCode($0) } }

    /// "Thủ tục đăng ký khai sinh" → "Đăng ký khai sinh"; capitals throughout are made readable.
    private static func short(_ name: String) -> String {
        let bare = name.lowercased().hasPrefix("thủ tục ") ? String(name.dropFirst(8)) : name
        let readable = bare.contains { $0.isLowercase } ? bare : bare.lowercased()
        return readable.prefix(1).uppercased() + readable.dropFirst()
    }

    private static func lines(_ text: String?) -> [String] {
        (text ?? "").split(whereSeparator: \.isNewline).map { String($0).cleaned }.filter { !$0.isEmpty }.prefix(30).map { String($0.prefix(1_000)) }
    }

    private var rules: [ChannelRule] {
        var rules: [ChannelRule] = []
        for channel in channels ?? [] {
            guard let kind = FilingChannel(rawValue: channel.channel), !rules.contains(where: { $0.channel == kind }) else { continue }
            let fees = (channel.fees ?? []).map(Self.fee)
            rules.append(
                ChannelRule(
                    channel: kind, legalLimit: channel.time.flatMap(Self.limit), sameDay: channel.time?.sameDay ?? false,
                    fees: fees.isEmpty ? [Self.notEntered] : fees, limitIsUnknown: channel.time?.status != "not_regulated"))
        }
        return rules
    }

    /// The list has no line where nothing is due, and none where nobody entered one.
    private static let notEntered = FeeLine(kind: .phi, name: "Phí, lệ phí", amount: nil, state: .unknown)

    private static func limit(_ time: Channel.Time) -> TimeLimit? {
        guard let amount = time.amount, amount > 0, amount <= 3_650 else { return nil }
        // Half a working day is four working hours.
        if time.unit == "working_day", amount != amount.rounded() {
            let hours = amount * 8
            return hours == hours.rounded() ? TimeLimit(Int(hours), .workingHour) : nil
        }
        guard amount == amount.rounded() else { return nil }
        return switch time.unit {
        case "working_day": TimeLimit(Int(amount), .workingDay)
        case "calendar_day": TimeLimit(Int(amount), .calendarDay)
        case "hour": TimeLimit(Int(amount), .workingHour)
        case "month": TimeLimit(Int(amount), .month)
        default: nil
        }
    }

    /// An amount of nought without words is not known to be free.
    private static func fee(_ fee: Channel.Fee) -> FeeLine {
        let kind: FeeLine.Kind = fee.kind == "phi" ? .phi : .lePhi
        let name = kind == .phi ? "Phí" : "Lệ phí"
        let words = (fee.note ?? "").cleaned.isEmpty ? (fee.raw ?? "").cleaned : (fee.note ?? "").cleaned
        let note = String(words.prefix(200))
        switch fee.status {
        case "parsed", "parsed_text":
            guard let amount = fee.amountVND, amount > 0 else { return FeeLine(kind: kind, name: name, amount: nil, state: .unknown, note: note) }
            return FeeLine(kind: kind, name: name, amount: VND(amount), state: .stated, note: note)
        case "set_by_province": return FeeLine(kind: kind, name: name, amount: nil, state: .setByProvince, note: note)
        default: return FeeLine(kind: kind, name: name, amount: nil, state: .unknown, note: note)
        }
    }

    /// The list's conditions stand in prose, so no paper is demanded by the program: the desk decides.
    private var procedureCases: [ProcedureCase] {
        (cases ?? []).enumerated().map { index, one in
            let components = (one.documents ?? []).enumerated().compactMap { place, document -> RequiredComponent? in
                let name = (document.name ?? "").cleaned
                guard !name.isEmpty else { return nil }
                return RequiredComponent(
                    key: ComponentKey("gt-\(index + 1)-\(place + 1)"), name: String(name.prefix(600)), originals: max(0, document.originalCount ?? 0),
                    copies: max(0, document.copyCount ?? 0), mandatory: false)
            }
            return ProcedureCase(key: CaseKey("th-\(index + 1)"), name: (one.name ?? "").cleaned.isEmpty ? "Chung" : (one.name ?? "").cleaned, components: components)
        }
    }
}
