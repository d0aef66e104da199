import Foundation
import GRDB
import Synchronization

/// The one writing thread. Whatever waits when a commit begins shares it, each closure in its own
/// savepoint: with many writers the cost of reaching the disk is divided among them.
final class GroupCommitter: Sendable {
    /// Runs in the transaction, or with nil when none could begin; the closure it gives back is called
    /// once the outcome of the commit is known.
    typealias Job = @Sendable (GRDB.Database?) -> (@Sendable (DatabaseError?) -> Void)

    private struct State {
        var jobs: [Job] = []
        var isStopped = false
    }

    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)
    private let pool: DatabasePool
    private let onCommitFailure: @Sendable (DatabaseError) -> Void
    /// A batch ends at whichever comes first.
    private static let mostJobs = 256
    private static let longest: UInt64 = 2_000_000

    init(pool: DatabasePool, onCommitFailure: @escaping @Sendable (DatabaseError) -> Void) {
        self.pool = pool
        self.onCommitFailure = onCommitFailure
        let thread = Thread { @Sendable [self] in run() }
        thread.name = "motcua-writer"
        thread.start()
    }

    func submit(_ job: @escaping Job) {
        state.withLock { $0.jobs.append(job) }
        wake.signal()
    }

    func stop() {
        state.withLock { $0.isStopped = true }
        wake.signal()
    }

    private func run() {
        while true {
            wake.wait()
            let (batch, isStopped) = state.withLock { state in
                let taken = Array(state.jobs.prefix(Self.mostJobs))
                state.jobs.removeFirst(taken.count)
                return (taken, state.isStopped)
            }
            if batch.isEmpty {
                if isStopped { return }
                continue
            }
            let left = commit(batch)
            if !left.isEmpty {
                state.withLock { $0.jobs.insert(contentsOf: left, at: 0) }
                wake.signal()
            }
            if state.withLock({ !$0.jobs.isEmpty }) { wake.signal() }
        }
    }

    /// Runs as much of the batch as the time allows, commits, and tells everyone. Returns the rest.
    private func commit(_ batch: [Job]) -> [Job] {
        var done: [@Sendable (DatabaseError?) -> Void] = []
        do {
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "BEGIN IMMEDIATE")
                let began = DispatchTime.now().uptimeNanoseconds
                for job in batch {
                    done.append(job(db))
                    if DispatchTime.now().uptimeNanoseconds - began > Self.longest { break }
                }
                do { try db.execute(sql: "COMMIT") } catch {
                    try? db.execute(sql: "ROLLBACK")
                    throw error
                }
            }
            for finish in done { finish(nil) }
        } catch {
            let failure = DatabaseError.commitFailed("\((error as? GRDB.DatabaseError)?.resultCode.rawValue ?? -1)")
            // A full disk or a lock of another program: nothing began, so everyone in the batch fails.
            if done.isEmpty { done = batch.map { $0(nil) } }
            for finish in done { finish(failure) }
            onCommitFailure(failure)
        }
        return Array(batch.dropFirst(done.count))
    }
}
