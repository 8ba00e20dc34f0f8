/// Brings the spellings of one Vietnamese syllable together: where the tone stands, and final `i` or `y`.
///
/// A word that is no syllable (two groups of vowels, two tones) is left as it is.
enum Syllable {
  /// Rewrites the folded scalars of one word.
  static func unify(_ word: inout [UInt32]) {
    guard let vowels = vowelGroup(of: word) else { return }
    moveTone(in: &word, vowels)
    unifyFinal(of: &word, vowels)
  }

  /// Whether `i` and `y` are one sound after this onset, so that both are written: `kì`, `lí`, `qui`.
  static func takesEitherFinal(_ first: UInt8?, _ second: UInt8?, count: Int) -> Bool {
    switch (first.map { Unicode.Scalar($0) }, count) {
    case ("h", 1), ("k", 1), ("l", 1), ("m", 1), ("s", 1), ("t", 1): true
    case ("q", 2): second == UInt8(ascii: "u")
    default: false
    }
  }

  /// The indices of the only run of vowels, without the `u` of `qu` and the `i` of `gi`.
  private static func vowelGroup(of word: [UInt32]) -> Range<Int>? {
    guard var start = word.firstIndex(where: { Vowel($0) != nil }) else { return nil }
    let end = word[start...].firstIndex { Vowel($0) == nil } ?? word.count
    guard !word[end...].contains(where: { Vowel($0) != nil }) else { return nil }
    if start == 1, end - start > 1, belongsToOnset(word[1], after: word[0]) { start += 1 }
    return start..<end
  }

  private static func belongsToOnset(_ vowel: UInt32, after consonant: UInt32) -> Bool {
    guard let letter = Vowel(vowel)?.letter else { return false }
    return (consonant == 0x71 && letter == 9) || (consonant == 0x67 && letter == 5)
  }

  /// Puts the tone on the vowel that carries it in the older spelling: `hoà` → `hòa`, `tòan` → `toàn`, `qúy` → `quý`.
  private static func moveTone(in word: inout [UInt32], _ vowels: Range<Int>) {
    var toned: Int?
    for (index, scalar) in word.enumerated() {
      guard let vowel = Vowel(scalar), vowel.tone > 0 else { continue }
      guard toned == nil else { return }
      toned = index
    }
    guard let from = toned, var old = Vowel(word[from]) else { return }
    let to = carrier(in: word, vowels)
    guard from != to, var new = Vowel(word[to]) else { return }
    (old.tone, new.tone) = (0, old.tone)
    word[from] = old.scalar
    word[to] = new.scalar
  }

  private static func carrier(in word: [UInt32], _ vowels: Range<Int>) -> Int {
    if let marked = vowels.last(where: { Vowel(word[$0])?.isMarked == true }) { return marked }
    let isOpen = vowels.upperBound == word.count
    return vowels.count == 1 || (vowels.count == 2 && isOpen) ? vowels.lowerBound : vowels.lowerBound + 1
  }

  /// `kì` → `kỳ`, `quí` → `quý`, `í` → `ý`; `i` alone stays, for it is a numeral.
  private static func unifyFinal(of word: inout [UInt32], _ vowels: Range<Int>) {
    guard vowels.count == 1, vowels.upperBound == word.count, var vowel = Vowel(word[vowels.lowerBound]), vowel.letter == 5
    else { return }
    let onset = word[..<vowels.lowerBound]
    let isAlone = onset.isEmpty && vowel.tone > 0
    guard isAlone || takesEitherFinal(byte(onset.first), byte(onset.dropFirst().first), count: onset.count) else { return }
    vowel.letter = 11
    word[vowels.lowerBound] = vowel.scalar
  }

  private static func byte(_ scalar: UInt32?) -> UInt8? { scalar.flatMap { UInt8(exactly: $0) } }
}
