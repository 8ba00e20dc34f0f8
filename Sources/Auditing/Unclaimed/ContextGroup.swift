/// Figures between the same words: `<number> hộ nghèo`, `đạt <percent>`.
package struct ContextGroup: Sendable {
  /// What all of them share.
  package internal(set) var pattern: String
  package internal(set) var count = 0
  package var articleCount: Int { articles.count }
  /// The first figures of it, of as many articles as there are.
  package var quotes: [AuditedFigure] { kept.map(\.figure) }

  /// With the numbers of their articles.
  private var kept: [(article: Int, figure: AuditedFigure)] = []
  private var articles: Set<Int> = []
  /// The word on the other side, and how often it stands there.
  private var neighbours: [String: Int] = [:]

  init(pattern: String) { self.pattern = pattern }

  /// The words that stand most often on the other side, at most so many, the commonest first.
  package func neighbours(_ limit: Int) -> [(word: String, count: Int)] {
    neighbours.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(limit).map { ($0.key, $0.value) }
  }

  /// - Parameters:
  ///   - article: its number among all that were read.
  ///   - limit: how many quotes are kept; the second of an article makes room for the first of another.
  mutating func add(_ figure: AuditedFigure, of article: Int, neighbour: String?, keeping limit: Int) {
    count += 1
    if let neighbour { neighbours[neighbour, default: 0] += 1 }
    keep(figure, of: article, limit)
    articles.insert(article)
  }

  mutating func add(_ other: ContextGroup, keeping limit: Int) {
    count += other.count
    neighbours.merge(other.neighbours, uniquingKeysWith: +)
    for quote in other.kept { keep(quote.figure, of: quote.article, limit) }
    articles.formUnion(other.articles)
  }

  private mutating func keep(_ figure: AuditedFigure, of article: Int, _ limit: Int) {
    if kept.count >= limit {
      guard !articles.contains(article), let repeated = repeatedQuote else { return }
      kept.remove(at: repeated)
    }
    kept.append((article, figure))
  }

  /// The last quote of an article that has another.
  private var repeatedQuote: Int? {
    kept.indices.last { index in kept.count { $0.article == kept[index].article } > 1 }
  }
}
