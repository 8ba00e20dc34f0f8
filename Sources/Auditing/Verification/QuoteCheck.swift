import DocumentModel
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
    // Pieces of a value are told apart by a mark, those of a fact in a table stand as the table is read.
    return words.joined(separator: " … ") == quote || Self.letters(words.joined()) == Self.letters(quote) ? nil : words.joined(separator: " … ")
  }

  /// Words of a table's head that are said again have signs between them that no page shows.
  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "…" && $0 != ":" && $0 != ";" }
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
