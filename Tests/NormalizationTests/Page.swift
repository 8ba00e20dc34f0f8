import DocumentModel
import TestSupport

@testable import Normalization

/// Pages to normalize, and an obvious way to take their markup out.
enum Page {
  static func normalized(_ page: String, _ encoding: Encoding? = nil) throws -> NormalizedText {
    try normalized(Array(page.utf8), encoding)
  }

  static func normalized(_ bytes: [UInt8], _ encoding: Encoding? = nil) throws -> NormalizedText {
    var normalizer = try Normalizer()
    let metadata = ArticleMetadata(encoding: encoding)
    return try normalizer.normalize(RawArticle(name: "a.html", bytes: bytes, markup: .html, metadata: metadata))
  }

  /// All that a page says, menus and teasers too.
  static func whole(_ bytes: [UInt8], _ encoding: Encoding) throws -> NormalizedText {
    let (encoding, markCount) = EncodingGuess.encoding(of: bytes.span, declared: encoding)
    let page = ParsedPage(try DecodedPage(bytes, encoding, markCount: markCount))
    var normalizer = try Normalizer()
    return normalizer.write(page, leftOut: [Bool](repeating: false, count: page.tree.nodes.count))
  }

  static func text(_ page: String) throws -> String {
    let text = try normalized(page)
    return text.string(TextSpan(0, text.utf8.count))
  }

  /// What parts of pages are made of, apart from words.
  static let pieces = [
    "<b>", "</b>", "<p>", "</p>", "<br>", "<BR/>", "<div class=\"a>b\">", "</div>", "<!-- <p> x -->", "<span>", "</span>",
    "<a href=x>",
    "</a>", "<table><tr><td>", "<td>", "<tr>", "</table>", "<li>", "<ul>", "</ul>", "<h2>", "</h2>", "<pre>", "</pre>",
    "<font size=2>",
    "&aacute;", "&#8203;", "&nbsp;", "a&#x301;", "&#273;", "&amp;", "&lt;", "&ocirc", "&#x1F642;", "&shy;", "&zwj;", "&unknown;",
    "& ", " < ", "<script>if (a < b) x('<p>')</script>", "<style>p { }</style>", "\r\n",
  ]

  static func sample(_ random: inout SplitMix) -> String {
    let all = pieces + Sample.pieces.filter { !$0.unicodeScalars.contains("\u{2126}") }
    return "<body>" + (0..<random.below(60)).map { _ in all[random.below(all.count)] }.joined()
  }

  /// The words of a stretch of a page: tags and what shows nothing taken out, references resolved, composed, white space
  /// left out.
  static func words(_ stretch: String) -> String { shown(MarkupText.withoutMarkup(stretch)) }

  /// Without white space, joiners and whatever else shows nothing.
  static func shown(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      !(scalar.properties.isWhitespace && scalar != "\u{A0}") && Removal(of: scalar.value) == .never && scalar.value != 0x34F
    }
    return String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping
  }
}
