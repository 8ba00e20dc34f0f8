package import RuleLanguage
package import RuleProgram

/// Holds rules to as many examples as a pack should have that others rely on.
///
/// The compiler warns of fewer than three examples and two near-misses: the least with which a beginner knows what a rule
/// does. `rules check --strict` and the repository ask for one more of each. Examples are a rule's own, whatever rule it is
/// like.
package enum ExampleCounts {
  package static let examples = 4
  package static let nearMisses = 3

  /// What the rules of a traced pack lack, beyond what the compiler says.
  package static func warnings(of pack: RulePack) -> [Diagnostic] {
    zip(pack.rules, zip(pack.examples, pack.sources.rules)).flatMap { rule, written -> [Diagnostic] in
      let (all, source) = written
      let misses = all.count(where: \.isNearMiss)
      let found = all.count - misses
      let few = found == examples - 1
        ? Diagnostic(
          .warning, .fewExamples, source.location, "the rule “\(rule.name)” has \(found) examples, and is to have \(examples)",
          advice: "add a “find” line") : nil
      let fewMisses = misses == nearMisses - 1
        ? Diagnostic(
          .warning, .fewNearMisses, source.location,
          "the rule “\(rule.name)” has \(misses) near-misses, and is to have \(nearMisses)", advice: "add a “not” line") : nil
      return [few, fewMisses].compactMap { $0 }
    }
  }
}
