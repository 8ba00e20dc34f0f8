/// A compiled pattern's place in its stratum and what it makes.
package struct PatternInfo: Sendable, Hashable {
  package enum Product: Sendable, Hashable {
    /// Mentions of this type; `longest` prefers length to the order of alternatives.
    case mention(type: Int32, longest: Bool)
    /// Matches of this rule.
    case rule(Int32)
  }

  /// Its first state.
  package var entry: Int32
  /// All of its states.
  package var states: Range<Int32>
  package var product: Product
  /// What a sentence must contain: of each of these, one of the wake index's keys. The first is the rarest, by which the
  /// pattern is woken; none where nothing can be said.
  package var required: [[Int32]]
  /// What it can start with.
  package var start: PatternStart

  package init(
    entry: Int32, states: Range<Int32>, product: Product, required: [[Int32]], start: PatternStart
  ) {
    self.entry = entry
    self.states = states
    self.product = product
    self.required = required
    self.start = start
  }
}
