import Blobs
import Domain
import Logging
import Records
import ServiceLifecycle
import Services

/// What is done now and then beside serving: folding counters, forgetting what has run out.
struct Housekeeping: Service {
    let province: Province
    let heads: HeadFile
    let logger: Logger

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            var headDay: LocalDay?
            while !Task.isCancelled {
                do {
                    try await round()
                    // A head a day leaves the machine: whoever keeps it can prove a later rewrite.
                    if headDay != province.today {
                        try heads.append(try await province.heads.sign(at: province.now()))
                        headDay = province.today
                    }
                } catch { logger.error("housekeeping", metadata: ["error": "\(error)"]) }
                try? await Task.sleep(for: .seconds(60))
            }
        }
    }

    private func round() async throws {
        let now = province.now()
        try await FollowCalendar(province)()
        try await RefreshCatalogue(province)()
        try await province.counters.fold()
        try await province.log.forgetKeys(before: now.advanced(byMilliseconds: -7 * 86_400_000))
        try await province.sessions.endIdle(before: now.advanced(byMilliseconds: -12 * 3_600_000))
        try await ExpireSupplements(province)()
        try await province.drafts.removeExpired(before: now.advanced(byMilliseconds: -Drafts.lifetime))
        let orphans = try await province.files.removeUnfiled(before: now.advanced(byMilliseconds: -StoreFile.lifetime))
        for name in orphans { if let blob = BlobName(name) { try? province.blobs.remove(blob) } }
    }
}
