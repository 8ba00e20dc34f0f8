/// Counts the marks in a row, so that no run of them outgrows what sorting them by insertion can bear.
///
/// A letter of a living language carries a handful of marks. Normalization sorts them by insertion, so a run without a
/// bound would take time in its square; Unicode's stream-safe format ends it at 30 with a grapheme joiner.
struct MarkRun {
  static let longest = 30
  static let graphemeJoiner: UInt32 = 0x34F

  private var count = 0

  /// Takes the next code point of the text; true where a joiner has to stand before it.
  mutating func mustEnd(before scalar: UInt32) -> Bool {
    count = Self.isMark(scalar) ? count + 1 : 0
    guard count > Self.longest else { return false }
    count = 1
    return true
  }

  /// A letter that is no mark.
  mutating func reset() {
    count = 0
  }

  private static func isMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case ..<0x300, 0x1E00...0x1EFF: false
    case 0x300...0x36F: scalar != graphemeJoiner
    default: Unicode.Scalar(scalar)?.properties.canonicalCombiningClass != .notReordered
    }
  }
}
