import DocumentModel

/// Tells UTF-8 from UTF-16, and nothing else: what is in another encoding has to be declared.
enum EncodingGuess {
  /// What the bytes are taken for, and how many of them are a byte order mark.
  ///
  /// A declared encoding wins, bar two cases. A byte order mark decides the order of UTF-16, and against an encoding of
  /// 8 bits, in which it is no text. And windows-1252 is declared by many a page of UTF-8, which its bytes tell.
  /// Without a declaration and a mark, NUL bytes decide: Vietnamese in UTF-16 has one in every other place
  /// (`48 00 E0 00`), in UTF-8 it has none.
  static func encoding(of bytes: borrowing Span<UInt8>, declared: Encoding?) -> (encoding: Encoding, markCount: Int) {
    guard let mark = byteOrderMark(of: bytes) else { return (withoutMark(bytes, declared), 0) }
    switch (mark, declared) {
    case (.utf8, let declared?) where declared.unitCount == 2: return (declared, 0)
    case (.utf8, _): return (.utf8, 3)
    case (_, .utf8?): return (.utf8, 0)
    default: return (mark, 2)
    }
  }

  private static func withoutMark(_ bytes: borrowing Span<UInt8>, _ declared: Encoding?) -> Encoding {
    guard let declared else { return byNULs(in: bytes) }
    return declared == .windows1252 && UTF8Census(bytes).isUTF8 ? .utf8 : declared
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
