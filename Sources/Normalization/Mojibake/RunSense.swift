import UnicodeSupport

/// What a run of letters and signs (`RunReader`) says of the text that it stands in.
enum RunSense {
  /// Nothing: no letter beyond ASCII.
  case plain
  /// Syllables of Vietnamese, as they should be.
  case sound
  /// A word that is no syllable, or a sign where text has none.
  case odd
  /// Letters are lost: U+FFFD or `?` stands among the others.
  case holed

  init(_ scalars: [UInt32]) {
    var reader = Reader()
    for scalar in scalars { reader.read(scalar) }
    self = reader.finish()
  }

  private struct Reader {
    private var word = SyllableShape()
    private var isInWord = false
    private var isPlainWord = true
    private var hasSyllable = false
    private var isOdd = false
    private var isHoled = false
    private var hasLetter = false
    /// The last character, where it is a sign.
    private var sign: Sign?

    mutating func read(_ scalar: UInt32) {
      let sign = Sign(scalar)
      if sign == nil {
        if self.sign == .hole { isHoled = true }
        if self.sign == .strange || self.sign == .edge && hasLetter { isOdd = true }
        hasLetter = true
        isInWord = true
        word.append(scalar)
        if scalar >= 0x80 { isPlainWord = false }
      } else {
        if sign == .strange && hasLetter { isOdd = true }
        if scalar == 0xFFFD && isInWord { isHoled = true }
        endWord()
      }
      self.sign = sign
    }

    mutating func finish() -> RunSense {
      endWord()
      if isHoled { return .holed }
      return isOdd ? .odd : hasSyllable ? .sound : .plain
    }

    private mutating func endWord() {
      guard isInWord else { return }
      if !isPlainWord {
        if word.isPossible { hasSyllable = true } else { isOdd = true }
      }
      word = SyllableShape()
      isInWord = false
      isPlainWord = true
    }
  }

  /// A character that is no letter.
  private enum Sign {
    /// Stands between words or beside them.
    case joint
    /// Stands beside words, and not within them.
    case edge
    /// Stands beside no word.
    case strange
    case hole

    init?(_ scalar: UInt32) {
      switch scalar {
      case 0x3F, 0xFFFD: self = .hole
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: return nil
      case 0xA0, 0xB7, 0xD7, 0xF7: self = .joint
      case 0xA7, 0xA9...0xAB, 0xAE, 0xB0...0xB3, 0xB5, 0xB9...0xBE, 0x20AC, 0x2122: self = .edge
      case 0x80...0xBF, 0x192, 0x2C6, 0x2DC, 0x201A, 0x201E, 0x2020, 0x2021, 0x2030, 0x2039, 0x203A: self = .strange
      default: self = .joint
      }
    }
  }
}
