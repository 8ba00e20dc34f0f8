/// The letters of VNI, the encoding of the VNI fonts: a plain letter and a byte for its mark and tone (`Tieáng` is
/// Tiếng), or one byte alone (`ñ` is đ, `ö` is ư).
///
/// Marks have two bytes, for small letters and capitals; either is read behind both, and the letter says which it is.
struct VNITable {
  static let shared = VNITable()

  /// Code points by letter (its row) and mark (the low five bits of its byte); 0 where they make none.
  private var composed: [UInt16]
  /// The row of each byte that a mark may follow; 255 for all others.
  private var row: [UInt8]
  /// Bytes that stand alone.
  private var single: ByteTable

  /// What each letter makes with each mark: the mark as windows-1252 shows it, then the letter.
  private static let letters: [(base: Unicode.Scalar, pairs: String)] = [
    ("a", "ùá øà ûả õã ïạ ââ áấ àầ åẩ ãẫ äậ êă éắ èằ úẳ üẵ ëặ"),
    ("e", "ùé øè ûẻ õẽ ïẹ âê áế àề åể ãễ äệ"),
    ("o", "ùó øò ûỏ õõ ïọ âô áố àồ åổ ãỗ äộ"),
    ("ô", "ùớ øờ ûở õỡ ïợ"),
    ("u", "ùú øù ûủ õũ ïụ"),
    ("ö", "ùứ øừ ûử õữ ïự"),
    ("y", "ùý øỳ ûỷ õỹ"),
  ]

  private static let alone: [(byte: UInt8, letter: Unicode.Scalar)] = [
    (0xE6, "ỉ"), (0xEC, "ì"), (0xED, "í"), (0xEE, "ỵ"), (0xF1, "đ"), (0xF2, "ị"), (0xF3, "ĩ"), (0xF4, "ơ"), (0xF6, "ư"),
  ]

  private init() {
    single = ByteTable.windows1252
    for byte: UInt8 in 0xC0...0xFF where byte != 0xD7 && byte != 0xF7 { single[byte] = ByteTable.none }
    for (byte, letter) in Self.alone {
      single[byte] = UInt16(letter.value)
      single[byte & 0xDF] = Self.capital(UInt16(letter.value))
    }
    row = [UInt8](repeating: 255, count: 256)
    composed = []
    for (index, letter) in Self.letters.enumerated() {
      let base = UInt8(letter.base.value)
      row[Int(base)] = UInt8(2 * index)
      row[Int(base & 0xDF)] = UInt8(2 * index + 1)
      let small = Self.row(of: letter.pairs)
      composed += small + small.map(Self.capital)
    }
  }

  private static func row(of pairs: String) -> [UInt16] {
    var row = [UInt16](repeating: 0, count: 32)
    for pair in pairs.split(separator: " ") {
      let scalars = pair.unicodeScalars.map(\.value)
      row[Int(scalars[0] & 0x1F)] = UInt16(scalars[1])
    }
    return row
  }

  private static func capital(_ letter: UInt16) -> UInt16 {
    guard letter > 0, let capital = Unicode.Scalar(letter)?.properties.uppercaseMapping.unicodeScalars.first else { return 0 }
    return UInt16(capital.value)
  }

  /// The character of one byte; `ByteTable.none` for a mark without its letter.
  subscript(byte: UInt8) -> UInt16 { single[byte] }

  /// The letter of a plain one and a mark; nil where they make none.
  subscript(base: UInt8, mark: UInt8) -> UInt16? {
    let row = Int(row[Int(base)])
    guard row < 255, mark >= 0xC0, case let letter = composed[row * 32 + Int(mark & 0x1F)], letter != 0 else { return nil }
    return letter
  }
}
