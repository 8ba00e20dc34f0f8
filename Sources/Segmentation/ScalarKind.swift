/// What a character is to the tokenizer.
enum ScalarKind: UInt8 {
  case space, newline
  case lower, upper
  /// A letter without case, or a number that is written with letters.
  case letter
  case mark
  case digit
  /// A character without width. It neither splits a word nor belongs to the edge of one.
  case joiner
  case symbol

  var isBlank: Bool { self == .space || self == .newline || self == .joiner }
  var isLetter: Bool { self == .lower || self == .upper || self == .letter }
}
