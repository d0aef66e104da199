import Domain
import HTML
import Testing

@testable import Web

@Suite struct CheckWordsTests {
    private func rule(_ fees: [FeeLine]) -> ChannelRule { ChannelRule(channel: .online, legalLimit: nil, fees: fees) }

    @Test func nothingIsCalledFreeThatIsNotStatedSo() {
        let free = FeeLine(kind: .lePhi, name: "Lệ phí", amount: VND(0), state: .stated)
        let unknown = FeeLine(kind: .phi, name: "Phí", amount: nil, state: .unknown)
        #expect(CheckWords.money(rule([free])) == "0 đồng")
        #expect(CheckWords.money(rule([])) != "0 đồng", "no line is no statement of a sum")
        #expect(CheckWords.money(rule([free, unknown])) == "Chưa có số liệu phí")
        #expect(CheckWords.money(nil) == "Chưa có số liệu phí")
        #expect(CheckWords.money(rule([FeeLine(kind: .phi, name: "Phí", amount: VND(75_000), state: .stated)])).contains("75.000"))
        #expect(CheckWords.money(rule([FeeLine(kind: .phi, name: "Phí", amount: nil, state: .setByProvince)])) == "Theo mức của tỉnh")
    }

    @Test func withoutALimitNoTimeIsPromised() {
        let answer = Timestamp(seconds: 1_795_000_000)
        let words = CheckWords.effect(nil, answerBy: answer).words(in: .vietnamese)
        #expect(words.contains("chưa có số liệu") && words.contains(answer.text) && !words.contains("hẹn trả"))
    }
}
