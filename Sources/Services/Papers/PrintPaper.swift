import Documents
import Domain
import Records
import VietnameseText

/// Prints one of a dossier's papers as a PDF. A receipt carries the signed head of the log.
public struct PrintPaper: Sendable {
    let province: Province

    public init(_ province: Province) { self.province = province }

    public func callAsFunction(_ kind: PaperKind, of code: DossierCode, by actor: Actor, asOf revision: Int? = nil) async throws -> [UInt8] {
        let issued = kind.revision(in: try await province.load(code, for: actor).asOf(revision).events)
        let opened = try await OpenDossier(province)(code, by: actor, asOf: issued ?? revision)
        guard opened.papers.contains(kind), let parties = opened.parties else { throw ServiceFailure.notFound }
        if actor.role != .applicant { try await province.access.record(.paper, by: actor, code: code, detail: kind.rawValue, at: opened.readAt) }
        switch kind {
        case .receipt: return try pdf(of: try await receipt(opened, parties))
        case .acknowledgement: return try pdf(of: try await acknowledgement(opened, parties))
        case .supplement: return try pdf(of: try await supplement(opened, parties))
        case .rejection: return try pdf(of: try await rejection(opened, parties))
        case .apology: return try pdf(of: try await apology(opened, parties))
        case .stop: return try pdf(of: try await stop(opened, parties))
        case .declaration: return try pdf(of: try declaration(opened, parties))
        }
    }

    // What every paper needs.

    func frame(_ unit: UnitCode, number: String?, at time: Timestamp) -> PaperFrame {
        let version = province.units[unit]?.version(on: time.day)
        let isBranch = province.units[unit]?.kind == .branch
        let issuer = PaperIssuer(
            parent: isBranch ? province.settings.centre : "Ủy ban nhân dân tỉnh \(province.settings.name)", name: version?.name ?? unit.text,
            place: place(version?.shortName ?? province.settings.name), hotline: province.settings.hotline,
            trackingAddress: "\(province.settings.address.bareAddress)/tra-cuu")
        return PaperFrame(issuer: issuer, number: number, writtenAt: time, practice: province.settings.isPractice)
    }

    /// "phường Hồng Gai" → "Hồng Gai": the place of the date line.
    private func place(_ name: String) -> String {
        for kind in ["phường ", "xã ", "đặc khu ", "Phường ", "Xã ", "Đặc khu "] where name.hasPrefix(kind) { return String(name.dropFirst(kind.count)) }
        return province.settings.name
    }

    func person(_ party: Party) -> PaperPerson {
        PaperPerson(
            kind: party.kind == .individual ? .individual(salutation: nil) : .organisation, name: party.name, address: party.address,
            maskedPhone: party.phone.map(PhoneNumber.masked), email: party.email,
            maskedNumber: party.personalId.map(PersonalNumber.masked) ?? party.taxCode)
    }

    func procedure(_ opened: OpenedDossier) -> PaperProcedure { PaperProcedure(name: opened.procedure.name, code: opened.procedure.code) }

    func link(_ code: DossierCode) -> String {
        "\(province.settings.address)/tra-cuu/\(code)?key=\(province.keys.trackingSecret(of: code.text))"
    }

    /// The head this print was issued under, however late it is printed again.
    func head(_ kind: PaperKind, _ dossier: Dossier) async throws -> PrintedLogHead {
        let head = try await province.prints.head(of: kind.rawValue, code: dossier.code, revision: dossier.revision, at: province.now())
        return PrintedLogHead(
            size: head.size, rootHash: Self.groups(Hexadecimal.text(head.root.prefix(8))), signature: Self.groups(Hexadecimal.text(head.signature.prefix(8))))
    }

    private static func groups(_ hex: String) -> String {
        stride(from: 0, to: hex.count, by: 4).map { String(hex.dropFirst($0).prefix(4)) }.joined(separator: " ")
    }

    func name(of account: AccountCode) async throws -> String { try await province.accounts.account(account)?.profile.name ?? account.text }

    func lines(_ opened: OpenedDossier) -> [ReceiptLine] {
        let components = opened.filedUnder.procedureCase(opened.dossier.submission.procedureCase)?.components ?? []
        let names = Dictionary(components.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        return opened.dossier.papers.filter { $0.state != .notApplicable && $0.state != .missing && $0.state != .toFollow }.map { paper in
            let component = names[paper.component]
            let fromState = paper.state == .replacedByData
            return ReceiptLine(
                name: component?.name ?? paper.component.text, copyKind: fromState ? nil : paper.copyKind, count: max(paper.count, fromState ? 0 : 1),
                note: fromState ? "Lấy từ \(component?.heldBy ?? "CSDL của Nhà nước")" : paper.files.isEmpty ? "" : "Đã số hóa", originalHeld: paper.originalHeld)
        }
    }
}

extension String {
    /// Without its scheme, as people type it.
    var bareAddress: String {
        for scheme in ["https://", "http://"] where hasPrefix(scheme) { return String(dropFirst(scheme.count)) }
        return self
    }
}
