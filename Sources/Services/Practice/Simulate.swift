import Blobs
import Crypto
import Documents
import Domain
import Records

/// A believable history: filings of a year by weekday and hour, through the real domain, in all states.
public struct Simulate: Sendable {
    private let province: Province
    private static let slice = 200
    /// How far back the history begins.
    private static let days = 365

    public init(_ province: Province) { self.province = province }

    public struct Outcome: Sendable {
        public let dossiers: Int
        public let events: Int
    }

    /// - Parameters:
    ///   - end: where the history ends; the same end and seed plan the same dossiers.
    ///   - skipping: how many of them a fill that was cut off has written already.
    ///   - progress: told how many dossiers are written.
    public func callAsFunction(
        dossiers count: Int, seed: UInt64, until end: Timestamp? = nil, skipping: Int = 0, progress: @Sendable (Int) -> Void = { _ in }
    ) async throws -> Outcome {
        let end = end ?? province.now()
        let plans = Array(try plans(count, seed: seed, until: end).dropFirst(skipping))
        let codes = try await codes(for: plans)
        let scan = try await scan()
        // A few dozen filled forms of each kind are enough to look at.
        let examples = Dictionary(
            province.procedures.now.catalogue.allForms.map { form in (form.code, (0..<24).map { form.exampleAnswers(seed: seed &+ $0, today: end.day) }) },
            uniquingKeysWith: { first, _ in first })
        var events = 0
        var written = 0
        var slices = stride(from: 0, to: plans.count, by: Self.slice).map { $0..<min($0 + Self.slice, plans.count) }.makeIterator()
        guard var current = slices.next() else { return Outcome(dossiers: 0, events: 0) }
        var prepared = try prepare(current, plans, codes, end, scan, examples)
        // One slice is sealed and hashed while the one before reaches the disk.
        while true {
            let upcoming = slices.next()
            let ready = prepared
            async let writing: Void = write(ready)
            let following = try upcoming.map { try prepare($0, plans, codes, end, scan, examples) }
            try await writing
            events += ready.requests.reduce(0) { $0 + $1.events.count }
            written += current.count
            progress(written)
            guard let upcoming, let following else { break }
            current = upcoming
            prepared = following
        }
        try await province.counters.fold()
        return Outcome(dossiers: written, events: events)
    }

    private struct Slice: Sendable {
        var requests: [AppendRequest] = []
        var files: [StoredFile] = []
    }

    private func write(_ slice: Slice) async throws {
        try await province.files.add(slice.files)
        try await province.log.append(slice: slice.requests)
    }

    private func codes(for plans: [PracticePlan]) async throws -> [DossierCode] {
        let roots = plans.map { CodeRoot(agency: $0.agencyCode, day: $0.submittedAt.day) }
        var next = try await province.sequence.reserve(Dictionary(roots.map { ($0, 1) }, uniquingKeysWith: +))
        return roots.map { root in
            let number = next[root] ?? 1
            next[root] = number + 1
            return root.code(number)
        }
    }

    /// The stand-in for a signed and sealed paper, marked as practice.
    private func scan() async throws -> PracticeScan {
        let frame = PrintPaper(province).frame("TT.QN", number: "01/KQ", at: province.now())
        let paper = StopPaper(
            frame: frame, code: "H99.60-000000-0000", applicant: PaperPerson(name: "Người thực hành"), procedure: PaperProcedure(name: "Thủ tục thực hành", code: "0.000000"),
            receivedAt: province.now(), ground: .other(reason: "Đây là bản quét mẫu của chế độ thực hành, thay cho kết quả đã ký và đóng dấu."), legalBasis: "chế độ thực hành",
            stoppedAt: province.now(), consequences: [], recipients: ["Lưu"], signature: SheetSignature(capacity: ["THỰC HÀNH"]))
        let bytes = try pdf(of: paper)
        let name = try province.blobs.put(bytes)
        return PracticeScan(blob: name.text, sha256: Hexadecimal.text(SHA256.hash(data: bytes)), size: bytes.count)
    }

