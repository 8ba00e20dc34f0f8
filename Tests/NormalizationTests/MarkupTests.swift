import DocumentModel
import TestSupport
import Testing

@testable import Normalization

@Suite struct MarkupTests {
  // MARK: Words

  @Test(arguments: [
    ("<p><b>Q</b>uận 7</p>", "Quận 7"), ("<p>x&atilde;</p>", "xã"), ("Qu&acirc;&#803;n", "Quận"), ("a&#x301; b", "á b"),
    ("xa\u{303} <i>b</i>", "xã b"), ("5&nbsp;ha", "5\u{A0}ha"), ("ng&#8203;ày", "ngày"), ("A&ampB &nbsp", "A&B \u{A0}"),
    ("1 < 2 & 3", "1 < 2 & 3"),
    ("a\r\n  b\t c", "a b c"), ("<p>a</p>\n<p>b</p>", "a\n\nb"), ("a<br>b<BR/>c", "a\nb\nc"), ("a<br><br>b", "a\n\nb"),
    ("<pre>a  b\n c</pre>d", "a  b\n c\n\nd"), ("<ul><li>a<li>b</ul>", "a\n\nb"), ("<div>a<p>b<p>c</div>d", "a\n\nb\n\nc\n\nd"),
    ("<table><tr><td>a<td>b</table>", "a\n\nb"), ("<xmp><b>a</b> &amp;</xmp>", "<b>a</b> &amp;"),
    ("a<plaintext>b</p>&lt;", "a\n\nb</p>&lt;"),
    ("&#128;&#0;", "€\u{FFFD}"), ("a&#32;b&#10;c", "a b c"), ("&lt;p&gt;", "<p>"), ("👩&zwj;⚕️", "👩‍⚕️"), ("", ""), ("<p></p>", ""),
  ])
  func text(page: String, expected: String) throws {
    #expect(Array(try Page.text(page).utf8) == Array(expected.utf8))
  }

  // MARK: Markup that is none, or not closed

  @Test(arguments: [
    ("a<!-- b --> c<!-->d", "a cd"), ("a<!-- b", "a<!-- b"), ("a<!-- b <p>c", "a b\n\nc"), ("a < b", "a < b"), ("a <", "a <"),
    ("<p title=\"x>y\">a", "a"), ("<p title=\"x>a</p><p>b", "a\n\nb"), ("<p title='x>a", "a"), ("a<p", "a<p"), ("a<b", "a<b"),
    ("<![CDATA[x]]>a", "a"), ("<?php x ?>a", "a"), ("<!DOCTYPE html>a", "a"), ("</>a</ b>c", "ac"), ("<title>a", "a"),
    ("<textarea>a", "a"), ("<select><option>a</select>b", "b"), ("<button>a<button>b</button>c", "ac"), ("<svg/>a", "a"),
    ("<script>a</script>b<style>c</style>", "b"), ("<script>a", "a"),
    ("<table>a<tr><td>b</td></tr>c</table>d", "a\n\nb\n\nc\n\nd"),
  ])
  func brokenMarkup(page: String, expected: String) throws {
    #expect(try Page.text(page) == expected)
  }

  // MARK: Places

  @Test func aLetterComposedOverAReferenceHasOnePlace() throws {
    let text = try Page.normalized("<p>h<i>o</i>a&#x300; b")
    #expect(text.string(TextSpan(0, text.utf8.count)) == "hoà b")
    #expect(text.map.source(of: TextSpan(2, 4)) == SourceSpan(12, 20))
    #expect(text.codePoints.codePoints(of: TextSpan(5, 6), in: text.utf8) == 21..<22)
  }

  @Test func codePointsCountMarkup() throws {
    let text = try Page.normalized("<p title=\"Đố\">Đỗ&nbsp;<b>b</b>")
    let end = text.utf8.count
    #expect(text.codePoints.codePoints(of: TextSpan(end - 1, end), in: text.utf8) == 25..<26)
  }

  // MARK: Limits

  @Test func deepTagsAreFlattened() throws {
    for tag in ["div", "b", "span", "font", "table><tr><td", "ul><li", "a", "xyz"] {
      let page = String(repeating: "<\(tag)>", count: 20_000) + "Sâu" + String(repeating: "</\(tag)>", count: 20_000) + " hết"
      let text = try Page.normalized(page)
      #expect(Page.shown(text.string(TextSpan(0, text.utf8.count))) == "Sâuhết")
      let isInline = ["b", "font", "xyz", "a"].contains(tag)
      #expect(text.limits.map(\.code) == (isInline ? [] : ["markupDepth"]), "\(tag)")
    }
  }

  @Test func unclosedElementsOfOldPagesAreNotDeep() throws {
    for item in ["<p>a", "<li>a", "<tr><td>a<td>b", "<dt>a<dd>b", "<p><font><b>a", "<a href=x>a", "<h2>a</h3>"] {
      #expect(try Page.normalized("<table><tr><td><ul>" + String(repeating: item, count: 3_000)).limits.isEmpty, "\(item)")
    }
  }

  @Test func attributesNobodyReadsCostNothing() throws {
    let many = String(repeating: "a ", count: 1_000_000)
    let text = try Page.normalized("<div \(many) id=x \(String(repeating: "class=y ", count: 100_000))>Thị xã")
    #expect(text.utf8 == Array("Thị xã".utf8) && text.limits.isEmpty)
  }

  @Test func elementsBeyondTheMostAreFlattened() throws {
    let guarded = MarkupGuard.guarded(
      Array(String(repeating: "<p>a", count: 50).utf8), limits: MarkupLimits(depth: 10, elements: 20))
    #expect(Gumbo.parse(guarded.bytes).nodes.filter { $0.content == .element(.p) }.count == 20)
    #expect(guarded.kinds.count { $0 == .paragraphBreak } == 30)
    #expect(guarded.limits.map(\.code) == ["markupElements"] && guarded.limits.first?.offset == 80)
  }

  @Test func repeatedRootsKeepNoAttributes() {
    let guarded = MarkupGuard.guarded(Array(String(repeating: "<body class=a>", count: 3).utf8))
    #expect(String(decoding: guarded.bytes, as: UTF8.self) == "<body class=a>" + String(repeating: " ", count: 28))
  }
}
