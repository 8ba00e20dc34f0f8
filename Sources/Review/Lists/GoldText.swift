import DocumentModel
import Evidence
import Foundation

/// An article as scorers read it: its bytes as UTF-8, in NFC.
struct GoldText {
  private let bytes: [UInt8]
  private let text: [UInt8]
  private let isComposed: Bool

  init(_ article: EvidenceArticle) {
    bytes = article.bytes
    text = Self.composed(article.bytes[...])
    isComposed = text == bytes
  }

  /// Whether the article's bytes are its text, but for line ends and how letters are composed.
  static func isPlain(_ article: EvidenceArticle) -> Bool {
    article.markup == .none && String(validating: article.bytes, as: UTF8.self) != nil
  }

  /// The words at these bytes, and which of the same words in the text they are, from 1.
  func quote(at span: SourceSpan) -> (words: String, occurrence: Int) {
    let end = min(max(span.start, span.end), bytes.count)
    let words = Self.composed(bytes[min(span.start, end)..<end])
    let place = isComposed ? min(span.start, end) : Self.composed(bytes[..<min(span.start, end)]).count
    return (String(decoding: words, as: UTF8.self), max(1, occurrences(of: words, upTo: place)))
  }

  private func occurrences(of words: [UInt8], upTo place: Int) -> Int {
    guard let first = words.first, place <= text.count else { return 0 }
    return (0...place).count { start in
      start < text.count && text[start] == first && text[start...].starts(with: words)
    }
  }

  private static func composed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping.utf8)
  }
}
