/// Which of two readings the bytes of a text in TCVN have.
///
/// The standard has capitals with tones where Windows has quotation marks and dashes, and controls. The ABC fonts, in
/// which most old text was written, keep the signs and have no such capitals. No text has both, so the whole of it
/// decides: a capital stands beside other letters, at a byte that is no sign or where no sign would be.
enum TCVNForm {
  static func table(for bytes: borrowing Span<UInt8>) -> ByteTable {
    hasCapitals(bytes) ? .tcvnStandard : .tcvnFonts
  }

  private static func hasCapitals(_ bytes: borrowing Span<UInt8>) -> Bool {
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte &- 0x80 < 0x20 || byte < 0x18 && ByteTable.tcvnStandard[byte] != UInt16(byte) else { continue }
      let isBehind = index > 0 && isLetter(bytes[index - 1])
      let isBefore = index + 1 < bytes.count && isLetter(bytes[index + 1])
      if isJoint(byte) { continue }
      if isSign(byte) ? isBehind && isBefore : isBehind || isBefore { return true }
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte > 0xA0 || (byte | 0x20) &- 0x61 < 26 }

  /// An apostrophe or a dash, which stand between letters too.
  private static func isJoint(_ byte: UInt8) -> Bool { byte == 0x92 || byte == 0x96 || byte == 0x97 || byte == 0x85 }

  /// A sign of windows-1252 that text has.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x80, 0x82, 0x84, 0x85, 0x8B, 0x91...0x97, 0x99, 0x9B: true
    default: false
    }
  }
}
