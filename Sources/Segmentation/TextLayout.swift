/// What text out of PDF has that other text has not: pages with their numbers and running heads, and columns side by side.
///
/// One pass over the bytes finds the lines; where there is neither a page break, nor a page number with its total, nor a
/// wide gap within a line, nothing else is done.
struct TextLayout {
  /// Stretches between two lines that a page break tore apart: blank lines, the number of the page, its head and foot. To
  /// the text they are nothing: a sentence goes on behind them.
  let skipped: [Range<Int>]
  /// Where the right column begins in lines that have two.
  let cuts: [Int]
  /// Text in two columns.
  let columns: [Range<Int>]

  init(_ bytes: borrowing Span<UInt8>) {
    let lines = LayoutLine.all(in: bytes)
    skipped = PageBreaks(lines, bytes).skipped
    let finder = ColumnFinder(lines)
    cuts = finder.cuts
    columns = finder.stretches
  }
}
