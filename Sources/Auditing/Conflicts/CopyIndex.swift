import Store
import UnicodeSupport

/// Tells which articles repeat the words of others, as papers do that print one press release: they are one source.
struct CopyIndex: Sendable {
  /// Fewer words than these are alike by themselves.
  private static let leastWords = 8

  private struct Words {
    /// Hashes of the words of its facts, sorted.
    var quotes: [Int]
    var title: Int?
  }

  private var articles: [Int64: Words] = [:]

  mutating func add(_ article: ArticleFacts) {
    let quotes = Set(article.facts.map { Self.key($0.record.span.text).hashValue })
    let title = article.article.title.flatMap { Self.count($0) >= Self.leastWords ? Self.key($0).hashValue : nil }
    articles[article.article.id] = Words(quotes: quotes.sorted(), title: title)
  }

  /// Whether two reports are one: the words of these facts are the same and not few, or most of the articles' are.
  func areCopies(_ one: Report, _ other: Report) -> Bool {
    if Self.count(one.fact.span.text) >= Self.leastWords, Self.key(one.fact.span.text) == Self.key(other.fact.span.text) {
      return true
    }
    guard let first = articles[one.article.id], let second = articles[other.article.id] else { return false }
    if let title = first.title, title == second.title { return true }
    let shared = Set(first.quotes).intersection(second.quotes).count
    return shared > 1 && shared * 2 >= min(first.quotes.count, second.quotes.count)
  }

  /// Whether reports have the same words but for their figures: one was copied from the other, and a figure changed.
  static func differInFigures(_ one: Report, _ other: Report) -> Bool {
    let (first, second) = (key(one.fact.span.text), key(other.fact.span.text))
    return count(one.fact.span.text) >= leastWords && first != second && masked(first) == masked(second)
  }

  private static func masked(_ text: String) -> String { String(text.filter { !$0.isNumber && $0 != "." && $0 != "," }) }

  private static func key(_ text: String) -> String {
    KeyFolding.fold(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func count(_ text: String) -> Int { text.split(whereSeparator: \.isWhitespace).count }
}
