/// When a pattern can hold at all, or start at all: at least one of these words or mention types must be there.
package struct Wake: Sendable, Hashable {
  package var words: [Int32]
  package var types: [Int32]
  /// A capitalized word, or digits.
  package var capitals: Bool
  package var digits: Bool
  /// Nothing can be said: any token will do.
  package var always: Bool

  package init(
    words: [Int32] = [], types: [Int32] = [], capitals: Bool = false, digits: Bool = false, always: Bool = false
  ) {
    self.words = words
    self.types = types
    self.capitals = capitals
    self.digits = digits
    self.always = always
  }
}
