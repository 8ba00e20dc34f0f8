/// Finds text in two columns side by side: line under line with a gap at the same place, and words on both sides of it.
///
/// A table has a gap too; its cells are short, and its rows are kept whole.
struct ColumnFinder {
  /// The text offsets at which right columns begin, in order.
  private(set) var cuts: [Int] = []
  /// The text in columns, with the lines that only one of them has.
  private(set) var stretches: [Range<Int>] = []

  private static let fewestRows = 4
  private static let narrowestGutter = 2
  /// Words that a column has in a line, on average.
  private static let fewestWords = 4

  /// Lines, one below the other, that one gutter goes through.
  private struct Region {
    var gutter: Range<Int>
    var gaps: [LayoutLine.Gap]
    var text: Range<Int>

    /// Takes the next line in; false where the gutter does not go through it.
    mutating func take(_ line: LayoutLine) -> Bool {
      if line.columns.upperBound <= gutter.lowerBound { return true }
      if line.columns.lowerBound >= gutter.upperBound {
        text = text.lowerBound..<line.text.upperBound
        return true
      }
      for gap in line.gaps {
        let common = gutter.clamped(to: gap.columns)
        if common.count >= ColumnFinder.narrowestGutter {
          gutter = common
          gaps.append(gap)
          text = text.lowerBound..<line.text.upperBound
          return true
        }
      }
      return false
    }

    /// Whether this is prose, and enough of it.
    var isColumns: Bool {
      let least = gaps.count * ColumnFinder.fewestWords
      let left = gaps.reduce(0) { $0 + $1.wordsBefore }
      let right = gaps.reduce(0) { $0 + $1.wordsBehind }
      return gaps.count >= ColumnFinder.fewestRows && left >= least && right >= least
    }
  }

  init(_ lines: [LayoutLine]) {
    guard lines.contains(where: { !$0.gaps.isEmpty }) else { return }
    var region: Region?
    for line in lines {
      if region?.take(line) == true { continue }
      add(region)
      region = line.gaps.max { $0.columns.count < $1.columns.count }
        .map { Region(gutter: $0.columns, gaps: [$0], text: line.text) }
    }
    add(region)
  }

  private mutating func add(_ region: Region?) {
    guard let region, region.isColumns else { return }
    cuts += region.gaps.map(\.end)
    stretches.append(region.text)
  }
}
