import Documents
import Domain
import Records

/// What a branch has received and must hand to the agencies today (NĐ 118/2025/NĐ-CP, Điều 18.2).
public struct HandOver: Sendable {
    public struct Group: Sendable {
        public let unit: UnitCode
        public let lines: [DossierLine]
    }

    private let province: Province
    /// More than a branch receives in a day.
    private static let most = 500

    public init(_ province: Province) { self.province = province }

    public func waiting(by actor: Actor) async throws -> [Group] {
        guard let unit = actor.unit, actor.role == .receptionist else { throw ServiceFailure.notFound }
        let list = DossierList.all(scope: .receiving(unit), stage: .received, procedure: nil)
        let lines = try await province.lines(list, by: actor, after: nil, limit: Self.most).items
        return Dictionary(grouping: lines, by: \.row.competentUnit).map { Group(unit: $0.key, lines: $0.value) }.sorted { $0.unit < $1.unit }
    }

    /// The list that both sides sign.
    public func paper(to agency: UnitCode, by actor: Actor) async throws -> [UInt8] {
        guard let group = try await waiting(by: actor).first(where: { $0.unit == agency }), let unit = actor.unit else { throw ServiceFailure.notFound }
        let now = province.now()
        let officer = try await province.accounts.account(actor.account)?.profile.name ?? ""
        let rows = group.lines.map { line in
            HandOverList.Row(
                code: line.row.code, procedure: line.procedureName, applicant: line.applicant ?? "", paperCount: 1,
                receivedAt: line.row.receivedAt ?? line.row.submittedAt, dueAt: line.row.due)
        }
        let list = HandOverList(
            frame: PrintPaper(province).frame(unit, number: nil, at: now), giver: province.units.name(unit, on: now.day),
            receiver: province.units.name(agency, on: now.day), giverOfficer: officer, receiverOfficer: nil, handedOverAt: now, confirmedAt: nil, rows: rows)
        return try pdf(of: list)
    }
}
