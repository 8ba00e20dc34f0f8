/// Tells which blocks say the same as an earlier one, word for word under folding; punctuation does not count.
struct RepeatFinder {
  let table: TokenTable
  /// First blocks by a hash of their words, apart for text that gives facts and for the rest of the page.
  private var first: [Key: Range<Int>] = [:]

  private struct Key: Hashable {
    var hash: UInt64
    var givesFacts: Bool
  }

  init(table: TokenTable) { self.table = table }

  /// Whether the words of `tokens` stood before; a title in a breadcrumb does not make the title itself a copy.
  mutating func repeats(_ tokens: Range<Int>, givesFacts: Bool) -> Bool {
    let hash = hash(tokens)
    guard hash != 0 else { return false }
    let key = Key(hash: hash, givesFacts: givesFacts)
    if let earlier = first[key], table.sameWords(earlier, tokens) { return true }
    if first[key] == nil { first[key] = tokens }
    guard !givesFacts, let earlier = first[Key(hash: hash, givesFacts: true)] else { return false }
    return table.sameWords(earlier, tokens)
  }

  /// 0 for a block without words.
  private func hash(_ tokens: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0
    for index in tokens where table.isWord(index) || table.isDigits(index) {
      hash = (hash ^ table.keys[index]) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    }
    return hash
  }
}
