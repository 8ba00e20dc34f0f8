package import DocumentModel

/// Why an article's bytes cannot be read as text.
package enum NormalizationError: Error, Hashable, Sendable {
  /// A NUL character stands at `offset` (in bytes of the file): no text.
  case notText(offset: Int)
  /// So much cannot be decoded that the encoding must be another; `offset` is the first such place.
  case wrongEncoding(Encoding, undecodable: Int, offset: Int)
  /// The page declares, at `offset`, an encoding that is not known.
  case unknownEncoding(name: String, offset: Int)
  /// More bytes than offsets of 32 bits can count once they are decoded.
  case tooLarge(bytes: Int)

  /// A name for scripts, which does not change.
  package var code: String {
    switch self {
    case .notText: "notText"
    case .wrongEncoding: "wrongEncoding"
    case .unknownEncoding: "unknownEncoding"
    case .tooLarge: "tooLarge"
    }
  }

  /// Where in the file, in bytes, the reason stands.
  package var offset: Int? {
    switch self {
    case .notText(let offset), .wrongEncoding(_, _, let offset), .unknownEncoding(_, let offset): offset
    case .tooLarge: nil
    }
  }

  package var message: String {
    switch self {
    case .notText(let offset):
      "no text: a NUL character stands at byte \(offset)"
    case .wrongEncoding(let encoding, let undecodable, let offset):
      """
      not in \(encoding.rawValue): \(undecodable) places cannot be decoded, the first at byte \(offset); \
      convert the file to UTF-8 or declare its encoding
      """
    case .unknownEncoding(let name, let offset):
      """
      the page declares the encoding "\(name)" at byte \(offset), which is not known; convert the page to UTF-8 or declare \
      its encoding
      """
    case .tooLarge(let bytes):
      "\(bytes) bytes are more than one article may have (\(Normalizer.maximumBytes))"
    }
  }
}
