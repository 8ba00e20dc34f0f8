/// Where a pattern can start: where one of these keys stands, or a token of one of these looks.
package struct PatternStart: Sendable, Hashable {
  /// Keys of the wake index.
  package var keys: [Int32]
  /// A capitalized word, or digits.
  package var capitals: Bool
  package var digits: Bool
  /// Nothing can be said: any token will do.
  package var always: Bool

  package init(keys: [Int32] = [], capitals: Bool = false, digits: Bool = false, always: Bool = false) {
    self.keys = keys
    self.capitals = capitals
    self.digits = digits
    self.always = always
  }
}
