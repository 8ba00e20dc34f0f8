import DocumentModel
import RuleLanguage

/// The line that a problem stands in, and below it marks under the very words:
///
///     mention M = Unitt "đơn"
///                 ^~~~~
struct SourceExcerpt {
  let lines: [String]

  /// So many characters before the words, and so many from them on, are shown of a long line.
  private static let before = 60
  private static let after = 100
  private static let indentation = "    "

  /// Nil where the text has no such line, or nothing stands in it.
  init?(_ text: SourceText, from start: SourceLocation, to end: SourceLocation, shown: (String) -> String) {
    var first = start
    first.column = max(1, start.column - Self.before)
    guard let line = text.excerpt(from: first, count: Self.before + Self.after), !line.allSatisfy(\.isWhitespace) else { return nil }
    let lead = first.column > 1 ? "…" : ""
    let isCut = line.count == Self.before + Self.after
    let before = line.prefix(start.column - first.column).map { Self.shown($0, shown) }
    let marked = end.line == start.line ? end.column - start.column : line.count
    let words = line.dropFirst(before.count).prefix(marked).map { Self.shown($0, shown) }
    let rest = line.dropFirst(before.count + words.count).map { Self.shown($0, shown) }
    let margin = String(repeating: " ", count: before.reduce(lead.count) { $0 + Self.width($1) })
    let tildes = String(repeating: "~", count: max(0, words.reduce(-1) { $0 + Self.width($1) }))
    lines = [
      Self.indentation + lead + (before + words + rest).joined() + (isCut ? "…" : ""), Self.indentation + margin + "^" + tildes,
    ]
  }

  private static func shown(_ character: Character, _ shown: (String) -> String) -> String {
    character == "\t" ? "  " : shown(String(character))
  }

  /// How many columns of a terminal a text of one character takes.
  private static func width(_ text: String) -> Int {
    text.reduce(0) { sum, character in sum + (character.unicodeScalars.first.map(isWide) == true ? 2 : 1) }
  }

  /// Chinese, Japanese and Korean characters, and emoji.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
