import UnicodeSupport

/// The two halves of a word on both sides of a line end.
struct TornWord {
  private let front: [Unicode.Scalar]
  private let back: [Unicode.Scalar]

  /// - Parameter end: where the first half ends, before its hyphen.
  /// - Returns: nil where one side is no word of its own, or both are not written alike.
  init?(_ seam: LineSeam, behind end: Int) {
    let before = seam.letters(before: end)
    back = seam.lettersBehind.scalars
    front = before.scalars
    guard let first = front.first, !back.isEmpty, Self.opensWord(seam, at: before.start) else { return nil }
    let isSmall = (front.dropFirst() + back).allSatisfy { !$0.properties.isUppercase }
    let isCapital = first.properties.isUppercase && (front + back).allSatisfy { !$0.properties.isLowercase }
    guard isSmall || isCapital && Self.isInCapitals(seam) else { return nil }
  }

  /// Whether the halves are one syllable that was cut. Two syllables with a hyphen are a compound that has it anywhere;
  /// a soft hyphen stands nowhere but in a word.
  func isOne(isSoft: Bool) -> Bool {
    Self.isSyllable(front + back) && (isSoft || !Self.isSyllable(front) || !Self.isSyllable(back))
  }

  static func isSyllable(_ letters: [Unicode.Scalar]) -> Bool {
    var shape = SyllableShape()
    for letter in letters { shape.append(letter.value) }
    return shape.isPossible
  }

  /// Neither a figure nor a sign is glued to the word: `15/QĐ-`, `a-b-`.
  private static func opensWord(_ seam: LineSeam, at start: Int) -> Bool {
    guard start > seam.start else { return true }
    switch seam.bytes[start - 1] {
    case ASCII.space, ASCII.tab, 0x80..., UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"): return true
    default: return false
    }
  }

  /// Abbreviations are in capitals and keep their hyphen; a headline in capitals has no small letter.
  private static func isInCapitals(_ seam: LineSeam) -> Bool {
    let line = String(decoding: seam.bytes[seam.start..<seam.end], as: UTF8.self)
    return line.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
  }
}
