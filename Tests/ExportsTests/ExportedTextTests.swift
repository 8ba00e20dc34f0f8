import DocumentModel
import Testing

@testable import Exports

/// The text that files hold has the letters of the article, one for one, whoever reads it.
@Suite struct ExportedTextTests {
  @Test func lineEndsAreOnesThatNoReaderChanges() {
    let text = ExportedText(Array("a\r\nb\rc\u{0}d\r".utf8))
    #expect(text.string == "a \nb\nc d\n")
    #expect(text.utf8.count == "a\r\nb\rc\u{0}d\r".utf8.count)
  }

  @Test func offsetsAreCountedInTheUnitThatIsAskedFor() {
    let text = ExportedText(Array("đ🙂 12".utf8))
    let span = TextSpan(7, 9)
    #expect(text.string(span) == "12")
    #expect(text.range(of: span, in: .codePoints) == 3..<5)
    #expect(text.range(of: span, in: .utf16) == 4..<6)
    #expect(text.span(3, 5, in: .codePoints) == span && text.span(4, 6, in: .utf16) == span)
    #expect(
      text.span(5, 4, in: .codePoints) == nil && text.span(2, 3, in: .utf16) == nil && text.span(0, 9, in: .codePoints) == nil)
    #expect(text.hasAstralLetters && !ExportedText(Array("đ".utf8)).hasAstralLetters)
  }

  @Test func spansNeverCutALetter() {
    let text = ExportedText(Array("đ🙂".utf8))
    #expect(text.aligned(TextSpan(1, 3)) == TextSpan(0, 6))
    #expect(text.aligned(TextSpan(-4, 99)) == TextSpan(0, 6))
    #expect(text.string(text.before(TextSpan(2, 6), count: 32)) == "đ" && text.behind(TextSpan(0, 2), count: 1) == TextSpan(2, 6))
  }
}
