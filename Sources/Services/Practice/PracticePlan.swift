import Blobs
import Domain
import Records

/// What a practice dossier is to be: drawn first, so that codes can be reserved in one go.
struct PracticePlan {
    let seed: UInt64
    let procedure: ProcedureVersion
    let procedureCase: ProcedureCase?
    let channel: FilingChannel
    let receiving: UnitCode
    let competent: UnitCode
    let agencyCode: String
    let submittedAt: Timestamp
    let applicant: AccountCode?
    let person: UInt64
    let isOnTheSpot: Bool

    /// Everything that is asked for is there.
    var papers: [SubmittedPaper] {
        (procedureCase?.components ?? []).filter { $0.mandatory || $0.heldBy != nil }.map { component in
            SubmittedPaper(
                component: component.key, state: component.heldBy == nil ? .provided : .replacedByData,
                copyKind: channel == .online ? .electronicCopy : component.originals > 0 ? .original : .plainCopy,
                count: component.heldBy == nil ? max(1, component.originals + component.copies) : 0)
        }
    }
}

/// The officers who would do it, by their practice codes.
struct PracticeStaff {
    let receptionist: Actor
    let officer: Actor
    let head: Actor
    let approver: Actor
    let clerk: Actor

    init(receiving: UnitCode, competent: UnitCode) {
        let branch = receiving.text.lowercased()
        let agency = competent.text.lowercased()
        receptionist = Actor(account: AccountCode("tiep-nhan1.\(branch)"), role: .receptionist, unit: receiving)
        officer = Actor(account: AccountCode("chuyen-vien1.\(agency)"), role: .caseOfficer, unit: competent)
        head = Actor(account: AccountCode("truong-phong.\(agency)"), role: .divisionHead, unit: competent)
        approver = Actor(account: AccountCode("lanh-dao.\(agency)"), role: .approver, unit: competent)
        clerk = Actor(account: AccountCode("van-thu.\(agency)"), role: .clerk, unit: competent)
    }
}

/// The one scan that all practice results show: kept once, named per dossier.
struct PracticeScan {
    let blob: String
    let sha256: String
    let size: Int

    func file(for code: DossierCode, clerk: AccountCode, at now: Timestamp) -> StoredFile {
        StoredFile(
            name: FileName(RandomName.next()), blob: blob, sha256: sha256, type: FileType.pdf.rawValue, size: size, account: clerk, uploadedAt: now, code: code,
            title: "Kết quả (bản quét thực hành)")
    }
}
