import Domain

extension GiveCommand {
    /// A sum is asked as the procedure's fee lines say it; another needs its reason. Where nothing is
    /// charged, nobody is sent to pay (Luật Phí và lệ phí 97/2015/QH13; domain.md §6.1).
    func paymentProblems(_ order: CommandOrder, in loaded: LoadedDossier) -> [FieldProblem] {
        guard order.command == .requestPayment, let amount = order.amount else { return [] }
        // Pinned at acceptance; dossiers of earlier releases have only their procedure's.
        let pinned = loaded.dossier.reception?.acceptedUnder
        let fees = pinned?.procedureVersion == nil ? loaded.rules.procedure.rule(for: loaded.dossier.submission.channel)?.fees ?? [] : pinned?.fees ?? []
        guard !fees.isEmpty else { return [FieldProblem("amount", "Thủ tục này không thu phí, lệ phí: không chuyển hồ sơ đi nộp tiền.")] }
        guard fees.contains(where: { $0.amount == nil }) || amount != fees.total else { return [] }
        guard (order.note ?? "").trimmedLines.isEmpty else { return [] }
        return [
            FieldProblem(
                "note", fees.total.map { "Số tiền khác mức đã công bố (\($0.amount) đồng): ghi căn cứ tính." } ?? "Mức thu không ghi sẵn trong thủ tục: ghi căn cứ tính số tiền này.")
        ]
    }
}

extension [FeeLine] {
    /// The sum of all lines; nil where one is unknown, which is never zero.
    public var total: VND? {
        var sum: Int64 = 0
        for line in self {
            guard let amount = line.amount else { return nil }
            sum += amount.amount
        }
        return VND(sum)
    }
}
