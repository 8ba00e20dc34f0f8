import DocumentModel
import Evidence
import Records

/// An article as the page shows it: what is known of it, its text, and its facts with their places in the text.
///
/// Places count in UTF-16 code units of the text, as scripts of browsers do:
///
///     text            tiếp 🙂 12          "text": "tiếp 🙂 12"
///     "12"            bytes 12 ..< 14      "at": [[8, 10]]
struct PageArticle {
  /// A fact whose words are not where it says.
  struct Misplaced {
    var fact: String
    var text: String
  }

  private let article: EvidenceArticle
  private let counter: OffsetCounter
  private(set) var misplaced: [Misplaced] = []

  init(_ article: EvidenceArticle) {
    self.article = article
    counter = OffsetCounter(article.text.utf8, in: .utf16)
    misplaced = article.facts.filter { !stands($0.span.text, at: article.spans(of: $0.span)) }
      .map { Misplaced(fact: $0.id, text: $0.span.text) }
  }

  func writeText(to json: inout JSONWriter) {
    json.member("text", String(decoding: article.text.utf8, as: UTF8.self))
    json.array("blocks") { json in
      for block in Self.tiled(article.blocks, in: article.text) {
        json.array {
          $0.value(block.zone.rawValue)
          $0.value(counter.offset(of: block.span.start))
          $0.value(counter.offset(of: block.span.end))
        }
      }
    }
  }

  /// The same blocks, each up to the next, so that every word is shown once. A row of a table says the words of the table's
  /// head again, so that the bytes of its block begin there; its own words begin on a line of their own.
  static func tiled(_ blocks: [EvidenceArticle.Block], in text: NormalizedText) -> [EvidenceArticle.Block] {
    var starts: [Int] = []
    var last = 0
    for block in blocks {
      starts.append(block.span.start < last ? text.utf8[last...].firstIndex(of: UInt8(ascii: "\n")) ?? last : block.span.start)
      last = max(last, block.span.end)
    }
    return zip(blocks, zip(starts, starts.dropFirst() + [text.utf8.count])).map { block, place in
      EvidenceArticle.Block(zone: block.zone, span: trimmed(TextSpan(place.0, place.1), in: text))
    }.filter { !$0.span.isEmpty }
  }

  private static func trimmed(_ span: TextSpan, in text: NormalizedText) -> TextSpan {
    guard !span.isEmpty, let first = text.utf8[span.range].firstIndex(where: { $0 > 0x20 }),
      let last = text.utf8[span.range].lastIndex(where: { $0 > 0x20 })
    else { return TextSpan(span.start, span.start) }
    return TextSpan(first, last + 1)
  }
}

extension PageArticle: PagePlaces {
  func write(_ place: FactRecord.Place, to json: inout JSONWriter) {
    let spans = article.spans(of: place)
    let isThere = stands(place.text, at: spans)
    if isThere { write(spans, to: &json) }
    // What stands in pieces reads better as the fact has it.
    if !isThere || spans.count > 1 { json.member("text", place.text) }
  }

  func write(_ value: FactRecord.Value, to json: inout JSONWriter) {
    let spans = article.spans(of: value)
    json.member("text", value.text)
    if stands(value.text, at: spans) { write(spans, to: &json) }
  }

  private func write(_ spans: [TextSpan], to json: inout JSONWriter) {
    json.array("at") { json in
      for span in spans where !span.isEmpty {
        json.array {
          $0.value(counter.offset(of: span.start))
          $0.value(counter.offset(of: span.end))
        }
      }
    }
  }

  /// Whether the words of a fact stand at its places, one behind the other. Between the pieces of a table's row the text says
  /// what the page shows by its lines alone, so that white space and signs there are no part of any piece.
  private func stands(_ words: String, at spans: [TextSpan]) -> Bool {
    guard spans.count > 1 else { return spans.first.map(article.text.string) == words }
    var rest = words.filter { !$0.isWhitespace }[...]
    for span in spans {
      let piece = article.text.string(span).filter { !$0.isWhitespace }
      guard !piece.isEmpty else { continue }
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}
