import DocumentModel
import Foundation
import Records

/// Cuts the bytes of every span out of an article and holds the words that stand there against the quote.
struct QuoteCheck {
  private let builder: RecordBuilder
  private let text: NormalizedText

  init(_ builder: RecordBuilder, _ text: NormalizedText) {
    self.builder = builder
    self.text = text
  }

  /// - Parameter spanCount: increased by the spans that were looked at.
  func drifts(in fact: FactRecord, spanCount: inout Int) -> [Drift] {
    var drifts: [Drift] = []
    for (subject, place) in [("span", fact.span)] + fact.alsoAt.map({ ("alsoAt", $0) }) {
      spanCount += 1
      if let found = difference(place.text, place.bytes, place.pieces) {
        drifts.append(drift(fact, subject, place.bytes, place.text, found))
      } else if place.pieces.isEmpty, let found = codePoints(of: place) {
        drifts.append(drift(fact, "\(subject) codePoints", place.bytes, "\(place.codePoints)", "\(found)"))
      }
    }
    for role in fact.roles {
      for value in role.values {
        spanCount += 1
        guard let found = difference(value.text, value.bytes, value.pieces) else { continue }
        drifts.append(drift(fact, role.name, value.bytes, value.text, found))
      }
    }
    return drifts
  }

  /// The words at these bytes, where they are others than the quote.
  private func difference(_ quote: String, _ bytes: SourceSpan, _ pieces: [SourceSpan]) -> String? {
    let count = text.map.sourceCount
    let isInside = (pieces + [bytes]).allSatisfy { 0 <= $0.start && $0.start <= $0.end && $0.end <= count }
    guard isInside else { return "nothing: the article has \(count) bytes" }
    let spans = (pieces.isEmpty ? [bytes] : pieces).map(text.map.text(of:))
    let words = spans.map(text.string)
    return Self.holds(quote, words) ? nil : words.joined(separator: " … ")
  }

  /// Whether a quote is these words in their order. Between words that stand apart it may have signs that the page has not:
  /// the mark of pieces, the colon behind the name of a table's row.
  private static func holds(_ quote: String, _ words: [String]) -> Bool {
    guard words.count > 1 else { return words.first == quote }
    var rest = quote[...]
    for piece in words {
      guard let found = rest.range(of: piece), isBare(rest[..<found.lowerBound]) else { return false }
      rest = rest[found.upperBound...]
    }
    return isBare(rest)
  }

  private static func isBare(_ text: Substring) -> Bool {
    !text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private func codePoints(of place: FactRecord.Place) -> Range<Int>? {
    let found = builder.place(text.map.text(of: place.bytes)).codePoints
    return found == place.codePoints ? nil : found
  }
}

extension QuoteCheck {
  private func drift(_ fact: FactRecord, _ subject: String, _ place: SourceSpan, _ stored: String, _ found: String) -> Drift {
    Drift(
      .quote, article: fact.article, fact: fact.id, rule: fact.rule, place: place, subject: subject, stored: stored, found: found)
  }
}
