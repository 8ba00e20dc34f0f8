/// A compiled pattern's place in its stratum and what it makes.
package struct PatternInfo: Sendable, Hashable {
  package enum Product: Sendable, Hashable {
    /// Mentions of this type; `longest` prefers length to the order of alternatives.
    case mention(type: Int32, longest: Bool)
    /// Matches of this rule.
    case rule(Int32)
  }

  package var entry: Int32
  package var product: Product
  /// What a sentence must contain.
  package var required: Wake
  /// What the first token must be.
  package var first: Wake

  package init(entry: Int32, product: Product, required: Wake, first: Wake) {
    self.entry = entry
    self.product = product
    self.required = required
    self.first = first
  }
}
