/// The brackets of one sentence: where what stands at a token ends.
struct SentenceBrackets {
  let tokens: Range<Int>
  /// For each token, and for the end, the first bracket from there on that closes what was opened before.
  private let ends: [Int]
  private let openings: Set<Int>

  init(_ article: ArticleView, _ tokens: Range<Int>) {
    self.tokens = tokens
    var ends = [Int](repeating: tokens.upperBound, count: tokens.count + 1)
    var openings: Set<Int> = []
    for token in tokens.reversed() {
      let next = ends[token + 1 - tokens.lowerBound]
      switch article.word(token) {
      case ")": ends[token - tokens.lowerBound] = token
      case "(":
        openings.insert(token)
        ends[token - tokens.lowerBound] = next < tokens.upperBound ? ends[next + 1 - tokens.lowerBound] : next
      default: ends[token - tokens.lowerBound] = next
      }
    }
    (self.ends, self.openings) = (ends, openings)
  }

  func opens(_ token: Int) -> Bool { openings.contains(token) }

  /// Where the brackets end that a token stands in; the sentence's end where it stands in none, or they are never closed.
  func end(from token: Int) -> Int { tokens.contains(token) ? ends[token - tokens.lowerBound] : tokens.upperBound }
}
