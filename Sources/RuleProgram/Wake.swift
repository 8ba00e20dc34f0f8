/// When a pattern can hold at all, or start at all: at least one of these words or mention types must be there.
package struct Wake: Sendable, Hashable {
  package var words: [Int32]
  package var types: [Int32]
  /// Nothing can be said: any token will do.
  package var always: Bool

  package init(words: [Int32] = [], types: [Int32] = [], always: Bool = false) {
    self.words = words
    self.types = types
    self.always = always
  }
}
