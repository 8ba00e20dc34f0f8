package import DocumentModel
import Records
import Store

/// Where figures of a fact stand.
package struct FactSource: Sendable, Hashable {
  /// The row of the article.
  package var articleID: Int64
  package var article: String
  package var published: String?
  package var url: String?
  package var fact: String
  package var event: String
  package var rule: String
  /// The words of the fact.
  package var span: SourceSpan
  /// The figures in question, in the order of the text.
  package var figures: [SourceSpan]
  /// Words in question that are no value of the fact, and whose place is not known yet.
  var words: [String] = []
  /// Of the first figure, from 1; nil where the store has no bytes of the article.
  package var place: LinePlace?
  /// The sentence with the figures between `«` and `»`.
  package var quote: String

  /// - Parameter values: the figures in question.
  init(_ article: CurrentFacts.Article, _ fact: FactRecord, _ values: [FactRecord.Value]) {
    articleID = article.id
    self.article = article.name
    published = article.published
    url = article.url
    self.fact = fact.id
    event = fact.event
    rule = fact.rule
    span = fact.span.bytes
    figures = Set(values.map(\.bytes)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    quote = Self.marked(fact.span.text, values.sorted { $0.bytes.start < $1.bytes.start }.map(\.text))
  }

  /// The hull of the figures; the fact's words where there are none.
  package var bytes: SourceSpan {
    guard let first = figures.first, let last = figures.map(\.end).max() else { return span }
    return SourceSpan(first.start, last)
  }

  /// `a.txt:12:34`, as editors take it.
  package var address: String { article + (place.map { ":\($0.line):\($0.column)" } ?? "") }

  /// Adds figures of other facts.
  mutating func include(_ parts: [(fact: FactRecord, value: FactRecord.Value)]) {
    figures = Set(figures + parts.map(\.value.bytes)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
    quote = ([quote] + parts.map { Self.marked($0.fact.span.text, [$0.value.text]) }).joined(separator: " … ")
  }

  /// Looks the figures up in the article.
  mutating func find(in text: SourceText) {
    figures += words.compactMap { text.place(of: $0, in: span) }
    words = []
    place = text.place(of: bytes)
    quote = text.quote(figures.isEmpty ? [span] : figures)
  }

  /// Marks words one behind the other, as far as they are there.
  static func marked(_ text: String, _ words: [String]) -> String {
    var marked = ""
    var rest = text[...]
    for word in words {
      guard let range = rest.firstRange(of: word) else { continue }
      marked += rest[..<range.lowerBound] + "«\(word)»"
      rest = rest[range.upperBound...]
    }
    return marked + rest
  }
}

extension FactSource {
  /// Its members, within an object.
  func write(to json: inout JSONWriter) {
    json.member("article", article)
    if let place {
      json.member("line", place.line)
      json.member("column", place.column)
    }
    json.member("bytes", bytes)
    json.array("figures") { json in for figure in figures { json.value(figure) } }
    json.member("fact", fact)
    json.member("event", event)
    json.member("rule", rule)
    if let published { json.member("published", published) }
    if let url { json.member("url", url) }
    json.member("quote", quote)
  }
}
