import Assistant
import Domain
import Testing
import VietnameseText

@Suite struct TextTests {
    @Test func foldingTakesAccentsAway() {
        #expect("Đăng ký KHAI SINH, ở Hạ Long!".folded == "dang ky khai sinh o ha long")
        #expect("a\u{0302}\u{0301}".composed == "ấ")
        #expect("  Phạm\u{00A0} Thị\u{200B}  Lan ".cleaned == "Phạm Thị Lan")
    }

    @Test func wordsAreInTheOrderOfTheVietnameseAlphabet() {
        let names = ["Đỗ", "Ân", "An", "Dũng", "Ăn", "Ba"]
        #expect(names.sorted { $0.sortKey < $1.sortKey } == ["An", "Ăn", "Ân", "Ba", "Dũng", "Đỗ"])
    }

    @Test(arguments: [
        (75_000, "Bảy mươi lăm nghìn đồng"), (0, "Không đồng"), (1_005_021, "Một triệu không trăm linh năm nghìn không trăm hai mươi mốt đồng"), (15, "Mười lăm đồng"),
        (2_000_000_004, "Hai tỷ không trăm linh bốn đồng"),
    ])
    func moneyInWords(amount: Int64, words: String) { #expect(Money.words(amount) == words) }

    @Test func aPersonalNumberThatIsTooShortSaysHowMuch() {
        #expect(PersonalNumber.problem("022 095 004 21") == "Số định danh thiếu 1 chữ số: cần đủ 12, hiện có 11.")
        #expect(PersonalNumber.normalised("022 095 004 218") == "022095004218")
        #expect(PhoneNumber.normalised("+84 912 345 678") == "0912345678")
        #expect(TaxCode.problem("0100109106") == nil)
        #expect(TaxCode.problem("0100109107") != nil)
    }

    @Test func theCardsQRTextFillsThePerson() throws {
        let card = try #require(CitizenCard(qrText: "022064000218|100123456|Phạm Văn Tiến|02091964|Nam|Tổ 5, khu 2, phường Hồng Gai|01012022\n"))
        #expect(card.fullName == "Phạm Văn Tiến" && card.birthDate == "02/09/1964" && card.number == "022064000218")
        #expect(CitizenCard(qrText: "https://vidu.vn") == nil)
    }

    private let finder = ProcedureFinder(entries: [
        FinderEntry(code: "1.001193", name: "Đăng ký khai sinh", field: "Hộ tịch", levels: [], aliases: ["giấy khai sinh"], popularity: 100),
        FinderEntry(code: "1.004873", name: "Cấp giấy xác nhận tình trạng hôn nhân", field: "Hộ tịch", levels: [], aliases: [], popularity: 50),
        FinderEntry(code: "1.013225", name: "Giấy phép xây dựng nhà ở riêng lẻ", field: "Xây dựng", levels: [], aliases: [], popularity: 90),
        FinderEntry(code: "3.000347", name: "Đổi giấy phép lái xe", field: "Giấy phép lái xe", levels: [], aliases: [], popularity: 80),
    ])

    @Test(arguments: [
        ("khai sinh", "1.001193"), ("giay doc than", "1.004873"), ("gpxd nha o", "1.013225"), ("xay nha", "1.013225"), ("bang lai", "3.000347"),
        ("khái sihn", "1.001193"), ("1.004873", "1.004873"),
    ])
    func proceduresAreFoundByTheWordsPeopleUse(words: String, code: String) { #expect(finder.search(words).hits.first?.code.text == code) }

    @Test func nothingThatIsTypedBreaksTheFinder() {
        for words in ["", "   ", "🙂🙂", String(repeating: "x", count: 100_000), "\u{0}\u{1}", "'; DROP TABLE", "@@@###"] { _ = finder.search(words) }
        #expect(finder.search("").hits.first?.code == "1.001193")
    }
}
