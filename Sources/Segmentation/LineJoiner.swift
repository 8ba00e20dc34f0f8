/// Joins the lines of text that was broken at a fixed width, and makes blocks of the rest.
///
/// A line goes on in the next one when it ends without a stop and the next opens with a small letter. Where that has
/// happened often enough to show the width of the text, a next line with a capital is joined too: behind a line without
/// a stop that is nearly full, and behind a stop if its first word would not have fitted.
struct LineJoiner {
  let table: TokenTable
  let labels: LabelReader
  let splitter: SentenceSplitter

  private static let shortestLine = 24
  private static let longestLine = 140
  private static let joinsThatShowWidth = 2

  func drafts() -> [BlockDraft] {
    let lines = table.lines
    let shapes = lines.map { BlockShape($0.tokens, splitter: splitter) }
    let found = zip(lines, shapes).map { labels.label($0.tokens, shape: $1) }
    let width = wrapWidth(lines, shapes, found)
    var drafts: [BlockDraft] = []
    for (index, line) in lines.enumerated() {
      if index > 0, joins(index, lines, shapes, found, width: width) {
        drafts[drafts.count - 1].tokens = drafts[drafts.count - 1].tokens.lowerBound..<line.tokens.upperBound
        drafts[drafts.count - 1].lines += 1
      } else {
        drafts.append(
          BlockDraft(
            tokens: line.tokens, shape: shapes[index], label: found[index], blankBefore: line.blankBefore,
            doubled: line.doubled, lines: 1, isInColumn: line.isInColumn))
      }
    }
    for index in drafts.indices where drafts[index].lines > 1 {
      drafts[index].shape = BlockShape(drafts[index].tokens, splitter: splitter)
      drafts[index].label = labels.label(drafts[index].tokens, shape: drafts[index].shape)
    }
    return drafts
  }

  /// The width at which the text was broken; nil when it was not.
  private func wrapWidth(_ lines: [Line], _ shapes: [BlockShape], _ labels: [Label?]) -> Int? {
    var count = 0
    var width = 0
    for index in lines.indices.dropFirst()
    where continues(index, lines, shapes, labels) && lines[index - 1].width <= Self.longestLine {
      count += 1
      width = max(width, lines[index - 1].width)
    }
    return count >= Self.joinsThatShowWidth && width >= 40 ? width : nil
  }

  private func joins(
    _ index: Int, _ lines: [Line], _ shapes: [BlockShape], _ labels: [Label?], width: Int?
  ) -> Bool {
    if continues(index, lines, shapes, labels) { return true }
    guard let width, canFollow(index, lines, shapes, labels, behindStop: true) else { return false }
    let previous = lines[index - 1].width
    let isFull = previous <= width + 8 && previous + 1 + firstWidth(lines[index]) > width
    return isFull || (!shapes[index - 1].endsSentence && previous * 4 >= width * 3 && previous <= width)
  }

  /// Whether a line opens with a small letter and the one before is open at its end.
  private func continues(_ index: Int, _ lines: [Line], _ shapes: [BlockShape], _ labels: [Label?]) -> Bool {
    canFollow(index, lines, shapes, labels) && shapes[index].opensLower && lines[index - 1].width >= Self.shortestLine
      && (shapes[index].words >= 3 || shapes[index].endsSentence)
  }

  private func canFollow(
    _ index: Int, _ lines: [Line], _ shapes: [BlockShape], _ labels: [Label?], behindStop: Bool = false
  ) -> Bool {
    let previous = shapes[index - 1]
    return !lines[index].blankBefore && !lines[index].doubled && !lines[index - 1].doubled
      && !lines[index].isInColumn && !lines[index - 1].isInColumn
      && (previous.ending == .none || previous.ending == .comma || (behindStop && previous.endsSentence && !previous.isFinal))
      && labels[index] == nil && labels[index - 1] == nil && !shapes[index].isListItem
  }

  /// Code points of a line's first word with what is glued to it; bytes are as good here, for a word is short.
  private func firstWidth(_ line: Line) -> Int {
    var end = line.tokens.lowerBound + 1
    while end < line.tokens.upperBound, !table.hasSpaceBefore(end), end - line.tokens.lowerBound < 8 { end += 1 }
    let bytes = Int(table.tokens[end - 1].end - table.tokens[line.tokens.lowerBound].start)
    return max(1, bytes * 2 / 3)
  }
}
