import Domain
import Records

/// One dossier about which the reader's unit is asked.
public struct ConsultationLine: Sendable {
    public let dossier: DossierLine
    public let answerDue: Timestamp
}

/// What other units ask of the reader's unit and it has not answered, the first due first
/// (the tab "Xin ý kiến tôi"). Only for those who may answer.
public struct ListConsultations: Sendable {
    private let province: Province
    public static let pageSize = 50

    public init(_ province: Province) { self.province = province }

    /// - Parameter last: the last line of the page before.
    public func callAsFunction(by actor: Actor, after last: ConsultationLine? = nil, limit: Int = pageSize) async throws -> [ConsultationLine] {
        guard let unit = answeringUnit(actor) else { return [] }
        let key = last.map { OpenConsultation(code: $0.dossier.row.code, unit: unit, answerDue: $0.answerDue) }
        let found = try await province.consultations.page(of: unit, after: key, limit: limit)
        let lines = try await province.lines(found.map(\.1))
        if !lines.isEmpty {
            let codes = lines.map(\.row.code.text).joined(separator: " ")
            try await province.access.record(.list, by: actor, code: nil, detail: codes, at: province.now())
        }
        return zip(found, lines).map { ConsultationLine(dossier: $1, answerDue: $0.0.answerDue) }
    }

    /// How many wait for an answer, counted to a bound.
    public func count(for actor: Actor, upTo bound: Int = Inbox.countBound) async throws -> Int {
        guard let unit = answeringUnit(actor) else { return 0 }
        return try await province.consultations.count(of: unit, upTo: bound)
    }

    private func answeringUnit(_ actor: Actor) -> UnitCode? {
        CommandRights.relations(.giveOpinion, actor.role).isEmpty ? nil : actor.unit
    }
}
