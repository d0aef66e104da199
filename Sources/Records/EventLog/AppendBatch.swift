import Database

/// What the appends of one transaction share: the log's right edge, and the counters' changes, which
/// are summed before they are written.
struct AppendBatch {
    var frontier: MerkleFrontier
    private var deltas: [CounterKey: Int64] = [:]
    private let sizeBefore: Int64

    init(on db: any Connection) throws {
        frontier = try LogHeadTable.frontier(on: db)
        sizeBefore = frontier.size
    }

    mutating func count(_ changes: [CounterDelta]) {
        for change in changes { deltas[change.key, default: 0] += change.amount }
    }

    func finish(on db: any Connection) throws {
        // A request that was answered before has written nothing.
        guard frontier.size > sizeBefore else { return }
        try LogHeadTable.put(frontier, on: db)
        try CounterTable.add(deltas, on: db)
    }
}
