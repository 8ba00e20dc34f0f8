import DocumentModel

/// Tells UTF-8 from UTF-16, and nothing else: what is in another encoding has to be converted or declared.
enum EncodingGuess {
  /// What the bytes are taken for, and how many of them are a byte order mark.
  ///
  /// A declared encoding wins; only the order of UTF-16 is left to its mark. Without either, NUL bytes decide: Vietnamese
  /// in UTF-16 has one in every other place (`48 00 E0 00`), in UTF-8 it has none.
  static func encoding(of bytes: borrowing Span<UInt8>, declared: Encoding?) -> (encoding: Encoding, markCount: Int) {
    let mark = byteOrderMark(of: bytes)
    switch (declared, mark) {
    case (.utf8?, .utf8?), (nil, .utf8?): return (.utf8, 3)
    case (.utf8?, _): return (.utf8, 0)
    case (_, .utf16LittleEndian?), (_, .utf16BigEndian?): return (mark ?? .utf8, 2)
    case (let declared?, _): return (declared, 0)
    case (nil, nil): return (byNULs(in: bytes), 0)
    }
  }

  private static func byteOrderMark(of bytes: borrowing Span<UInt8>) -> Encoding? {
    guard bytes.count >= 2 else { return nil }
    switch (bytes[0], bytes[1]) {
    case (0xEF, 0xBB): return bytes.count >= 3 && bytes[2] == 0xBF ? .utf8 : nil
    case (0xFF, 0xFE): return .utf16LittleEndian
    case (0xFE, 0xFF): return .utf16BigEndian
    default: return nil
    }
  }

  /// In UTF-16, at least half of the code units have a NUL on one side, and few have it on the other.
  private static func byNULs(in bytes: borrowing Span<UInt8>) -> Encoding {
    let pairs = min(bytes.count, 4_096) / 2
    var (even, odd) = (0, 0)
    for pair in 0..<pairs {
      if bytes[2 * pair] == 0 { even += 1 }
      if bytes[2 * pair + 1] == 0 { odd += 1 }
    }
    if odd > 0, odd * 2 >= pairs, even * 4 <= odd { return .utf16LittleEndian }
    if even > 0, even * 2 >= pairs, odd * 4 <= even { return .utf16BigEndian }
    return .utf8
  }
}
