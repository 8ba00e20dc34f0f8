/// One pass over the bytes that tells whether anything has to be done to them: for most articles, nothing has.
struct UTF8Survey {
  /// Valid UTF-8 without a NUL, a character that is taken out or a run of marks without a bound.
  var isClean = true
  /// Only letters that NFC leaves alone in any company: ASCII, Latin, the Vietnamese block, punctuation, emoji. Where
  /// false, the text may still be in NFC.
  var isSurelyNFC = true

  init(_ bytes: borrowing Span<UInt8>) {
    var position = 0
    var marks = MarkRun()
    var marksEnd = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 1 < 0x7F {
        position += 1
        continue
      }
      let length = UTF8Form.validLength(of: bytes, at: position)
      guard byte != 0, length > 0, !Self.isTakenOut(bytes, at: position) else {
        isClean = false
        return
      }
      if !Self.staysInNFC(bytes, at: position) {
        isSurelyNFC = false
        if position != marksEnd { marks.reset() }
        marksEnd = position + length
        guard !marks.mustEnd(before: UTF8Form.scalar(of: bytes, at: position, length: length)) else {
          isClean = false
          return
        }
      }
      position += length
    }
  }

  /// Where the stretch from `start` ends that holds nothing to think about: ASCII but NUL, and the blocks of Latin.
  static func endOfPlain(in bytes: borrowing Span<UInt8>, from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 1 < 0x7F {
        position += 1
        continue
      }
      guard byte &- 0xC2 < 0x0A || byte == 0xE1, case let length = UTF8Form.validLength(of: bytes, at: position), length > 0,
        !isTakenOut(bytes, at: position), staysInNFC(bytes, at: position)
      else { break }
      position += length
    }
    return position
  }

  private static func isTakenOut(_ bytes: borrowing Span<UInt8>, at position: Int) -> Bool {
    switch bytes[position] {
    case 0xC2: bytes[position + 1] == 0xAD
    case 0xE2 where bytes[position + 1] & 0xFE == 0x80, 0xEF where bytes[position + 1] == 0xBB:
      Removal(of: UTF8Form.scalar(of: bytes, at: position, length: 3)) != .never
    default: false
    }
  }

  /// U+0080–02FF, U+1E00–1EFF, U+2002–203F and U+1F000–1FFFF hold no mark, nothing that composes with what stands
  /// before it, and nothing that decomposes for good.
  private static func staysInNFC(_ bytes: borrowing Span<UInt8>, at position: Int) -> Bool {
    let second = bytes[position + 1]
    return switch bytes[position] {
    case 0xC2...0xCB: true
    case 0xE1: second & 0xFC == 0xB8
    case 0xE2: second == 0x80 && bytes[position + 2] >= 0x82
    case 0xF0: second == 0x9F
    default: false
    }
  }
}
