import Testing

@testable import Pages

@Suite struct MarkupTextTests {
  @Test func nothingOfItIsMarkup() {
    #expect(MarkupText.escaped(#"<b a="x" c='y'>&"#) == "&lt;b a=&quot;x&quot; c=&#39;y&#39;&gt;&amp;")
  }

  @Test func whatCannotBeSeenIsSpelledOut() {
    #expect(MarkupText.escaped("a\u{202E}b\u{1B}[2Jc\u{2028}") == "a‹U+202E›b‹U+001B›[2Jc‹U+2028›")
    #expect(MarkupText.escaped("Đô Lương 🙂") == "Đô Lương 🙂")
  }
}
