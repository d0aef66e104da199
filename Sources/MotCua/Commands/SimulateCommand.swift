import ArgumentParser
import Services

struct SimulateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "simulate", abstract: "Tạo một năm hồ sơ đáng tin, qua đúng các quy tắc thật (chỉ dữ liệu thực hành).")
    @OptionGroup var options: DataOption
    @Option(name: .long, help: "Số hồ sơ.") var dossiers: Int
    @Option(name: .long, help: "Hạt giống.") var seed: UInt64 = 1

    struct Report: Encodable {
        let dossiers: Int
        let events: Int
        let seconds: Double
        let perSecond: Int
    }

    func run() async throws {
        let province = try await Installation.open(data: options.data, practice: true).province
        let began = ContinuousClock.now
        let outcome = try await Simulate(province)(dossiers: dossiers, seed: seed)
        let duration = began.duration(to: .now).components
        let seconds = Double(duration.seconds) + Double(duration.attoseconds) / 1e18
        let report = Report(dossiers: outcome.dossiers, events: outcome.events, seconds: (seconds * 1_000).rounded() / 1_000, perSecond: Int(Double(outcome.dossiers) / max(seconds, 0.001)))
        if options.json { try Console.json(report) } else { Console.result("\(report.dossiers) hồ sơ, \(report.events) sự kiện, \(report.seconds) giây, \(report.perSecond) hồ sơ/giây") }
    }
}
