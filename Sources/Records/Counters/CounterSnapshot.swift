import Domain

/// A sum over all buckets, or over some of them.
public struct CounterTotal: Hashable, Sendable {
    public let kind: CounterKind
    public let unit: UnitCode
    public let field: String
    public let amount: Int64
}

/// The sums as one fold left them. They change only with the next fold, so a node may keep them.
struct FoldedCounters: Sendable {
    /// The fold's number.
    let fold: Int64
    let totals: [CounterTotal]
    /// Open dossiers by hour of their due time, earliest first.
    let open: [OpenHour]

    struct OpenHour: Sendable {
        let hour: Int64
        let total: CounterTotal
    }
}

/// All counters at one moment: what is folded and what is not yet, read in one transaction. Entries
/// are not summed; whoever reads adds.
public struct CounterSnapshot: Sendable {
    let folded: FoldedCounters
    let fresh: [CounterFigure]

    /// How many there are of each kind, whatever their number of days.
    public var totals: [CounterTotal] { folded.totals + fresh.map(\.total) }

    /// Open dossiers whose due hour lies in `hours`, per unit and field.
    public func open(due hours: Range<Int64>) -> [CounterTotal] {
        let first = folded.open.partitioningIndex { $0.hour >= hours.lowerBound }
        let known = folded.open[first...].prefix { $0.hour < hours.upperBound }.map(\.total)
        return known + fresh.filter { $0.kind == .open && hours.contains($0.bucket) }.map(\.total)
    }
}

extension Array {
    /// Where `belongsAfter` first holds, in an array that it parts in two.
    fileprivate func partitioningIndex(_ belongsAfter: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if belongsAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
