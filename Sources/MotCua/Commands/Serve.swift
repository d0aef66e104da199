import ArgumentParser
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import Services
import Web

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Chạy máy chủ.")

    @OptionGroup var options: DataOption
    @Option(name: .long, help: "Cổng.") var port = 8080
    @Option(name: .long, help: "Địa chỉ lắng nghe; thực hành chỉ nghe trên máy này trừ khi đặt khác.") var host: String?
    @Flag(name: .long, help: "Chế độ thực hành: dữ liệu giả, chọn vai không cần mật khẩu.") var practice = false
    @Option(name: .long, help: "Số hồ sơ thực hành tạo khi thư mục còn trống.") var practiceDossiers = 20_000

    func run() async throws {
        let began = ContinuousClock.now
        try Self.refuseOpenDoor(practice: practice, host: host)
        let installation = try await Installation.open(data: options.data, practice: practice, address: "http://127.0.0.1:\(port)")
        let province = installation.province
        try DataLock.take(.among, in: installation.data)
        let listen = host ?? (practice ? "127.0.0.1" : "0.0.0.0")
        let address = province.settings.address
        if practice { try await FirstFill(province)(dossiers: practiceDossiers) { Console.note("Tạo \($0) hồ sơ thực hành…") } }
        var logger = Logger(label: "motcua")
        logger.logLevel = .warning
        let site = Site(province, logger: logger)
        let application = Application(
            responder: site.responder(), configuration: ApplicationConfiguration(address: .hostname(listen, port: port), serverName: "motcua"),
            services: [Housekeeping(province: province, heads: HeadFile(path: HeadFile.standard(for: installation.data)), logger: logger)],
            onServerRunning: { _ in Console.note("MotCua sẵn sàng sau \(Console.seconds(began.duration(to: .now))): \(address)") }, logger: logger)
        try await application.runService()
    }

    /// Passwords and personal data do not cross a network in the clear: real data are served beyond this
    /// machine only behind an https address.
    private static func refuseOpenDoor(practice: Bool, host: String?) throws {
        let isLocal = host.map { ["127.0.0.1", "::1", "localhost"].contains($0) } ?? practice
        let isSealed = ProcessInfo.processInfo.environment["ADDRESS"]?.hasPrefix("https://") ?? false
        guard !practice, !isLocal, !isSealed else { return }
        throw StartFailure("Dữ liệu thật chỉ mở ra ngoài máy này qua HTTPS: đặt ADDRESS=https://tên-miền (sau máy chủ ủy quyền có TLS), hoặc thêm --host 127.0.0.1.")
    }
}
