/// Counts code points of the *decoded source* in front of an offset of the normalized text, without keeping either twice.
///
/// The code points of the text itself are counted from the nearest of regular checkpoints; where the text differs from
/// the source (a letter composed, a mark taken out), the difference is added. `ậ` made of three code points is one in
/// the text, so everything behind it is 2 further on in the source. A byte order mark is no part of the decoded source.
package struct CodePointIndex: Sendable, Hashable {
  /// A place where text and source differ.
  package struct Change: Sendable, Hashable {
    /// In the text.
    package var span: TextSpan
    /// Code points that the source has more than the text.
    package var surplus: Int

    package init(span: TextSpan, surplus: Int) {
      self.span = span
      self.surplus = surplus
    }
  }

  /// Code points of text before every `blockSize`-th byte.
  private let checkpoints: [Int32]
  private let changes: [Change]
  /// The sum of all surpluses up to each change, with its own.
  private let sums: [Int]
  private static let blockSize = 512

  /// - Parameter changes: in order; they do not overlap.
  package init(utf8: [UInt8], changes: [Change]) {
    var checkpoints: [Int32] = []
    checkpoints.reserveCapacity(utf8.count / Self.blockSize + 1)
    var count = 0
    for start in stride(from: 0, to: utf8.count, by: Self.blockSize) {
      checkpoints.append(Int32(clamping: count))
      count += Self.codePoints(in: utf8, start..<min(start + Self.blockSize, utf8.count))
    }
    var sum = 0
    self.sums = changes.map { change in
      sum += change.surplus
      return sum
    }
    self.checkpoints = checkpoints
    self.changes = changes
  }

  /// The range of the decoded source, in code points, that the text at `span` stands for.
  ///
  /// As in `OffsetMap`, a change has no inside: a span that ends in one is widened to its edges, and what was taken out
  /// right before or behind the span does not belong to it.
  /// - Complexity: O(log changes).
  package func codePoints(of span: TextSpan, in utf8: [UInt8]) -> Range<Int> {
    let start = codePoints(before: span.start, in: utf8)
    guard span.start < span.end else { return start..<start }
    let before = changesPrefix { $0.span.start < span.end }
    let end = before > 0 ? max(span.end, changes[before - 1].span.end) : span.end
    return start..<max(start, textCodePoints(before: end, in: utf8) + (before > 0 ? sums[before - 1] : 0))
  }

  /// The number of code points of the decoded source that stand before the text at `offset`: where a span starts.
  /// - Complexity: O(log changes).
  package func codePoints(before offset: Int, in utf8: [UInt8]) -> Int {
    let before = changesPrefix { $0.span.end <= offset }
    let start = before < changes.count ? min(offset, changes[before].span.start) : offset
    return textCodePoints(before: start, in: utf8) + (before > 0 ? sums[before - 1] : 0)
  }

  private func textCodePoints(before offset: Int, in utf8: [UInt8]) -> Int {
    let offset = min(max(0, offset), utf8.count)
    guard offset > 0, !checkpoints.isEmpty else { return 0 }
    let checkpoint = min(offset / Self.blockSize, checkpoints.count - 1)
    return Int(checkpoints[checkpoint]) + Self.codePoints(in: utf8, checkpoint * Self.blockSize..<offset)
  }

  private static func codePoints(in utf8: [UInt8], _ range: Range<Int>) -> Int {
    let bytes = utf8.span.extracting(range)
    var count = 0
    for index in bytes.indices { count &+= bytes[index] & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }

  /// How many changes, from the first on, satisfy a condition that holds for a prefix of them.
  private func changesPrefix(where condition: (Change) -> Bool) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      if condition(changes[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
