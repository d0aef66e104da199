import ArgumentParser

/// The one program.
@main
struct MotCua: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "motcua", abstract: "Một cửa: dịch vụ hành chính công của một tỉnh.", version: "0.1.0",
        subcommands: [Serve.self, Practice.self, SimulateCommand.self, CatalogueCommand.self, CalendarCommand.self, Verify.self, Rebuild.self, AccountCommand.self, TokenCommand.self])
}

/// Where the data lie; every command takes it.
struct DataOption: ParsableArguments {
    @Option(name: .long, help: "Thư mục dữ liệu.") var data = "./data"
    @Flag(name: .long, help: "In kết quả dạng JSON.") var json = false
}
