import DocumentModel

/// What somebody says: the words from a given one to the end of the sentence, or those of the quotation that a mark opens
/// or closes.
///
///     cho biết, [xã] đã xóa 12 nhà tạm.          → xã đã xóa 12 nhà tạm
///     nhấn mạnh: [“]Phải làm ngay. Không chờ.”   → Phải làm ngay. Không chờ.
///     “Đường rộng hơn[”], ông Tự nói.            → Đường rộng hơn
struct Passage {
  private static let opening: Set<String> = ["“", "«", "„"]
  private static let closing: Set<String> = ["”", "»"]
  private static let straight = "\""
  /// Marks that belong to the sentence around the words and not to them.
  private static let edges: Set<String> = [".", ",", ":", ";", "-", "–", "—", "…"]

  private let article: ArticleView

  init(_ article: ArticleView) { self.article = article }

  func tokens(from first: Int) -> Range<Int> {
    let sentence = article.sentence(ofToken: first)
    guard article.segmented.sentences.indices.contains(sentence) else { return first..<first }
    let block = article.segmented.blocks[article.segmented.sentences[sentence].block]
    let bounds = tokens(of: block)
    if closes(first, bounds), let start = opening(of: first, bounds) { return trimmed(start + 1..<first) }
    if isMark(first), let end = closing(of: first, bounds) { return trimmed(first + 1..<end) }
    return trimmed(first..<article.segmented.sentences[sentence].tokens.upperBound)
  }

  private func tokens(of block: SegmentedText.Block) -> Range<Int> {
    let sentences = article.segmented.sentences
    guard let last = block.sentences.last else { return 0..<0 }
    return sentences[block.sentences.lowerBound].tokens.lowerBound..<sentences[last].tokens.upperBound
  }

  private func isMark(_ token: Int) -> Bool {
    let word = article.word(token)
    return Self.opening.contains(word) || word == Self.straight
  }

  /// A straight mark closes where the paragraph has an odd number of them before it.
  private func closes(_ token: Int, _ bounds: Range<Int>) -> Bool {
    let word = article.word(token)
    if Self.closing.contains(word) { return true }
    guard word == Self.straight else { return false }
    return !(bounds.lowerBound..<token).count { article.word($0) == Self.straight }.isMultiple(of: 2)
  }

  /// The mark that a closing one answers, past quotations inside.
  private func opening(of mark: Int, _ bounds: Range<Int>) -> Int? {
    guard article.word(mark) != Self.straight else {
      return (bounds.lowerBound..<mark).last { article.word($0) == Self.straight }
    }
    var depth = 0
    for token in (bounds.lowerBound..<mark).reversed() {
      let word = article.word(token)
      if Self.closing.contains(word) { depth += 1 }
      guard Self.opening.contains(word) else { continue }
      if depth == 0 { return token }
      depth -= 1
    }
    return nil
  }

  private func closing(of mark: Int, _ bounds: Range<Int>) -> Int? {
    guard article.word(mark) != Self.straight else {
      return (mark + 1..<max(mark + 1, bounds.upperBound)).first { article.word($0) == Self.straight }
    }
    var depth = 0
    for token in mark + 1..<max(mark + 1, bounds.upperBound) {
      let word = article.word(token)
      if Self.opening.contains(word) { depth += 1 }
      guard Self.closing.contains(word) else { continue }
      if depth == 0 { return token }
      depth -= 1
    }
    return nil
  }

  /// Without the marks around it; a quotation mark stays where the words have the one that it answers.
  private func trimmed(_ tokens: Range<Int>) -> Range<Int> {
    var (first, end) = (tokens.lowerBound, tokens.upperBound)
    while first < end, Self.edges.contains(article.word(first)) { first += 1 }
    while first < end, Self.edges.contains(article.word(end - 1)) || isLonely(end - 1, first) { end -= 1 }
    return first..<end
  }

  private func isLonely(_ mark: Int, _ first: Int) -> Bool {
    let word = article.word(mark)
    guard Self.closing.contains(word) || word == Self.straight else { return false }
    let inside = (first..<mark).map(article.word)
    let (opened, closed) = word == Self.straight
      ? (inside.count { $0 == word } % 2, 0)
      : (inside.count { Self.opening.contains($0) }, inside.count { Self.closing.contains($0) })
    return opened <= closed
  }
}
