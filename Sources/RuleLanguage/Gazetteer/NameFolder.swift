/// Folds names word by word as the text is folded; a list has few words and many names of them.
struct NameFolder {
  private let read: LiteralReader
  private var known: [ArraySlice<UInt8>: [UInt8]] = [:]

  init(_ read: @escaping LiteralReader) { self.read = read }

  /// The folded words, one space between them.
  mutating func folded(_ name: String) -> [UInt8] {
    var result: [UInt8] = []
    for word in Array(name.utf8).split(whereSeparator: { !Self.belongs($0) }) {
      if known[word] == nil {
        known[word] = read(String(decoding: word, as: UTF8.self)).flatMap { Array($0.key.utf8) }
      }
      result += (known[word] ?? []) + [UInt8(ascii: " ")]
    }
    return result
  }

  /// Letters and figures; what is not ASCII is left to the reader.
  private static func belongs(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}
