/// A rule as compiled: what it makes and how its roles are found. Its head is a pattern of some stratum.
package struct RuleInfo: Sendable, Hashable {
  package struct Search: Sendable, Hashable {
    /// Index into the pack's names.
    package var role: Int32
    /// Index into the pack's searches.
    package var search: Int32
    /// Without it there is no fact.
    package var isRequired: Bool

    package init(role: Int32, search: Int32, isRequired: Bool) {
      self.role = role
      self.search = search
      self.isRequired = isRequired
    }
  }

  package struct Constant: Sendable, Hashable {
    package var role: String
    package var value: String

    package init(role: String, value: String) {
      self.role = role
      self.value = value
    }
  }

  package var name: String
  /// Index into the pack's events.
  package var event: Int32
  package var searches: [Search]
  package var constants: [Constant]
  /// Rules whose matches give way to this one's wherever the two overlap.
  package var over: [Int32]
  /// Modifiers that do not strike this rule's matches out.
  package var despite: [Int32]
  /// A part only holds in the breakdown of a total of one of these events; empty for rules that stand on their own.
  package var partOf: [Int32]

  package init(
    name: String, event: Int32, searches: [Search] = [], constants: [Constant] = [],
    over: [Int32] = [], despite: [Int32] = [], partOf: [Int32] = []
  ) {
    self.name = name
    self.event = event
    self.searches = searches
    self.constants = constants
    self.over = over
    self.despite = despite
    self.partOf = partOf
  }
}
