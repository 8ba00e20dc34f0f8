/// Counts what of a text is UTF-8 beyond ASCII, and what is not.
struct UTF8Census {
  /// Characters of more than one byte.
  private(set) var characters = 0
  /// Stretches that cannot be decoded, and where in the bytes the first of them stands.
  private(set) var undecodable = 0
  private(set) var firstUndecodable: Int?

  init(_ bytes: borrowing Span<UInt8>) {
    var position = 0
    while position < bytes.count {
      guard bytes[position] >= 0x80 else {
        position += 1
        continue
      }
      let length = UTF8Form.length(of: bytes, at: position)
      if length > 0 {
        characters += 1
      } else {
        undecodable += 1
        firstUndecodable = firstUndecodable ?? position
      }
      position += abs(length)
    }
  }

  /// Whether this is UTF-8, if with a few places that are damaged: bytes of another encoding hardly ever make a character.
  var isUTF8: Bool { undecodable * 8 <= characters }
}
