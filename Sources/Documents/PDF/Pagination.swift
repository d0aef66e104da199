/// Boxes spread over pages: glued ones stay together, heads are repeated.
struct Pagination {
    struct Placed {
        let box: Box
        /// Below the top margin.
        var y: Double
    }

    private(set) var pages: [[Placed]] = [[]]
    private let capacity: Double
    private var y = 0.0

    init(_ boxes: [Box], capacity: Double) {
        self.capacity = capacity
        var cluster: [Box] = []
        for box in boxes {
            cluster.append(box)
            if !box.glued {
                place(cluster)
                cluster = []
            }
        }
        place(cluster)
    }

    /// Moves the last box down to the bottom margin: the foot of the paper.
    mutating func pinLast() {
        guard let box = pages.last?.last?.box else { return }
        pages[pages.count - 1][pages[pages.count - 1].count - 1].y = capacity - box.height
    }

    private mutating func place(_ cluster: [Box]) {
        let height = cluster.reduce(0) { $0 + $1.space + $1.height }
        if y + height > capacity, height <= capacity, y > 0 { startPage(with: cluster) }
        for box in cluster {
            if y + box.space + box.height > capacity, y > 0 { startPage(with: [box]) }
            put(box)
        }
    }

    private mutating func startPage(with cluster: [Box]) {
        pages.append([])
        y = 0
        for box in cluster.first?.head ?? [] { put(box) }
    }

    private mutating func put(_ box: Box) {
        if y > 0 { y += box.space }
        pages[pages.count - 1].append(Placed(box: box, y: y))
        y += box.height
    }
}
