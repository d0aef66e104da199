/// The procedure as a paper names it.
public struct PaperProcedure: Hashable, Sendable {
    public let name: String
    public let code: ProcedureCode

    public init(name: String, code: ProcedureCode) {
        self.name = name
        self.code = code
    }

    var field: SheetBlock {
        .field(["Nội dung yêu cầu giải quyết: ", .bold(name), " (mã thủ tục \(code.text))"])
    }
}
