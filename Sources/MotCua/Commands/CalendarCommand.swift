import ArgumentParser
import Domain
import Foundation
import Services

struct CalendarCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "calendar", abstract: "Lịch làm việc của các đơn vị.", subcommands: [Apply.self])

    struct Apply: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Áp dụng một lịch mới. Không có --execute thì chỉ cho biết hồ sơ nào phải dời ngày hẹn.")
        @OptionGroup var options: DataOption
        @Argument(help: "Tệp lịch YAML.") var file: String
        @Flag(name: .long, help: "Lưu lịch và dời ngày hẹn.") var execute = false

        struct Report: Encodable {
            struct Line: Encodable {
                let code: String
                let unit: String
                let from: String
                let to: String
                let reason: String
            }

            let edition: Int
            let executed: Bool
            let moved: [Line]
        }

        func run() async throws {
            guard let bytes = FileManager.default.contents(atPath: file) else { throw StartFailure("Không đọc được tệp \(file).") }
            let province = try await Installation.open(data: options.data, practice: nil).province
            let outcome: ApplyCalendar.Outcome
            do { outcome = try await ApplyCalendar(province)(String(decoding: bytes, as: UTF8.self), execute: execute) } catch let failure as CalendarFile.Failure {
                throw StartFailure(failure.sentences.joined(separator: "\n"))
            } catch ServiceFailure.stale { throw StartFailure("Người khác vừa áp dụng một lịch khác; xem lại rồi chạy lại.") }
            let lines = outcome.moved.map { Report.Line(code: $0.code.text, unit: $0.unit.text, from: $0.from.isoText, to: $0.to.isoText, reason: $0.reason) }
            if options.json { return try Console.json(Report(edition: outcome.edition, executed: execute, moved: lines)) }
            for line in outcome.moved { Console.result("\(line.code)\t\(line.unit)\t\(line.from.text) → \(line.to.text)\t\(line.reason)") }
            Console.result(execute ? "Đã áp dụng lịch số \(outcome.edition), dời \(lines.count) ngày hẹn." : "Lịch số \(outcome.edition) sẽ dời \(lines.count) ngày hẹn. Thêm --execute để áp dụng.")
        }
    }
}
