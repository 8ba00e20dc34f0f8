/// Words that make what a rule found no fact: planned, wished for, denied, demanded.
package struct Modifier: Sendable, Hashable {
  package enum Scope: Sendable, Hashable {
    /// Before the head, or inside it, with at most so many tokens between.
    case near(Int32)
    /// Before the head in its clause, or inside it.
    case clause
    /// Before the head in its sentence, or inside it.
    case sentence
    /// Anywhere before the head in its block.
    case block
    /// In the heading of the head's section.
    case heading
    /// Behind the head, with at most so many tokens between.
    case following(Int32)
  }

  package var name: String
  package var types: [Int32]
  package var scope: Scope

  package init(name: String, types: [Int32], scope: Scope) {
    self.name = name
    self.types = types
    self.scope = scope
  }
}
