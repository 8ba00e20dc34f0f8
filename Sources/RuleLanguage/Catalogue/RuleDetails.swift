package import RuleProgram

/// What a rule is with all that it takes over from rules that it is like.
package struct RuleDetails: Sendable {
  /// The rules that it is like: its base, the base of that, and so on.
  package var bases: [String]
  /// The head as a rule file has it, on one line, where it is taken over, and the rule that says it.
  package var inheritedHead: (text: String, rule: String)?
  package var event: String
  package var partOf: [String]
  /// Rules whose matches give way to this one's.
  package var over: [String]
  /// Modifiers that do not strike its matches out.
  package var despite: [String]
  /// How each role of the event is filled, in the order in which the event declares them.
  package var roles: [RoleDetails]
  package var examples: [Example]

  package var findCount: Int { examples.count { !$0.isNearMiss } }
  package var nearMissCount: Int { examples.count(where: \.isNearMiss) }
}
