import Domain
import TestSupport
import Testing

/// Two readings of the same law agree over twenty years of random cases and random units.
@Suite struct OracleTests {
    private static let first = PlainDate(2019, 1, 1).dayNumber
    private static let last = PlainDate(2039, 12, 31).dayNumber

    private struct Unit {
        let calendar: WorkingCalendar
        let oracle: MinuteOracle
    }

    private func stamp(_ minute: Int) -> Timestamp { Timestamp(milliseconds: Int64(minute - 420) * 60_000) }

    /// A unit with or without Saturday morning, with days and halves of days shut.
    private func unit(_ random: inout SeededRandom) -> Unit {
        let (free, worked) = FreeDays.all()
        let saturday = Bool.random(using: &random)
        var closures: [Int: [Range<Int>]] = [:]
        for _ in 0..<400 {
            let day = Int.random(in: Self.first...Self.last, using: &random)
            closures[day] = [[], [450..<690], [780..<1020], [480..<600, 840..<960]][Int.random(in: 0..<4, using: &random)]
        }
        let open = (Self.first...Self.last).map { day -> [Range<Int>] in
            let whole = [450..<690, 780..<1020]
            let plain = worked.contains(day) ? whole : free.contains(day) ? [] : FreeDays.isRestDay(day) ? (saturday && (day + 3) % 7 == 5 ? [450..<690] : []) : whole
            guard let closure = closures[day] else { return plain }
            return plain.flatMap { part in closure.map { part.clamped(to: $0) } }.filter { !$0.isEmpty }
        }
        let exceptions = closures.sorted { $0.key < $1.key }.map { day, open in
            DayException(day: LocalDay(number: Int32(day)), kind: .closure, name: "Bão", intervals: open.map { WorkingInterval(opens: $0.lowerBound, closes: $0.upperBound) })
        }
        let calendar = WorkingCalendar.vietnam(week: saturday ? .withSaturdayMorning : .standard, closures: exceptions)
        return Unit(calendar: calendar, oracle: MinuteOracle(firstDay: Self.first, open: open))
    }

    private func limit(_ random: inout SeededRandom) -> (TimeLimit, MinuteOracle.Limit) {
        let amount = Int.random(in: 1...20, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: return (TimeLimit(amount, .workingHour), .hours(amount))
        case 1: return (TimeLimit(amount, .workingDay), .workingDays(amount))
        case 2: return (TimeLimit(amount * 3, .calendarDay), .calendarDays(amount * 3))
        default: return (TimeLimit(1 + amount % 4, .month), .months(1 + amount % 4))
        }
    }

    @Test(arguments: [UInt64(20_261_124), 7, 2030]) func bothReadingsAgree(seed: UInt64) {
        print("oracle seed \(seed)")
        var random = SeededRandom(seed: seed)
        for _ in 0..<4 {
            let unit = unit(&random)
            for _ in 0..<150 {
                let start = Int.random(in: Self.first * 1440..<(Self.last - 500) * 1440, using: &random)
                #expect(unit.calendar.nextOpening(atOrAfter: stamp(start)) == stamp(unit.oracle.firstOpenMinute(from: start)), "seed \(seed) start \(start)")
                #expect(unit.calendar.handOverDue(receivedAt: stamp(start)) == stamp(unit.oracle.handOver(receivedAt: start)), "seed \(seed) start \(start)")
                life(start, unit, seed, &random)
            }
        }
    }

    /// One dossier: the appointment, pauses, perhaps an apology, then a day shut that was not known.
    private func life(_ start: Int, _ unit: Unit, _ seed: UInt64, _ random: inout SeededRandom) {
        let oracle = unit.oracle
        let (limit, plain) = limit(&random)
        let endOfDay = Bool.random(using: &random)
        let sameDay = Int.random(in: 0..<5, using: &random) == 0
        let policy = PausePolicy.allCases[Int.random(in: 0..<3, using: &random)]
        let counting = endOfDay ? DayCounting.endOfDay : .hourExact
        let label = "seed \(seed) start \(start) \(limit.text) \(counting) \(policy) sameDay \(sameDay)"
        var due = oracle.due(plain, from: start, endOfDay: endOfDay, sameDay: sameDay)
        var clock = Clock(startedAt: stamp(start), due: unit.calendar.due(from: stamp(start), limit: limit, counting: counting, sameDay: sameDay), limit: limit)
        #expect(clock.due == stamp(due), "\(label)")
        let byDate = if case .calendarDays = plain { true } else if case .months = plain { true } else { endOfDay }
        var now = start
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let from = now + Int.random(in: 1...3_000, using: &random)
            let to = from + Int.random(in: 1...12_000, using: &random)
            clock.suspend(at: stamp(from), reason: .supplement)
            clock.resume(at: stamp(to), due: clock.dueAfterResuming(at: stamp(to), policy: policy, counting: counting, calendar: unit.calendar, sameDay: sameDay))
            switch policy {
            case .continue: break
            case .restart: due = max(due, oracle.due(plain, from: to, endOfDay: endOfDay, sameDay: sameDay))
            case .subtract:
                let paused = oracle.worked(from: from, to: to)
                if paused > 0 {
                    let later = oracle.after(paused, from: due)
                    due = byDate ? oracle.closing(day: (later - 1) / 1440) : later
                }
            }
            #expect(clock.due == stamp(due), "\(label) pause \(from)…\(to)")
            now = to
        }
        if Bool.random(using: &random) {
            let promised = oracle.closing(day: due / 1440 + Int.random(in: 1...10, using: &random))
            clock.move(to: stamp(promised), at: stamp(now), reason: .apology)
            due = promised
        }
        let accepted = AcceptedUnder(process: "p", processVersion: 1, limit: limit, legalLimit: nil, counting: counting, pausePolicy: policy, sameDay: sameDay)
        #expect(clock.projectedDue(under: accepted, calendar: unit.calendar) == stamp(due), "\(label): the same calendar moves nothing")
    }
}
