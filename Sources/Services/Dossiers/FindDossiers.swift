import Domain
import Records
import VietnameseText

/// Finds dossiers for staff by code, personal number, phone or name; shows only what they may read.
public struct FindDossiers: Sendable {
    private let province: Province

    public init(_ province: Province) { self.province = province }

    public func callAsFunction(_ text: String, by actor: Actor) async throws -> [DossierLine] {
        guard actor.role != .applicant else { throw ServiceFailure.notFound }
        let words = text.cleaned
        guard !words.isEmpty else { return [] }
        var rows: [DossierRow] = []
        for row in try await self.rows(words) where try await mayRead(row, actor) { rows.append(row) }
        let lines = try await province.lines(rows)
        let codes = rows.map(\.code.text).joined(separator: " ")
        // The words themselves are personal data: only what was shown is recorded.
        try await province.access.record(.search, by: actor, code: nil, detail: codes, at: province.now())
        return lines
    }

    private func rows(_ words: String) async throws -> [DossierRow] {
        if let row = try await province.dossiers.row(DossierCode(words.uppercased())) { return [row] }
        let tokens = SearchTokens(keys: province.keys)
        let kinds: [[UInt8]] = [
            PersonalNumber.normalised(words).map { tokens.token(.personalId, $0) }, PhoneNumber.normalised(words).map { tokens.token(.phone, $0) },
            TaxCode.normalised(words).map { tokens.token(.taxCode, $0) },
        ].compactMap { $0 }
        for token in kinds {
            let found = try await province.dossiers.found(tokens: [token], limit: 50)
            if !found.isEmpty { return found }
        }
        let names = words.foldedWords.prefix(6).map { tokens.token(.name, String($0.prefix(40))) }
        return try await province.dossiers.found(tokens: names, limit: 50)
    }

    private func mayRead(_ row: DossierRow, _ actor: Actor) async throws -> Bool {
        switch actor.role {
        case _ where actor.role.overseesProvince: return true
        case .systemAdmin, .businessAdmin, .dataProtectionOfficer, .assistant, .applicant: return false
        default:
            guard let unit = actor.unit else { return false }
            if row.units.contains(unit) { return true }
            return try await province.consultations.isAsked(unit, about: row.code)
        }
    }
}

extension Province {
    /// The tokens that all must be an applicant's: a whole number, or else words of the name.
    func applicantTokens(_ text: String) -> [[UInt8]] {
        let words = text.cleaned
        let tokens = SearchTokens(keys: keys)
        if let number = PersonalNumber.normalised(words) { return [tokens.token(.personalId, number)] }
        if let number = PhoneNumber.normalised(words) { return [tokens.token(.phone, number)] }
        return words.foldedWords.prefix(6).map { tokens.token(.name, String($0.prefix(40))) }
    }
}
