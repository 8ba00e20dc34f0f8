package import DocumentModel

/// Why an article's bytes cannot be read as text.
package enum NormalizationError: Error, Hashable, Sendable {
  /// A NUL character stands at `offset` (in bytes of the file): no text.
  case notText(offset: Int)
  /// So much cannot be decoded, or so little is Vietnamese, that the encoding must be another; `offset` is the first place
  /// that cannot be decoded or, without one, the first byte beyond ASCII. `likely` is what the bytes look like.
  case wrongEncoding(Encoding, undecodable: Int, offset: Int, likely: Encoding?)
  /// The page declares, at `offset`, an encoding that is not known.
  case unknownEncoding(name: String, offset: Int)
  /// A stretch that starts at `offset` was read in a wrong encoding before it came here, or its letters are lost.
  case mojibake(MojibakeDetector.Finding, offset: Int)
  /// More bytes than offsets of 32 bits can count once they are decoded.
  case tooLarge(bytes: Int)

  /// A name for scripts, which does not change.
  package var code: String {
    switch self {
    case .notText: "notText"
    case .wrongEncoding: "wrongEncoding"
    case .unknownEncoding: "unknownEncoding"
    case .mojibake(let finding, _): finding.kind == .lost ? "lostLetters" : "mojibake"
    case .tooLarge: "tooLarge"
    }
  }

  /// Where in the file, in bytes, the reason stands.
  package var offset: Int? {
    switch self {
    case .notText(let offset), .wrongEncoding(_, _, let offset, _), .unknownEncoding(_, let offset), .mojibake(_, let offset):
      offset
    case .tooLarge: nil
    }
  }

  package var message: String {
    switch self {
    case .notText(let offset):
      "no text: a NUL character stands at byte \(offset)"
    case .wrongEncoding(let encoding, let undecodable, let offset, let likely):
      Self.message(encoding, undecodable, offset, likely)
    case .unknownEncoding(let name, let offset):
      """
      the page declares the encoding "\(name)" at byte \(offset), which is not known; convert the page to UTF-8 or declare \
      its encoding
      """
    case .mojibake(let finding, let offset):
      Self.message(finding, offset)
    case .tooLarge(let bytes):
      "\(bytes) bytes are more than one article may have (\(Normalizer.maximumBytes))"
    }
  }

  private static func message(_ encoding: Encoding, _ undecodable: Int, _ offset: Int, _ likely: Encoding?) -> String {
    let problem =
      undecodable == 0
      ? "no Vietnamese when it is read as \(encoding.rawValue)"
      : "not in \(encoding.rawValue): \(undecodable) places cannot be decoded, the first at byte \(offset)"
    guard let likely else { return "\(problem); declare its encoding (\(declaring("NAME"))) or convert the file to UTF-8" }
    return "\(problem); looks like \(likely.rawValue): run again with \(declaring(likely.rawValue))"
  }

  private static func message(_ finding: MojibakeDetector.Finding, _ offset: Int) -> String {
    let place = "at byte \(offset) (“\(finding.words)”"
    guard case .misread(let actual, let taken) = finding.kind else {
      return "letters are lost, the first \(place)): ? or U+FFFD stands in their place; get the text anew from where it came"
    }
    let meant = finding.meant.map { ", which was “\($0)”" } ?? ""
    return """
      mojibake \(place)\(meant)): text in \(actual.rawValue) was read as \(taken.rawValue); get the text as it was\
      \(actual == .utf8 ? "" : ", and run with \(declaring(actual.rawValue))")
      """
  }

  private static func declaring(_ name: String) -> String {
    "--encoding \(name), or \"encoding\": \"\(name)\" in the article's .meta.json"
  }
}
