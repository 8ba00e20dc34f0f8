/// The matching key of a word: what must be equal for two spellings to be the same word.
///
/// A key is lower case, has its tone where the older spelling puts it (`hoà` → `hòa`, `tòan` → `toàn`), `y` where `i` and
/// `y` are both usual (`kì` → `kỳ`), one đ, one form of each kind of quotation mark, dash and bullet, and no character of
/// no width. Only keys are folded; the text stays as it was written.
///
/// `Lookalikes` and `Syllable` do the work; `KeyFoldingTests` holds the table of what folds to what, and what must not.
package enum KeyFolding {
  /// Appends the key of `form` (one token, UTF-8 in NFC) to `key`.
  /// - Complexity: linear in the form; a form of ASCII alone allocates nothing.
  package static func fold(_ form: borrowing Span<UInt8>, into key: inout [UInt8]) {
    let start = key.count
    for index in form.indices {
      let byte = form[index]
      if byte >= 0x80 {
        key.removeLast(key.count - start)
        return foldScalars(of: form, into: &key)
      }
      key.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    unifyFinal(ofASCII: &key, from: start)
  }

  /// The key of a text (NFC) of one or many words: each run of letters is folded as a word of its own, each other
  /// character by itself, so that the key of a phrase is the keys of its tokens with white space between them.
  package static func fold(_ text: String) -> String {
    var key: [UInt8] = []
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if !scalar.properties.isAlphabetic, !Invisible.contains(scalar.value) {
        fold(word.span, into: &key)
        word.removeAll(keepingCapacity: true)
        fold(Array(Character(scalar).utf8).span, into: &key)
      } else {
        word.append(contentsOf: Character(scalar).utf8)
      }
    }
    fold(word.span, into: &key)
    return String(decoding: key, as: UTF8.self)
  }

  /// `ki` → `ky`, `qui` → `quy`, as `Syllable.unifyFinal` does for words with a tone.
  private static func unifyFinal(ofASCII key: inout [UInt8], from start: Int) {
    guard key.last == UInt8(ascii: "i") else { return }
    let onset = key[start..<key.count - 1]
    if Syllable.takesEitherFinal(onset.first, onset.dropFirst().first, count: onset.count) {
      key[key.count - 1] = UInt8(ascii: "y")
    }
  }

  private static func foldScalars(of form: borrowing Span<UInt8>, into key: inout [UInt8]) {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(form.count)
    var position = 0
    while let scalar = UTF8Scalar.next(in: form, at: &position) {
      Lookalikes.fold(scalar, into: &scalars)
    }
    Syllable.unify(&scalars)
    for scalar in scalars { UTF8Scalar.append(scalar, to: &key) }
  }
}
