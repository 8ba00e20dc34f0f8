import DocumentModel

extension DecodedText {
  /// A few lost bytes are a damaged file; one in eight, as in Vietnamese of an 8-bit encoding, is another encoding.
  func check(_ encoding: Encoding, count: Int) throws(NormalizationError) {
    if let offset = firstNUL { throw .notText(offset: offset) }
    guard let offset = firstUndecodable else { return }
    let isShort = count < 64
    if undecodable * (isShort ? 2 : 8) > count {
      throw .wrongEncoding(encoding, undecodable: undecodable, offset: offset)
    }
  }
}
