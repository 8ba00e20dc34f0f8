/// An exact map between two byte sequences that say the same: a text and the source that it was made from.
///
/// The map is a list of *runs*. Within a run, `textUnit` bytes of text stand for `sourceUnit` bytes of source, over and
/// over: an unchanged stretch of UTF-8 is `1 : 1`, ASCII out of UTF-16 is `1 : 2`, and a letter composed from its base
/// and its mark is one unit:
///
///     source (NFD)   Q u a ◌̣ ̂  n        bytes 0 1 2 3…6 7
///     text   (NFC)   Q u ậ       n        bytes 0 1 2…4   5
///     runs           (text 0, source 0, 1:1) (text 2, source 2, 3:5) (text 5, source 7, 1:1)
///
/// A unit has no inside: a span that ends within one is widened to its edges, so the source of a span always covers the
/// whole of what the text shows. Look-up is a binary search; both directions are monotone and total.
package struct OffsetMap: Sendable, Hashable {
  package struct Run: Sendable, Hashable {
    package var text: Int
    package var source: Int
    /// Bytes of text and of source in one unit; either may be 0 where something was taken out or put in.
    package var textUnit: Int
    package var sourceUnit: Int

    package init(text: Int, source: Int, textUnit: Int, sourceUnit: Int) {
      self.text = text
      self.source = source
      self.textUnit = textUnit
      self.sourceUnit = sourceUnit
    }
  }

  /// Sorted by `text`, then by `source`; the first run starts at 0, 0 unless the source opens with a byte order mark.
  package let runs: [Run]
  package let textCount: Int
  package let sourceCount: Int

  package init(runs: [Run], textCount: Int, sourceCount: Int) {
    self.runs = runs
    self.textCount = textCount
    self.sourceCount = sourceCount
  }

  package static func identity(count: Int) -> OffsetMap {
    OffsetMap(
      runs: count == 0 ? [] : [Run(text: 0, source: 0, textUnit: 1, sourceUnit: 1)], textCount: count, sourceCount: count)
  }

  /// True when every offset maps to itself.
  package var isIdentity: Bool {
    textCount == sourceCount && runs.allSatisfy { $0.text == $0.source && $0.textUnit == $0.sourceUnit }
  }

  /// Where the text at `span` stands in the source. An empty span maps to an empty one.
  package func source(of span: TextSpan) -> SourceSpan {
    guard span.start < span.end else {
      let at = sourceStart(of: span.start)
      return SourceSpan(at, at)
    }
    return SourceSpan(sourceStart(of: span.start), sourceEnd(of: span.end))
  }

  /// Where the source at `span` stands in the text; what was taken out maps to an empty span.
  package func text(of span: SourceSpan) -> TextSpan {
    let inverse = inverted
    let found = inverse.source(of: TextSpan(span.start, span.end))
    return TextSpan(found.start, found.end)
  }

  /// The same map with its sides exchanged.
  package var inverted: OffsetMap {
    OffsetMap(
      runs: runs.map { Run(text: $0.source, source: $0.text, textUnit: $0.sourceUnit, sourceUnit: $0.textUnit) },
      textCount: sourceCount, sourceCount: textCount)
  }

  private func sourceStart(of offset: Int) -> Int {
    guard offset < textCount else { return sourceCount }
    guard let run = lastRun(where: { $0.text <= offset }) else { return runs.first?.source ?? 0 }
    guard run.textUnit > 0 else { return run.source }
    return run.source + (offset - run.text) / run.textUnit * run.sourceUnit
  }

  private func sourceEnd(of offset: Int) -> Int {
    guard let run = lastRun(where: { $0.text < offset && $0.textUnit > 0 }) else { return runs.first?.source ?? 0 }
    let units = (offset - run.text + run.textUnit - 1) / run.textUnit
    return run.source + units * run.sourceUnit
  }

  /// The last run that satisfies a condition which, bar runs of no text, holds for a prefix of the list.
  private func lastRun(where condition: (Run) -> Bool) -> Run? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if condition(runs[middle]) || (runs[middle].textUnit == 0 && middle + 1 < high && condition(runs[middle + 1])) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    var index = low - 1
    while index >= 0, !condition(runs[index]) { index -= 1 }
    return index >= 0 ? runs[index] : nil
  }
}
