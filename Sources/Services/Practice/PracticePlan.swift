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
    /// An agency that may be asked for its opinion.
    let consulted: UnitCode?

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

extension PracticePlan {
    /// How long back filings have something to look at: enough to try every page, little to store.
    private static let shownDays = 30

    /// The papers, those filed online of late with a file each: all show the one sample.
    func papersWithFiles(_ scan: PracticeScan, code: DossierCode, until end: Timestamp) -> (papers: [SubmittedPaper], files: [StoredFile]) {
        guard channel == .online, let applicant, submittedAt >= end.day.advanced(by: -Self.shownDays).start else { return (papers, []) }
        var files: [StoredFile] = []
        let shown = papers.map { paper in
            guard paper.state == .provided else { return paper }
            let file = scan.paper(for: code, by: applicant, at: submittedAt)
            files.append(file)
            var filled = paper
            filled.files = [file.name]
            return filled
        }
        return (shown, files)
    }
}

/// The officers who would do it, by their practice codes.
struct PracticeStaff {
    let receptionist: Actor
    let officer: Actor
    let head: Actor
    let approver: Actor
    let clerk: Actor
    let cashier: Actor

    static func head(of unit: UnitCode) -> Actor { Actor(account: AccountCode("truong-phong.\(unit.text.lowercased())"), role: .divisionHead, unit: unit) }

    init(receiving: UnitCode, competent: UnitCode) {
        let branch = receiving.text.lowercased()
        let agency = competent.text.lowercased()
        receptionist = Actor(account: AccountCode("tiep-nhan1.\(branch)"), role: .receptionist, unit: receiving)
        officer = Actor(account: AccountCode("chuyen-vien1.\(agency)"), role: .caseOfficer, unit: competent)
        head = Self.head(of: competent)
        approver = Actor(account: AccountCode("lanh-dao.\(agency)"), role: .approver, unit: competent)
        clerk = Actor(account: AccountCode("van-thu.\(agency)"), role: .clerk, unit: competent)
        cashier = Actor(account: AccountCode("thu-ngan.\(branch)"), role: .cashier, unit: receiving)
    }
}

/// The one scan that all practice papers and results show: kept once, named per dossier.
struct PracticeScan {
    let blob: String
    let sha256: String
    let size: Int

    func paper(for code: DossierCode, by account: AccountCode, at time: Timestamp) -> StoredFile {
        StoredFile(
            name: FileName(RandomName.next()), blob: blob, sha256: sha256, type: FileType.pdf.rawValue, size: size, account: account, uploadedAt: time, code: code,
            title: "Giấy tờ mẫu (thực hành).pdf")
    }

    func file(for code: DossierCode, clerk: AccountCode, at now: Timestamp) -> StoredFile {
        StoredFile(
            name: FileName(RandomName.next()), blob: blob, sha256: sha256, type: FileType.pdf.rawValue, size: size, account: clerk, uploadedAt: now, code: code,
            title: "Kết quả (bản quét thực hành)")
    }
}
