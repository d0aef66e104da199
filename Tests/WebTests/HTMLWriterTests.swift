import HTML
import Testing

@Suite struct HTMLWriterTests {
    @Test func whatComesFromOutsideIsEscapedAlways() {
        var h = HTMLWriter(language: .vietnamese)
        h.p("<script>alert('x')</script> & \"q\"", .class("a\"b"), .of("data-x", "<'>"))
        #expect(String(decoding: h.bytes, as: UTF8.self) == "<p class=\"a&quot;b\" data-x=\"&lt;&#39;&gt;\">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;q&quot;</p>")
    }

    @Test func theLanguageIsChosenByTheWriter() {
        var h = HTMLWriter(language: .english)
        h.h1(L("Hồ sơ", en: "Dossiers"))
        #expect(String(decoding: h.bytes, as: UTF8.self) == "<h1>Dossiers</h1>")
    }
}
