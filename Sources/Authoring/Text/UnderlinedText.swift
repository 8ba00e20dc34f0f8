import DocumentModel

/// A sentence with marks under some of its words, in lines of a width that terminals have.
///
///     Quý II, huyện Tân Sơn tiếp 88 lượt.
///             ~~~~~~~~~~~~~ ^^^^^^^^^^^^
struct UnderlinedText {
  /// A stretch of the text and the sign under each of its characters.
  struct Mark {
    var span: TextSpan
    var sign: Character
  }

  static let width = 100

  let lines: [String]

  /// - Parameter marks: later ones are drawn over earlier ones; a mark over no byte puts one sign under what follows.
  init(_ text: NormalizedText, _ span: TextSpan, marks: [Mark]) {
    var lines: [String] = []
    for row in Self.rows(text.string(span), from: span.start) {
      lines.append(String(row.map(\.character)))
      var signs = row.map { cell in
        marks.last { $0.span.start <= cell.offset && cell.offset < max($0.span.end, $0.span.start + 1) }?.sign ?? " "
      }
      while signs.last == " " { signs.removeLast() }
      if !signs.isEmpty { lines.append(String(signs)) }
    }
    self.lines = lines
  }

  private typealias Cell = (character: Character, offset: Int)

  /// The characters with their places, cut into rows behind spaces; white space of all kinds is a space.
  private static func rows(_ text: String, from start: Int) -> [[Cell]] {
    var rows: [[Cell]] = []
    var row: [Cell] = []
    var word: [Cell] = []
    var offset = start
    for character in text {
      word.append((character.isWhitespace ? " " : character, offset))
      offset += character.utf8.count
      guard character.isWhitespace else { continue }
      if row.count + word.count > width, !row.isEmpty {
        rows.append(row)
        row = []
      }
      row += word
      word = []
    }
    if row.count + word.count > width, !row.isEmpty {
      rows.append(row)
      row = []
    }
    rows.append(row + word)
    return rows.map { row in Array(row.reversed().drop { $0.character == " " }.reversed()) }.filter { !$0.isEmpty }
  }
}
