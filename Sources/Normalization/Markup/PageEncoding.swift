import DocumentModel

/// What a page is written in: what is declared outside of it, else its byte order mark, else what it says itself.
enum PageEncoding {
  /// - Parameters:
  ///   - declared: what is known from outside.
  ///   - fallback: what pages are in that say nothing.
  static func encoding(
    of bytes: [UInt8], declared: Encoding?, fallback: Encoding?
  ) throws(NormalizationError) -> (encoding: Encoding, markCount: Int) {
    let guess = EncodingGuess.encoding(of: bytes.span, declared: declared)
    guard declared == nil, guess.markCount == 0, guess.encoding == .utf8 else { return guess }
    guard let name = CharsetDeclaration.find(in: bytes) else {
      return EncodingGuess.encoding(of: bytes.span, declared: isSurelyUTF8(bytes) ? .utf8 : fallback)
    }
    // Many Vietnamese pages call themselves Western European, or what they once were in, and are in UTF-8.
    if isSurelyUTF8(bytes) { return (.utf8, 0) }
    guard let encoding = Encoding(name: name.text) else { throw .unknownEncoding(name: name.text, offset: name.offset) }
    switch encoding {
    // A declaration that can be read byte by byte is not in what it declares.
    case .utf16LittleEndian, .utf16BigEndian: return (.utf8, 0)
    default: return (encoding, 0)
    }
  }

  private static func isSurelyUTF8(_ bytes: [UInt8]) -> Bool {
    let census = UTF8Census(bytes.span)
    return census.characters > 0 && census.isUTF8
  }
}
