package import Pipeline
import DocumentModel
import Records
package import RuleProgram

/// How the facts of an article came about, or what became of a place where there is none.
///
/// Everything it tells was noted by the stages while they worked, with a traced rule pack; nothing is found out again.
/// `Fixtures/explain` holds what it says.
package struct ArticleExplanation {
  /// What is asked about.
  package enum Question: Sendable, Hashable {
    case everything
    /// The facts whose words include this byte of the article's file.
    case byte(Int)
    /// The facts whose ids begin so.
    case fact(String)
  }

  package private(set) var facts: [FactStory] = []
  /// What stands at the byte that was asked about, where no fact does.
  package private(set) var place: PlaceStory?

  /// Nil where the article was not read through all stages, or the pack is not traced.
  package init?(_ reading: ArticleReading, pack: RulePack, _ question: Question = .everything) {
    guard let article = TracedReading(pack: pack, reading: reading) else { return nil }
    let records = article.records.numberedRecords(of: article.facts)
    var ids = [String](repeating: "", count: article.facts.count)
    for (fact, record) in records { ids[fact] = record.id }
    facts = records.filter { Self.concerns($0.record, question) }.compactMap { fact, record in
      FactStory(article, fact: fact, record: record, ids: ids)
    }
    if facts.isEmpty, case .byte(let byte) = question, let token = Self.token(article, byte) {
      place = PlaceStory(article, token: token)
    }
  }

  private static func concerns(_ record: FactRecord, _ question: Question) -> Bool {
    switch question {
    case .everything: return true
    case .fact(let prefix): return record.id.hasPrefix(prefix)
    case .byte(let byte):
      let values = record.roles.flatMap(\.values).filter { $0.inferred == nil }
      let spans = values.flatMap { $0.pieces.isEmpty ? [$0.bytes] : $0.pieces } + [record.span.bytes]
      return spans.contains { $0.start <= byte && byte < $0.end }
    }
  }

  /// The token at a byte, or the next behind it.
  private static func token(_ article: TracedReading, _ byte: Int) -> Int? {
    let text = article.reading.text
    return article.segmented.tokens.indices.first { text.source(of: article.segmented.tokens[$0].span).end > byte }
  }
}
