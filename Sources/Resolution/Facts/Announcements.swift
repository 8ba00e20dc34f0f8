import DocumentModel
import RuleProgram

/// Clauses that a time opens which the article's day has not reached: `Đến năm 2030, …`.
struct Announcements {
  /// For each such time, the tokens from it to the end of its clause, in the order of the text.
  private var clauses: [Range<Int>] = []

  init(_ article: ArticleView, temporal: TemporalResolver) {
    guard article.published != nil else { return }
    for mention in article.mentions(where: { $0 == GrammarType.deadline.rawValue }) {
      guard case .date(let value) = mention.value, let iso = temporal.date(value).iso, article.isAhead(RoleValue(.text(iso), pieces: []))
      else { continue }
      let sentence = article.segmented.sentences[article.sentence(ofToken: Int(mention.first))].tokens
      let first = Int(mention.first)
      guard first == sentence.lowerBound || article.word(first - 1) == ";" else { continue }
      clauses.append(first..<(sentence.first { $0 > first && article.word($0) == ";" } ?? sentence.upperBound))
    }
    clauses.sort { $0.lowerBound < $1.lowerBound }
  }

  func cover(_ token: Int) -> Bool {
    var low = 0
    var high = clauses.count
    while low < high {
      let middle = (low + high) / 2
      if clauses[middle].lowerBound <= token { low = middle + 1 } else { high = middle }
    }
    return low > 0 && clauses[low - 1].contains(token)
  }
}
