/// A line that is not blank, as it stands on the page.
struct LayoutLine {
  /// White space within a line as wide as that between columns.
  struct Gap {
    /// Columns, in code points from the left.
    var columns: Range<Int>
    /// The text offset behind it.
    var end: Int
    /// Words before it and behind it, to the next gap or the end of the line.
    var wordsBefore: Int
    var wordsBehind = 0
  }

  /// Without white space at its ends.
  var text: Range<Int>
  /// The columns that the text takes up.
  var columns: Range<Int>
  var gaps: [Gap] = []
  /// A page break stands before it.
  var opensPage = false

  private static let narrowestGap = 3
  private static let mostGaps = 8
  private static let tabWidth = 8

  static func all(in bytes: borrowing Span<UInt8>) -> [LayoutLine] {
    var lines: [LayoutLine] = []
    var start = 0
    var opensPage = false
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] &- 0x0A > 3 { end += 1 }
      if var line = LayoutLine(bytes, start..<end) {
        line.opensPage = opensPage
        opensPage = false
        lines.append(line)
      }
      if end < bytes.count, bytes[end] == 0x0C { opensPage = true }
      start = end + 1
    }
    return lines
  }

  /// Nil for a blank line.
  private init?(_ bytes: borrowing Span<UInt8>, _ line: Range<Int>) {
    var column = 0
    var blankFrom = 0
    var words = 0
    var first: (offset: Int, column: Int)?
    var last = (offset: line.lowerBound, column: 0)
    var gaps: [Gap] = []
    for at in line where bytes[at] & 0xC0 != 0x80 {
      let byte = bytes[at]
      if byte == 0x20 || byte == 0x09 {
        column = byte == 0x09 ? (column / Self.tabWidth + 1) * Self.tabWidth : column + 1
        continue
      }
      if first == nil {
        first = (at, column)
        words = 1
      } else if column > blankFrom {
        if column - blankFrom >= Self.narrowestGap, gaps.count < Self.mostGaps {
          gaps.append(Gap(columns: blankFrom..<column, end: at, wordsBefore: words))
          words = 0
        }
        words += 1
        if !gaps.isEmpty { gaps[gaps.count - 1].wordsBehind = words }
      }
      column += 1
      blankFrom = column
      last = (at + 1, column)
    }
    guard let first else { return nil }
    var end = last.offset
    while end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end += 1 }
    text = first.offset..<end
    columns = first.column..<last.column
    self.gaps = gaps
  }
}