    private func prepare(_ range: Range<Int>, _ plans: [PracticePlan], _ codes: [DossierCode], _ end: Timestamp, _ scan: PracticeScan, _ examples: [FormCode: [FormAnswers]]) throws -> Slice {
        var slice = Slice()
        for index in range {
            let plan = plans[index]
            let process = province.procedures.now.catalogue.process(for: plan.procedure)
            let rules = province.rules(procedure: plan.procedure, process: process, competent: plan.competent, receiving: plan.receiving)
            let key = try DataKey(new: province.keys)
            let parties = parties(of: plan)
            let answers = plan.channel == .online ? plan.procedure.form.flatMap { examples[$0] }.map { $0[Int(plan.person % UInt64($0.count))] } : nil
            var life = try PracticeLife(plan, code: codes[index], rules: rules, key: key, until: end, scan: scan, parties: parties, answers: answers,
                formVersion: plan.procedure.form.flatMap { province.procedures.now.catalogue.form($0)?.version })
            try life.live()
            let chain = PreparedEvent.chain(life.events, code: codes[index], after: EventHash.none)
            let row = DossierRow(life.dossier, headHash: chain.last?.hash ?? EventHash.none, process: process)
            var request = AppendRequest(
                events: chain, expecting: 0, before: nil, row: row, blocks: life.blocks, dataKey: key.wrapped, searchTokens: province.searchTokens(of: parties))
            request.numbers = life.dossier.numbers
            if !life.dossier.consultations.isEmpty { request.consultations = life.dossier.openConsultations }
            slice.requests.append(request)
            slice.files += life.files
        }
        return slice
    }

    private func parties(of plan: PracticePlan) -> Parties {
        if let account = plan.applicant, let profile = PracticePeople.citizens.first(where: { $0.code == account })?.profile {
            return Parties(applicant: Party(name: profile.name, personalId: profile.personalId, phone: profile.phone, address: profile.address))
        }
        let turn = plan.person
        return Parties(
            applicant: Party(
                name: ExampleWords.name(turn), personalId: "0220" + ExampleWords.digits(turn, 8), phone: "09" + ExampleWords.digits(turn / 7 + 3, 8),
                address: ExampleWords.address(turn)))
    }

    private func plans(_ count: Int, seed: UInt64, until end: Timestamp) throws -> [PracticePlan] {
        var random = PracticeRandom(seed: seed)
        let filed = province.procedures.now.listed.filter { $0.isFiledHere && !$0.imported }
        guard !filed.isEmpty, !province.units.branches.isEmpty else { return [] }
        // Procedures by how often people need them; the first branches of the list are the towns.
        let weighted = filed.flatMap { Array(repeating: $0, count: max(1, $0.popularity / 8)) }
        let branches = province.units.branches.filter { $0.level == .commune }
        let agencies = province.units.agencies.filter { $0.level == .province }.map(\.code)
        guard !agencies.isEmpty else { return [] }
        let calendar = province.calendars[""]
        var plans: [PracticePlan] = []
        plans.reserveCapacity(count)
        while plans.count < count {
            let procedure = weighted[Int.random(in: 0..<weighted.count, using: &random)]
            let place = Int.random(in: 0..<branches.count, using: &random)
            let branch = random.chance(60) ? branches[place * place / branches.count] : branches[place]
            guard let competent = province.units.competentUnit(for: procedure, receivedAt: branch.code) else { continue }
            let online = (random.chance(62) && procedure.code != "2.000815") || !procedure.channels.contains { $0.channel == .counter }
            let submittedAt = time(before: end, online: online, calendar, &random)
            let citizen = online && random.chance(4) ? PracticePeople.citizens[Int.random(in: 0..<PracticePeople.citizens.count, using: &random)].code : nil
            let process = province.procedures.now.catalogue.process(for: procedure)
            plans.append(
                PracticePlan(
                    seed: random.next() >> 1, procedure: procedure, procedureCase: procedure.cases.randomElement(using: &random), channel: online ? .online : .counter,
                    receiving: branch.code, competent: competent, agencyCode: branch.version(on: submittedAt.day)?.agencyCode ?? "H99", submittedAt: submittedAt,
                    applicant: online ? citizen ?? AccountCode("dan-\(random.next() % 900_000)") : nil, person: random.next() >> 8,
                    isOnTheSpot: !process.steps.contains { $0.kind == .appraise }, consulted: agencies[plans.count % agencies.count]))
        }
        return plans.sorted { $0.submittedAt < $1.submittedAt }
    }

    /// Counters in opening hours; online at any hour, most in the evening. More towards the end.
    private func time(before end: Timestamp, online: Bool, _ calendar: WorkingCalendar, _ random: inout PracticeRandom) -> Timestamp {
        let back = random.chance(12) ? Int.random(in: 0...6, using: &random) : Int.random(in: 0...Self.days, using: &random)
        let day = end.day.advanced(by: -back)
        if online {
            let minute = random.chance(60) ? Int.random(in: 7 * 60...17 * 60, using: &random) : Int.random(in: 17 * 60...23 * 60, using: &random)
            return min(day.at(minute: minute), end.advanced(byMilliseconds: -Int64.random(in: 60_000...3_600_000, using: &random)))
        }
        let opening = calendar.nextOpening(atOrAfter: day.start)
        let at = calendar.adding(workingMilliseconds: Int64.random(in: 60_000...27_000_000, using: &random), to: opening)
        return at < end ? at : calendar.nextOpening(atOrAfter: end.day.advanced(by: -7).start).advanced(byMilliseconds: Int64.random(in: 0...6_000_000, using: &random))
    }
}
