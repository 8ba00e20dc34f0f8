import DocumentModel
import UnicodeSupport

/// Decides whether decoded bytes are text, and in the encoding that they were read in.
///
/// A few lost bytes are a damaged file, and their places stand in the text as U+FFFD. Many are another encoding, and so
/// are words that are no Vietnamese where another reading of the same bytes makes them so.
enum EncodingCheck {
  /// - Parameter bytes: the whole file.
  static func check(_ decoded: DecodedText, _ encoding: Encoding, of bytes: [UInt8]) throws(NormalizationError) {
    if let offset = decoded.firstNUL { throw .notText(offset: offset) }
    if encoding.unitCount == 1, isInDoubt(decoded, encoding, bytes), let likely = EncodingTrial.likely(bytes, not: encoding) {
      throw .wrongEncoding(
        encoding, undecodable: decoded.undecodable, offset: decoded.firstUndecodable ?? firstForeign(bytes), likely: likely)
    }
    guard let offset = decoded.firstUndecodable else { return }
    // One place in eight, as in Vietnamese of an 8-bit encoding.
    let isShort = bytes.count < 64
    if decoded.undecodable * (isShort ? 2 : 8) > bytes.count {
      throw .wrongEncoding(encoding, undecodable: decoded.undecodable, offset: offset, likely: nil)
    }
  }

  private static func isInDoubt(_ decoded: DecodedText, _ encoding: Encoding, _ bytes: [UInt8]) -> Bool {
    if encoding == .utf8 { return decoded.undecodable > 0 && !UTF8Census(bytes.span).isUTF8 }
    return EncodingTrial.Share(of: decoded.utf8.span).isDoubtful
  }

  /// The first byte beyond ASCII.
  private static func firstForeign(_ bytes: [UInt8]) -> Int { bytes.firstIndex { $0 >= 0x80 } ?? 0 }
}
