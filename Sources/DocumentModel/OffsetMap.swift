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
  ///
  /// Each run ends where the next one starts, on both sides; one with a unit of 0 bytes has one unit.
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

  /// True when every byte stands for itself.
  package var isIdentity: Bool {
    textCount == sourceCount && runs.allSatisfy { $0.text == $0.source && $0.textUnit == 1 && $0.sourceUnit == 1 }
  }

  /// Where the text at `span` stands in the source. An empty span maps to an empty one.
  package func source(of span: TextSpan) -> SourceSpan {
    let (start, end) = hull(of: span.start, span.end, from: .text)
    return SourceSpan(start, end)
  }

  /// Where the source at `span` stands in the text; what was taken out maps to an empty span.
  package func text(of span: SourceSpan) -> TextSpan {
    let (start, end) = hull(of: span.start, span.end, from: .source)
    return TextSpan(start, end)
  }

  /// The same map with its sides exchanged.
  package var inverted: OffsetMap {
    OffsetMap(
      runs: runs.map { Run(text: $0.source, source: $0.text, textUnit: $0.sourceUnit, sourceUnit: $0.textUnit) },
      textCount: sourceCount, sourceCount: textCount)
  }
}

// MARK: Look-up

extension OffsetMap {
  /// The side that an offset is given on.
  private enum Side { case text, source }

  /// A run as seen from one side: `unit` bytes from `start` on stand for `otherUnit` bytes from `other` on.
  private struct View {
    var start, unit, other, otherUnit: Int
  }

  private func view(_ index: Int, from side: Side) -> View {
    let run = runs[index]
    return switch side {
    case .text: View(start: run.text, unit: run.textUnit, other: run.source, otherUnit: run.sourceUnit)
    case .source: View(start: run.source, unit: run.sourceUnit, other: run.text, otherUnit: run.textUnit)
    }
  }

  private func hull(of start: Int, _ end: Int, from side: Side) -> (start: Int, end: Int) {
    let first = otherStart(of: start, from: side)
    return (first, start < end ? max(first, otherEnd(of: end, from: side)) : first)
  }

  /// Where the unit that holds the byte at `offset` starts on the other side.
  private func otherStart(of offset: Int, from side: Side) -> Int {
    guard offset < (side == .text ? textCount : sourceCount) else { return side == .text ? sourceCount : textCount }
    guard let index = lastRun(startingBefore: offset + 1, from: side) else { return runs.isEmpty ? 0 : view(0, from: side).other }
    let run = view(index, from: side)
    return run.unit > 0 ? run.other + (offset - run.start) / run.unit * run.otherUnit : run.other
  }

  /// Where the unit that holds the byte before `offset` ends on the other side.
  private func otherEnd(of offset: Int, from side: Side) -> Int {
    let offset = min(offset, side == .text ? textCount : sourceCount)
    guard let index = lastRun(startingBefore: offset, from: side) else { return runs.isEmpty ? 0 : view(0, from: side).other }
    let run = view(index, from: side)
    return run.unit > 0 ? run.other + (offset - run.start + run.unit - 1) / run.unit * run.otherUnit : run.other
  }

  /// Binary search. A run of no bytes on this side is never the last of those that start before an offset, unless it
  /// ends the map: the run behind it starts at the same place.
  private func lastRun(startingBefore offset: Int, from side: Side) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if view(middle, from: side).start < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}
