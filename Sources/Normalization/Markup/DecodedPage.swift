import DocumentModel

/// A page in UTF-8 with its markup, and the way back to the file.
struct DecodedPage {
  var utf8: [UInt8]
  var map: OffsetMap
  var encoding: Encoding

  /// - Throws: where the bytes are no text, or in another encoding than they are said to be.
  init(_ bytes: [UInt8], _ encoding: Encoding, markCount: Int) throws(NormalizationError) {
    self.encoding = encoding
    if encoding == .utf8, Self.isText(bytes.span) {
      utf8 = markCount == 0 ? bytes : Array(bytes[markCount...])
      var builder = OffsetMapBuilder(source: markCount)
      builder.append(textUnit: 1, sourceUnit: 1, count: utf8.count)
      map = builder.finish()
      return
    }
    var decoded = Decoder.decode(bytes, as: encoding, from: markCount, isCleaned: false)
    map = decoded.finish()
    try EncodingCheck.check(decoded, encoding, of: bytes)
    utf8 = decoded.utf8
  }

  /// Whether the bytes are valid UTF-8 without NUL.
  static func isText(_ bytes: borrowing Span<UInt8>) -> Bool {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      if byte &- 1 < 0x7F {
        position += 1
        continue
      }
      let length = UTF8Form.validLength(of: bytes, at: position)
      guard byte != 0, length > 0 else { return false }
      position += length
    }
    return true
  }
}
