/// Joins the parts of a body that was sent in chunks, each behind its size.
enum ChunkedBody {
  /// A body that does not begin with a size was joined before it was stored, and stays as it is.
  static func joined(_ bytes: [UInt8]) throws(BodyProblem) -> [UInt8] {
    var rest = bytes[...]
    var joined: [UInt8] = []
    guard size(&rest) != nil else { return bytes }
    rest = bytes[...]
    while true {
      guard !rest.isEmpty else { throw BodyProblem(.cutRecord, "the last of the chunks of its body is missing") }
      guard let size = size(&rest) else { throw BodyProblem(.badResponse, "a chunk of its body has no size") }
      if size == 0 { return joined }
      guard rest.count >= size else { throw BodyProblem(.cutRecord, "its body ends in the middle of a chunk") }
      joined += rest.prefix(size)
      rest = rest.dropFirst(size)
      guard takeLineEnd(&rest) else { throw BodyProblem(.badResponse, "a chunk of its body has another size than it says") }
    }
  }

  /// Takes a size in hexadecimal digits, with whatever else is on its line.
  private static func size(_ rest: inout ArraySlice<UInt8>) -> Int? {
    guard let end = rest.firstIndex(of: 0x0A) else { return nil }
    let line = rest[..<end].drop { $0 == 0x20 }
    let digits = line.prefix { Character(Unicode.Scalar($0)).isHexDigit }
    let tail = line[digits.endIndex...].first
    guard digits.count <= 15, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16),
      tail == nil || tail == 0x0D || tail == 0x20 || tail == UInt8(ascii: ";")
    else { return nil }
    rest = rest[(end + 1)...]
    return size
  }

  /// The end of the body serves as one: the size that would follow is what is missing.
  private static func takeLineEnd(_ rest: inout ArraySlice<UInt8>) -> Bool {
    if rest.first == 0x0D { rest.removeFirst() }
    guard let byte = rest.first else { return true }
    guard byte == 0x0A else { return false }
    rest.removeFirst()
    return true
  }
}
