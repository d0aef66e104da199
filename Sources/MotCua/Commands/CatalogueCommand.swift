import ArgumentParser
import Foundation
import Records
import Services

struct CatalogueCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "catalogue", abstract: "Danh mục thủ tục.", subcommands: [Import.self])

    struct Import: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Nhập danh mục của tỉnh: mỗi dòng một thủ tục JSON, tệp thường hoặc .xz.")
        @OptionGroup var options: DataOption
        @Argument(help: "Tệp JSON lines.") var file: String

        struct Report: Encodable {
            struct Refusal: Encodable {
                let line: Int
                let reason: String
            }

            let taken: Int
            let changed: Int
            let unchanged: Int
            let refused: [Refusal]
        }

        /// A catalogue of a whole country is some 60 MB unpacked.
        private static let largest = 1 << 30

        private func unpacked(_ raw: [UInt8]) throws -> [UInt8] {
            do { return try XZ.decompress(raw, limit: Self.largest) } catch XZFailure.tooLarge {
                throw StartFailure("Tệp \(file) bung ra quá lớn, không phải danh mục thủ tục.")
            } catch { throw StartFailure("Tệp \(file) hỏng hoặc không phải .xz.") }
        }

        func run() async throws {
            let province = try await Installation.open(data: options.data, practice: nil).province
            guard let raw = FileManager.default.contents(atPath: file) else { throw StartFailure("Không đọc được tệp \(file).") }
            let bytes = file.hasSuffix(".xz") ? try unpacked(Array(raw)) : Array(raw)
            let outcome = try await ImportCatalogue(province)(Data(bytes))
            let change = outcome.change
            let report = Report(
                taken: change.taken, changed: change.changed, unchanged: change.unchanged, refused: outcome.refused.map { Report.Refusal(line: $0.line, reason: $0.reason) })
            if options.json { try Console.json(report) } else {
                Console.result("Nhận \(report.taken), đổi \(report.changed), giữ nguyên \(report.unchanged), từ chối \(report.refused.count).")
                for refusal in report.refused { Console.result("dòng \(refusal.line): \(refusal.reason)") }
            }
        }
    }
}
