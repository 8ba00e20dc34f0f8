/// Code points in and out of UTF-8 bytes.
package enum UTF8Scalar {
  /// The code point at `position` of valid UTF-8, which moves behind it; nil at the end.
  package static func next(in utf8: borrowing Span<UInt8>, at position: inout Int) -> UInt32? {
    guard position < utf8.count else { return nil }
    let lead = utf8[position]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var scalar = length == 1 ? UInt32(lead) : UInt32(lead & (0x7F >> UInt8(length)))
    for index in position + 1..<min(position + length, utf8.count) {
      scalar = scalar << 6 | UInt32(utf8[index] & 0x3F)
    }
    position += length
    return scalar
  }

  /// Appends the UTF-8 of a code point that is no surrogate.
  package static func append(_ scalar: UInt32, to utf8: inout [UInt8]) {
    switch scalar {
    case ..<0x80:
      utf8.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      utf8.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case ..<0x10000:
      utf8.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      utf8.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      utf8.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
