import ArgumentParser
import Foundation
import Records
import Services

struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Đọc lại toàn bộ nhật ký và chỉ ra mọi chỗ đã bị sửa.")
    @OptionGroup var options: DataOption
    @Option(name: .long, help: "Tệp các đầu nhật ký đã ký, giữ ở nơi khác (mặc định: <dữ liệu>.heads).") var heads: String?
    @Option(name: .long, help: "Đầu nhật ký in trên giấy biên nhận, dạng SỐ-MỤC:MÃ-GỐC; nhiều lần.") var head: [String] = []

    struct Report: Encodable {
        struct Line: Encodable {
            let kind: String
            let detail: String
        }

        let dossiers: Int
        let events: Int
        let erased: Int
        let problems: [Line]
    }

    func run() async throws {
        let installation = try await Installation.open(data: options.data, practice: nil)
        let printed = try head.map { text in
            guard let printed = PrintedHead(text) else { throw StartFailure("“\(text)” không phải SỐ-MỤC:MÃ-GỐC như in trên giấy, ví dụ 1.204:9f86d081884c7d65.") }
            return printed
        }
        let outside = try HeadFile(path: heads ?? HeadFile.standard(for: installation.data)).read(mustExist: heads != nil)
        let outcome = try await VerifyLog(installation.province)(heads: outside.heads, printed: printed)
        let unreadable = outside.unreadable.map { Report.Line(kind: "unreadableHead", detail: "Dòng \($0) của tệp đầu nhật ký không đọc được.") }
        let report = Report(
            dossiers: outcome.dossiers, events: outcome.events, erased: outcome.erased,
            problems: unreadable + outcome.problems.map { Report.Line(kind: $0.kind, detail: $0.sentence) })
        if options.json { try Console.json(report) } else {
            for problem in report.problems { Console.result("\(problem.kind): \(problem.detail)") }
            Console.result("\(report.dossiers) hồ sơ, \(report.events) sự kiện, \(report.problems.count) vấn đề.")
        }
        if !report.problems.isEmpty { throw ExitCode(1) }
    }
}

struct Rebuild: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Lập lại dòng hiện trạng và số đếm từ nhật ký.")
    @OptionGroup var options: DataOption

    struct Report: Encodable {
        let dossiers: Int
        let changed: Int
    }

    func run() async throws {
        let installation = try await Installation.open(data: options.data, practice: nil)
        try DataLock.take(.alone, in: installation.data)
        let outcome = try await RebuildFromLog(installation.province)()
        if options.json { try Console.json(Report(dossiers: outcome.dossiers, changed: outcome.changed)) } else { Console.result("\(outcome.dossiers) hồ sơ, \(outcome.changed) dòng được sửa lại.") }
    }
}
