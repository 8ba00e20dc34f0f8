import DocumentModel
import UnicodeSupport

/// Reads bytes in the encodings of 8 bits that Vietnamese was written in, to say which of them they are likely in.
///
/// What it finds is told in an error, and never acted upon: short texts fit several.
enum EncodingTrial {
  private static let candidates = [Encoding.tcvn3, .vni, .viscii, .windows1258]
  /// A beginning says as much as the whole.
  private static let mostBytes = 1 << 18
  private static let fewestWords = 3

  /// How many words with letters beyond ASCII are syllables of Vietnamese, and how many are none.
  struct Share {
    var sound = 0
    var odd = 0

    init(of text: borrowing Span<UInt8>) {
      var reader = RunReader()
      while reader.next(in: text) {
        switch RunSense(reader.scalars(in: text)) {
        case .plain: break
        case .sound: sound += 1
        case .odd, .holed: odd += 1
        }
      }
    }

    /// Three in four: the rest are names, and words that ran together.
    var isVietnamese: Bool { sound >= fewestWords && sound >= 3 * odd }
    /// One in two, or none.
    var isDoubtful: Bool { odd >= fewestWords && odd >= sound }
  }

  /// The encoding in which the bytes make most words of Vietnamese; nil where they make too few in all.
  /// - Parameter declared: what they are not in.
  static func likely(_ bytes: [UInt8], not declared: Encoding) -> Encoding? {
    let bytes = bytes.count > mostBytes ? Array(bytes[..<mostBytes]) : bytes
    let census = UTF8Census(bytes.span)
    if declared != .utf8, census.isUTF8, census.characters >= fewestWords { return .utf8 }
    var best: (encoding: Encoding, lead: Int)?
    for encoding in candidates where encoding != declared {
      let share = Share(of: Decoder.decode(bytes, as: encoding, from: 0).utf8.span)
      if share.isVietnamese, share.sound - share.odd > best?.lead ?? 0 { best = (encoding, share.sound - share.odd) }
    }
    return best?.encoding
  }
}
