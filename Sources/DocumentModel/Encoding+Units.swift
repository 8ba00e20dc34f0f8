extension Encoding {
  /// Bytes that are read together: two in UTF-16, one in all others.
  package var unitCount: Int {
    switch self {
    case .utf16LittleEndian, .utf16BigEndian: 2
    default: 1
    }
  }

  /// Whether a unit of these bytes goes on with a character that another one began: the inside of one in UTF-8, the second
  /// half of a pair in UTF-16, a mark in VNI.
  /// - Parameters:
  ///   - high: the high byte of a unit of UTF-16; not asked for elsewhere.
  ///   - low: the byte, or the low one of a unit.
  package func continuesCharacter(high: UInt8 = 0, low: UInt8) -> Bool {
    switch self {
    case .utf8: low & 0xC0 == 0x80
    case .utf16LittleEndian, .utf16BigEndian: high & 0xFC == 0xDC
    case .vni: Self.isVNIMark(low)
    case .windows1258, .viscii, .tcvn3, .windows1252: false
    }
  }

  /// Whether a byte of VNI stands for a mark alone, behind its letter: `aø` is à, `AÂ` is Â. No letter begins with one.
  package static func isVNIMark(_ byte: UInt8) -> Bool {
    guard byte >= 0xC0 else { return false }
    return switch byte | 0x20 {
    case 0xE0...0xE5, 0xE8...0xEB, 0xEF, 0xF5, 0xF8...0xFC: true
    default: false
    }
  }
}
