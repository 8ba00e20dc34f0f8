/// What an export holds.
package struct ExportTotals: Sendable, Hashable {
  package var articles = 0
  package var facts = 0
  package var values = 0

  mutating func add(_ article: ExportedArticle) {
    articles += 1
    facts += article.facts.count
    values += article.facts.reduce(0) { $0 + $1.values.count }
  }
}
