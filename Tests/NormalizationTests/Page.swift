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

  static func text(_ page: String) throws -> String {
    let text = try normalized(page)
    return text.string(TextSpan(0, text.utf8.count))
  }

  /// What parts of pages are made of, apart from words.
  static let pieces = [
    "<b>", "</b>", "<p>", "</p>", "<br>", "<BR/>", "<div class=\"a>b\">", "</div>", "<!-- <p> x -->", "<span>", "</span>", "<a href=x>",
    "</a>", "<table><tr><td>", "<td>", "<tr>", "</table>", "<li>", "<ul>", "</ul>", "<h2>", "</h2>", "<pre>", "</pre>", "<font size=2>",
    "&aacute;", "&#8203;", "&nbsp;", "a&#x301;", "&#273;", "&amp;", "&lt;", "&ocirc", "&#x1F642;", "&shy;", "&zwj;", "&unknown;",
    "& ", " < ", "<script>if (a < b) x('<p>')</script>", "<style>p { }</style>", "\r\n",
  ]

  static func sample(_ random: inout SplitMix) -> String {
    let all = pieces + Sample.pieces.filter { !$0.unicodeScalars.contains("\u{2126}") }
    return "<body>" + (0..<random.below(60)).map { _ in all[random.below(all.count)] }.joined()
  }

  /// The words of a stretch of a page: tags and what shows nothing taken out, references resolved, composed, white space
  /// left out.
  static func words(_ stretch: String) -> String {
    var words = String.UnicodeScalarView()
    var rest = Array(stretch.unicodeScalars)[...]
    while let first = rest.first {
      if first == "<", let count = markupLength(rest) {
        rest.removeFirst(count)
      } else if first == "&", let (scalar, count) = reference(rest) {
        words.append(scalar)
        rest.removeFirst(count)
      } else {
        words.append(first)
        rest.removeFirst()
      }
    }
    return shown(String(words))
  }

  /// Without white space, joiners and whatever else shows nothing.
  static func shown(_ text: String) -> String {
    let kept = text.unicodeScalars.filter { scalar in
      !(scalar.properties.isWhitespace && scalar != "\u{A0}") && Removal(of: scalar.value) == .never && scalar.value != 0x34F
    }
    return String(String.UnicodeScalarView(kept)).precomposedStringWithCanonicalMapping
  }

  private static func markupLength(_ text: ArraySlice<Unicode.Scalar>) -> Int? {
    for (opening, closing) in [("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"), ("<div class", "b\">")]
    where text.starts(with: opening.unicodeScalars) {
      return length(of: text, through: closing)
    }
    guard let second = text.dropFirst().first, second == "/" || second.properties.isAlphabetic else { return nil }
    return length(of: text, through: ">")
  }

  private static func length(of text: ArraySlice<Unicode.Scalar>, through closing: String) -> Int? {
    text.indices.first { text[$0...].starts(with: closing.unicodeScalars) }.map { $0 - text.startIndex + closing.unicodeScalars.count }
  }

  private static func reference(_ text: ArraySlice<Unicode.Scalar>) -> (scalar: Unicode.Scalar, count: Int)? {
    let known: [(String, Unicode.Scalar)] = [
      ("&aacute;", "á"), ("&#8203;", "\u{200B}"), ("&nbsp;", "\u{A0}"), ("&#x301;", "\u{301}"), ("&#273;", "đ"), ("&amp;", "&"),
      ("&lt;", "<"), ("&ocirc", "ô"), ("&#x1F642;", "🙂"), ("&shy;", "\u{AD}"), ("&zwj;", "\u{200D}"),
    ]
    for (written, scalar) in known where text.starts(with: written.unicodeScalars) { return (scalar, written.unicodeScalars.count) }
    return nil
  }
}
