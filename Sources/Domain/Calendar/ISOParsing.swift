extension LocalDay {
    /// Reads `2026-11-26`.
    public init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}

extension Timestamp {
    /// Reads RFC 3339: `2026-11-26T09:40:00Z`, `…+07:00`, with or without fractions of a second. A
    /// time without an offset is Vietnamese time.
    public init?(iso text: String) {
        let halves = text.split(separator: "T", maxSplits: 1)
        guard halves.count == 2, let day = LocalDay(iso: String(halves[0])) else { return nil }
        var clock = halves[1]
        var offsetMinutes = 7 * 60
        if clock.hasSuffix("Z") {
            offsetMinutes = 0
            clock = clock.dropLast()
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let parts = clock[clock.index(after: sign)...].split(separator: ":")
            guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]), (0...14).contains(hours), (0...59).contains(minutes) else { return nil }
            offsetMinutes = (clock[sign] == "-" ? -1 : 1) * (hours * 60 + minutes)
            clock = clock[..<sign]
        }
        let fields = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard fields.count == 2 || fields.count == 3, let hour = Int(fields[0]), let minute = Int(fields[1]),
            (0...23).contains(hour), (0...59).contains(minute)
        else { return nil }
        var milliseconds: Int64 = 0
        if fields.count == 3 {
            let seconds = fields[2].split(separator: ".", omittingEmptySubsequences: false)
            guard let whole = Int64(seconds[0]), (0...59).contains(whole), seconds.count <= 2 else { return nil }
            milliseconds = whole * 1000
            if seconds.count == 2 {
                guard let fraction = Int64((seconds[1] + "00").prefix(3)), fraction >= 0 else { return nil }
                milliseconds += fraction
            }
        }
        let utcMidnight = Int64(day.number) * Timestamp.dayMilliseconds
        self.init(milliseconds: utcMidnight + Int64(hour * 60 + minute - offsetMinutes) * 60_000 + milliseconds)
    }
}
