/// A half-open range of byte offsets into the normalized text (UTF-8, NFC) of one article.
///
/// Every stage after normalization speaks in these. They become offsets into the file through `OffsetMap`, once, when
/// facts are written; nothing ever searches for its words again.
package struct TextSpan: Hashable, Sendable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  package var count: Int { end - start }
  package var isEmpty: Bool { end <= start }
  package var range: Range<Int> { start..<end }

  package func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
  package func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// The smallest span that covers both.
  package func hull(_ other: TextSpan) -> TextSpan { TextSpan(min(start, other.start), max(end, other.end)) }
}

extension TextSpan: Comparable {
  package static func < (a: TextSpan, b: TextSpan) -> Bool { (a.start, a.end) < (b.start, b.end) }
}
