/// What well-formed UTF-8 looks like (The Unicode Standard, table 3-7).
enum UTF8Form {
  /// Bytes of the well-formed sequence at `position`; where there is none, minus the bytes of the longest start of one,
  /// at least 1, which together make one U+FFFD.
  static func length(of bytes: borrowing Span<UInt8>, at position: Int) -> Int {
    let lead = bytes[position]
    if lead < 0x80 { return 1 }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, position + 1 < bytes.count, isSecond(bytes[position + 1], after: lead) else { return -1 }
    for index in 2..<max(2, length) {
      guard position + index < bytes.count, bytes[position + index] & 0xC0 == 0x80 else { return -index }
    }
    return length
  }

  /// The same, and 0 where there is no well-formed sequence.
  static func validLength(of bytes: borrowing Span<UInt8>, at position: Int) -> Int {
    max(0, length(of: bytes, at: position))
  }

  /// The code point of a well-formed sequence.
  static func scalar(of bytes: borrowing Span<UInt8>, at position: Int, length: Int) -> UInt32 {
    guard length > 1 else { return UInt32(bytes[position]) }
    var scalar = UInt32(bytes[position] & (0x7F >> UInt8(length)))
    for index in position + 1..<position + length { scalar = scalar << 6 | UInt32(bytes[index] & 0x3F) }
    return scalar
  }

  private static func isSecond(_ byte: UInt8, after lead: UInt8) -> Bool {
    switch lead {
    case 0xE0: byte & 0xE0 == 0xA0
    case 0xED: byte & 0xE0 == 0x80
    case 0xF0: byte &- 0x90 < 0x30
    case 0xF4: byte & 0xF0 == 0x80
    default: byte & 0xC0 == 0x80
    }
  }
}
