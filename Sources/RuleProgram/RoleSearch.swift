/// How a role is looked for around a head, and what stands in for it where nothing is found.
package struct RoleSearch: Sendable, Hashable {
  package enum Direction: String, Sendable, Hashable, CaseIterable {
    case before, after, around, inside
  }

  package enum Scope: String, Sendable, Hashable, CaseIterable {
    /// `block` reaches over the sentences of the head's paragraph, `section` from heading to heading.
    case clause, sentence, block, section
  }

  /// What fills a role that the sentence leaves unsaid, in the order of the rule.
  package enum Fallback: Sendable, Hashable {
    /// The first such mention of the nearest earlier sentence of the block or of the section that has one.
    case block, section
    /// The article's focus.
    case focus
    /// The same role of the nearest earlier fact of the article.
    case earlier
    /// The article's publication day.
    case publication
    case constant(String)
  }

  /// One place to look.
  package struct Step: Sendable, Hashable {
    /// Mentions of any of these types will do.
    package var types: [Int32]
    package var direction: Direction
    package var scope: Scope
    /// Not right behind, or right before, a mention of one of these types.
    package var unlessAfter: [Int32]
    package var unlessBefore: [Int32]
    /// Whether words in brackets are seen from outside them.
    package var intoBrackets: Bool

    package init(
      types: [Int32], direction: Direction, scope: Scope, unlessAfter: [Int32] = [], unlessBefore: [Int32] = [],
      intoBrackets: Bool = false
    ) {
      self.types = types
      self.direction = direction
      self.scope = scope
      self.unlessAfter = unlessAfter
      self.unlessBefore = unlessBefore
      self.intoBrackets = intoBrackets
    }
  }

  package var steps: [Step]
  package var fallbacks: [Fallback]

  package init(steps: [Step], fallbacks: [Fallback]) {
    self.steps = steps
    self.fallbacks = fallbacks
  }
}
