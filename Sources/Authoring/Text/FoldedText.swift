import TextLayout

/// A text cut into rows that fit a terminal; each letter knows which bytes of the text it is and how wide it is shown.
///
/// Rows break behind white space, and inside a word that fits into no row.
struct FoldedText {
  /// A letter with the marks on it, its first byte and its end.
  struct Cell {
    var text: String
    var start: Int
    var end: Int
    /// In columns.
    var width: Int { text.displayWidth }
  }

  let rows: [ArraySlice<Cell>]

  /// - Parameters:
  ///   - start: where the text begins among the bytes that cells count in.
  ///   - width: in columns.
  ///   - newline: what a line break is shown as.
  init(_ text: String, from start: Int = 0, width: Int, newline: String) {
    var offset = start
    let cells = text.map { character in
      defer { offset += character.utf8.count }
      let shown = character.isNewline ? newline : character.isWhitespace ? " " : String(character)
      return Cell(text: shown, start: offset, end: offset + character.utf8.count)
    }
    rows = Self.ranges(cells, width: width).map { cells[$0] }
  }

  /// What a row shows, without the spaces at its end.
  static func text(_ row: ArraySlice<Cell>) -> String {
    let text = row.map(\.text).joined()
    return String(text.reversed().drop { $0 == " " }.reversed())
  }

  private static func ranges(_ cells: [Cell], width: Int) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var first = 0
    var used = 0
    var breakable = 0
    for (index, cell) in cells.enumerated() {
      let isSpace = cell.text.allSatisfy(\.isWhitespace)
      if used + cell.width > width, index > first, !isSpace {
        let end = breakable > first ? breakable : index
        rows.append(first..<end)
        used = cells[end..<index].reduce(0) { $0 + $1.width }
        first = end
      }
      used += cell.width
      if cell.text.hasSuffix(" ") { breakable = index + 1 }
    }
    return rows + [first..<cells.count]
  }
}
