/// What became of a place where a rule's head holds.
package enum HeadFate: Sendable, Hashable {
  /// Why one of two heads that claim the same words has them.
  package enum Precedence: Sendable, Hashable {
    /// Its rule stands on its own, the other's holds for parts alone.
    case wholeRule
    /// It captures more roles: so many, where the other captures so many.
    case moreRoles(Int, than: Int)
    /// Its way leaves out less.
    case fewerGaps
    case earlierStart
    case greaterLength
    /// Its rule stands first in the rules.
    case ruleOrder
  }

  /// It makes matches, one for each item of its list that is left to it.
  case stands
  /// The rule of another head, by its index, names this one's in `over`.
  case gaveWay(to: Int32)
  /// Another head of the same rule reaches further.
  case inside(Int32)
  /// Another head has the words that identify the fact.
  case claimed(by: Int32, because: Precedence)
  /// A role that the rule needs, by its index among the pack's names, is nowhere to be found.
  case lacks(role: Int32)
  /// A mention that a modifier, by its index in the pack, asks for.
  case struckOut(by: Int32, modifier: Int32)
}
