/// How a record of WARC begins: `WARC/` and a digit at the beginning of a line.
enum RecordStart {
  static let count = magic.count + 1
  private static let magic = Array("WARC/".utf8)

  /// Whether a record begins with the first of these bytes.
  static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.starts(with: magic), let digit = bytes.dropFirst(magic.count).first else { return false }
    return digit &- 0x30 < 10
  }

  /// The same, also where the bytes end before one could tell.
  static func couldBegin(_ bytes: ArraySlice<UInt8>) -> Bool {
    begins(bytes) || bytes.count < count && magic.starts(with: bytes)
  }

  /// The index behind the first end of a line with which a record begins.
  static func first(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0A) {
      rest = rest[(end + 1)...]
      if begins(rest) { return rest.startIndex }
    }
    return nil
  }

  /// The same behind an empty line, as between records: within a record that is believed to go on.
  static func firstBehindEmptyLine(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let start = first(in: rest) {
      if isBehindEmptyLine(bytes[..<start]) { return start }
      rest = rest[start...]
    }
    return nil
  }

  private static func isBehindEmptyLine(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.suffix(2).elementsEqual([0x0A, 0x0A]) || bytes.suffix(4).elementsEqual([0x0D, 0x0A, 0x0D, 0x0A])
  }
}
