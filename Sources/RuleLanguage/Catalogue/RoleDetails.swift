package import RuleProgram

/// A role of an event, and how a rule fills it.
package struct RoleDetails: Sendable, Hashable {
  package enum Source: Sendable, Hashable {
    /// A search of the rule's own, as a rule file has it.
    case own(String)
    case search(String)
    case constant(String)
    /// The rule says that it is not looked for.
    case none
    /// Nothing looks for it.
    case nothing
  }

  package var name: String
  package var kind: EventType.RoleKind
  package var identifies: Bool
  package var isList: Bool
  /// Whether a rule makes no fact without it.
  package var isRequired: Bool
  /// Whether the rule's head names it; what stands in the head goes before all searches.
  package var isInHead: Bool
  package var source: Source
  /// The rule or the event that says how it is looked for; nil where nobody does.
  package var saidBy: String?
}
