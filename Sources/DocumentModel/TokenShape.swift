/// What a token looks like, apart from which word it is.
package struct TokenShape: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Exactly one of the first three is set.
  package static let word = TokenShape(rawValue: 1 << 0)
  package static let digits = TokenShape(rawValue: 1 << 1)
  package static let punctuation = TokenShape(rawValue: 1 << 2)

  /// A word whose first letter is a capital (`Hoàn`, `UBND`).
  package static let capitalized = TokenShape(rawValue: 1 << 3)
  /// A word all of whose letters are capitals (`UBND`, `Đ`).
  package static let upper = TokenShape(rawValue: 1 << 4)
  /// White space stands before the token; without it, the token is glued to the one before.
  package static let spaceBefore = TokenShape(rawValue: 1 << 5)
  /// The token is the first on its line.
  package static let lineBefore = TokenShape(rawValue: 1 << 6)
}
