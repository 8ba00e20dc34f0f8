/// A Vietnamese letter without case, tone and mark, as abbreviations have it: `Ủ`, `Ư` and `u` are one, and so are `Đ` and `d`.
package enum PlainLetter {
  /// The plain first letter of a word; nil where it has none.
  package static func first(of word: String) -> UInt32? { all(of: String(word.prefix(1))).first }

  /// The plain letters of a word, each for itself.
  package static func all(of word: String) -> [UInt32] {
    word.unicodeScalars.filter(\.properties.isAlphabetic).compactMap { scalar in
      KeyFolding.fold(String(Character(scalar))).unicodeScalars.first.map { plain($0.value) }
    }
  }

  /// Of a folded letter.
  private static func plain(_ letter: UInt32) -> UInt32 {
    if letter == 0x111 { return UInt32(UInt8(ascii: "d")) }
    guard let vowel = Vowel(letter) else { return letter }
    return UInt32(Array("aaaeeiooouuy".utf8)[vowel.letter])
  }
}
