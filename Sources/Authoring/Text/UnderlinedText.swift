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
    let folded = FoldedText(text.string(span), from: span.start, width: Self.width, newline: " ")
    lines = folded.rows.map { ($0, FoldedText.text($0)) }.filter { !$0.1.isEmpty }.flatMap { row, shown in
      let signs = Self.signs(under: row, marks)
      return signs.isEmpty ? [shown] : [shown, signs]
    }
  }

  /// Nothing stands under the spaces at which a row was broken.
  private static func signs(under row: ArraySlice<FoldedText.Cell>, _ marks: [Mark]) -> String {
    let signs = row.reversed().drop { $0.text == " " }.reversed().map { cell in
      let mark = marks.last { $0.span.start <= cell.start && cell.start < max($0.span.end, $0.span.start + 1) }
      return String(repeating: mark?.sign ?? " ", count: cell.width)
    }
    return String(signs.joined().reversed().drop { $0 == " " }.reversed())
  }
}
