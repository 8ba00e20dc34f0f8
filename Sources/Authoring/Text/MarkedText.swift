import DocumentModel
import TextLayout

/// A text with some of its words marked in the line below, each mark with what is said of the words:
///
///     Quý II, huyện Tân Sơn tiếp hơn 88 lượt.
///             ^^^^^^^^^^^^^ actor ^^^^^^ count
///
/// Marks that would run into each other stand in lines of their own; a text that is wider than the terminal is folded
/// between words, and its marks with it.
struct MarkedText {
  struct Mark: Hashable {
    var span: TextSpan
    var label: String
    /// `^` under what was found, `~` under what was expected.
    var sign: Character = "^"
  }

  let lines: [String]

  /// - Parameters:
  ///   - marks: spans of the bytes, in any order.
  ///   - width: in columns; nil for one line, however long.
  init(_ utf8: [UInt8], marks: [Mark], width: Int? = nil) {
    var known: Set<Mark> = []
    let marks = marks.filter { !$0.span.isEmpty && known.insert($0).inserted }.sorted { $0.span < $1.span }
    let folded = FoldedText(String(decoding: utf8, as: UTF8.self), width: width ?? .max, newline: " ⏎ ")
    lines = folded.rows.flatMap { row in [FoldedText.text(row)] + Self.markLines(row, marks, width: width ?? .max) }
  }

  private static func markLines(_ cells: ArraySlice<FoldedText.Cell>, _ marks: [Mark], width: Int) -> [String] {
    var lines: [String] = []
    for mark in marks {
      guard let piece = piece(of: mark, in: cells, width: width) else { continue }
      let line = lines.firstIndex { $0.displayWidth < piece.column || $0.isEmpty } ?? lines.count
      if line == lines.count { lines.append("") }
      lines[line] = lines[line].padded(to: piece.column) + piece.text
    }
    return lines
  }

  /// The part of a mark that stands in a row; its label stands with its end, before the signs where there is no room
  /// behind them.
  private static func piece(of mark: Mark, in cells: ArraySlice<FoldedText.Cell>, width: Int) -> (column: Int, text: String)? {
    guard let first = cells.firstIndex(where: { $0.start >= mark.span.start && $0.start < mark.span.end }) else { return nil }
    let inside = cells[first...].prefix { $0.start < mark.span.end }
    let column = cells[..<first].reduce(0) { $0 + $1.width }
    let signs = String(repeating: mark.sign, count: FoldedText.text(inside).displayWidth)
    guard inside.last.map({ $0.end >= mark.span.end }) == true else { return (column, signs) }
    let label = mark.label.displayWidth
    if column + signs.count + 1 + label > width, column > label { return (column - label - 1, "\(mark.label) \(signs)") }
    return (column, "\(signs) \(mark.label)")
  }
}
