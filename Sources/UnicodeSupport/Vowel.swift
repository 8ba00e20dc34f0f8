/// A lower-case Vietnamese vowel as its letter (with circumflex, breve or horn) and its tone.
struct Vowel: Equatable {
  /// Index into `letters`.
  var letter: Int
  /// 0 level, 1 `à`, 2 `ả`, 3 `ã`, 4 `á`, 5 `ạ`.
  var tone: Int

  static let letters: [[UInt32]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ",
  ].map { $0.unicodeScalars.map(\.value) }

  /// The scalar's place in `letters` + 1, by scalar; 0 for what is no vowel.
  private static let codes: [UInt8] = {
    var codes = [UInt8](repeating: 0, count: 0x1EFA)
    for (letter, tones) in letters.enumerated() {
      for (tone, scalar) in tones.enumerated() { codes[Int(scalar)] = UInt8(letter * 6 + tone + 1) }
    }
    return codes
  }()

  init?(_ scalar: UInt32) {
    guard scalar < Self.codes.count, Self.codes[Int(scalar)] != 0 else { return nil }
    let code = Int(Self.codes[Int(scalar)]) - 1
    letter = code / 6
    tone = code % 6
  }

  var scalar: UInt32 { Self.letters[letter][tone] }

  /// True for the letters that carry a mark of their own; a tone stands on the last of them.
  var isMarked: Bool {
    switch letter {
    case 1, 2, 4, 7, 8, 10: true
    default: false
    }
  }
}
