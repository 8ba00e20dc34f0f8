/// 256 random bits, written so that they can stand in an address and in a cookie.
struct Secret: Sendable {
  let text: String

  init() {
    var generator = SystemRandomNumberGenerator()
    text = (0..<4).map { _ in Self.digits(generator.next()) }.joined()
  }

  /// Whether this is the secret. Takes as long for a guess that is nearly right as for one that is wrong from the start.
  func matches(_ guess: String) -> Bool {
    guard guess.utf8.count == text.utf8.count else { return false }
    return zip(guess.utf8, text.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func digits(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
