/// What a token is besides a word: the punctuation that layout and sentences are read from.
enum Mark: UInt8 {
  /// A word or digits.
  case none
  /// A single capital: an initial, the name of a list's item, or a Roman number.
  case letter
  /// Several letters out of `IVXLC`: a Roman number, or a name.
  case roman
  case period, ellipsis
  /// `!` and `?`, and the full stops of other scripts.
  case shout
  case comma, semicolon, colon
  /// `"`, which opens and closes.
  case quote
  case openQuote, closeQuote, openBracket, closeBracket
  case dash, slash, bar, star, at, degree
  /// `>` and its like, as between the parts of a breadcrumb.
  case arrow
  case other

  var endsSentence: Bool { self == .period || self == .ellipsis || self == .shout }
  var closes: Bool { self == .closeQuote || self == .closeBracket }
  var opens: Bool { self == .openQuote || self == .openBracket || self == .quote }

  init(_ scalar: UInt32) {
    switch scalar {
    case 0x2E: self = .period
    case 0x2026: self = .ellipsis
    case 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0x203C...0x203D, 0x2047...0x2049: self = .shout
    case 0x2C: self = .comma
    case 0x3B: self = .semicolon
    case 0x3A: self = .colon
    case 0x22: self = .quote
    case 0x201C, 0x2018, 0xAB: self = .openQuote
    case 0x201D, 0x2019, 0xBB: self = .closeQuote
    case 0x28, 0x5B, 0x7B: self = .openBracket
    case 0x29, 0x5D, 0x7D: self = .closeBracket
    case 0x2D, 0x2010...0x2015, 0x2212: self = .dash
    case 0x2F: self = .slash
    case 0x7C: self = .bar
    case 0x2A, 0x2B, 0xB7, 0x2022, 0x25AA...0x25CF, 0xF0B7, 0x2713, 0x2714: self = .star
    case 0x40: self = .at
    case 0xB0, 0xBA: self = .degree
    case 0x3E, 0x203A, 0x2192, 0x25B6, 0x25BA: self = .arrow
    default: self = .other
    }
  }
}
