import DocumentModel

/// The tokens of one article and what segmentation asks of them, one entry a token in each array.
struct TokenTable {
  var tokens: [Token] = []
  /// A number that two tokens share when they are the same word under folding.
  var keys: [UInt64] = []
  var marks: [Mark] = []
  /// Lines with at least one token, in order.
  var lines: [Line] = []

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    keys.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    lines.removeAll(keepingCapacity: true)
  }

  func isWord(_ index: Int) -> Bool { tokens[index].shape.contains(.word) }
  func isDigits(_ index: Int) -> Bool { tokens[index].shape.contains(.digits) }
  func isCapitalized(_ index: Int) -> Bool { tokens[index].shape.contains(.capitalized) }
  func isUpper(_ index: Int) -> Bool { tokens[index].shape.contains(.upper) }
  func hasSpaceBefore(_ index: Int) -> Bool { tokens[index].shape.contains(.spaceBefore) }

  /// A word whose first letter is small.
  func isLower(_ index: Int) -> Bool { isWord(index) && !isCapitalized(index) }

  /// Bytes of the token's text.
  func length(_ index: Int) -> Int { Int(tokens[index].end - tokens[index].start) }

  func span(_ range: Range<Int>) -> TextSpan {
    guard !range.isEmpty else { return TextSpan(0, 0) }
    return TextSpan(Int(tokens[range.lowerBound].start), Int(tokens[range.upperBound - 1].end))
  }

  /// Whether two ranges hold the same words and figures under folding; punctuation does not count.
  func sameWords(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    var left = a.lowerBound
    var right = b.lowerBound
    while true {
      while left < a.upperBound, !isWord(left), !isDigits(left) { left += 1 }
      while right < b.upperBound, !isWord(right), !isDigits(right) { right += 1 }
      guard left < a.upperBound, right < b.upperBound else { return left == a.upperBound && right == b.upperBound }
      guard keys[left] == keys[right] else { return false }
      left += 1
      right += 1
    }
  }

  /// The first word in `range`, past bullets, brackets and figures.
  func firstWord(in range: Range<Int>) -> Int? { range.first { isWord($0) } }
}
