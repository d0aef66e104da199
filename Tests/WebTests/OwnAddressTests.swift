import Testing

@testable import Web

@Suite struct OwnAddressTests {
    @Test(arguments: ["/", "/thu-tuc?q=khai+sinh", "/nhap/abc/giay-to#loi"]) func addressesOfThisSiteAreFollowed(text: String) {
        #expect(OwnAddress.checked(text) == text)
    }

    /// Browsers read a backslash as a slash and leave out tabs and line breaks.
    @Test(arguments: ["", "evil.example", "//evil.example", "/\\evil.example", "/\t/evil.example", "/\n/evil.example", "https://evil.example", "/a\u{85}b"])
    func othersAreNot(text: String) {
        #expect(OwnAddress.checked(text) == nil)
    }
}
