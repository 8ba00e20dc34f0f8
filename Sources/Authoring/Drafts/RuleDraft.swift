import DocumentModel
import Records
package import RuleLanguage
import RuleProgram
package import UnicodeSupport

/// A rule to begin with, tried out: a skeleton that compiles with all the other rules and whose examples hold.
///
/// Skeletons are tried one after the other, the likeliest first; what their examples expect is what was found.
package struct RuleDraft {
  /// The declarations, to be put behind what their file holds.
  package let text: String
  package let makesEvent: Bool

  /// - Parameters:
  ///   - files: the rules that are there.
  ///   - path: the file that the declarations will stand in.
  /// - Returns: nil where no skeleton holds.
  /// - Throws: `ICUError` where ICU's data are missing.
  package static func make(
    rule: String, event: String, path: String, among files: [RulePackLoader.File]
  ) throws(ICUError) -> RuleDraft? {
    let catalogue = RuleCatalogue(files)
    let bench = try DraftBench(rule: rule, path: path, files: files)
    for skeleton in skeletons(rule: rule, event: event, catalogue) {
      guard let text = try bench.tried(skeleton) else { continue }
      return RuleDraft(text: text, makesEvent: skeleton.roles == nil)
    }
    return nil
  }

  /// A text with the declarations behind what it holds already.
  package func appended(to text: String) -> String {
    let end = text.reversed().prefix { $0.isNewline }.count
    return text + String(repeating: "\n", count: text.isEmpty ? 0 : max(0, 2 - end)) + self.text
  }

  private static func skeletons(rule: String, event: String, _ catalogue: RuleCatalogue) -> [RuleSkeleton] {
    guard let declared = catalogue.declarations(.event, [event]).first else {
      return skeletons(rule, event, nil, [RuleSkeleton.firstSlot], RuleSkeleton.verbs, newRoles: newRoles(catalogue))
    }
    let slots = RuleSkeleton.preferred(declared.roles).flatMap(RuleSkeleton.slots)
    let rules = catalogue.entries.filter { $0.rule?.event == event }
    let verbs = RuleSkeleton.verbs.filter { verb in !rules.contains { $0.text.contains("\"\(verb)\"") } }
    return skeletons(rule, event, declared.roles, slots, verbs, newRoles: [])
  }

  private static func skeletons(
    _ rule: String, _ event: String, _ roles: [RoleDetails]?, _ slots: [RuleSkeleton.Slot], _ verbs: [String],
    newRoles: [String]
  ) -> [RuleSkeleton] {
    slots.flatMap { slot in
      verbs.map {
        RuleSkeleton(name: rule, event: event, roles: roles, newRoles: newRoles, slot: slot, verb: $0)
      }
    }
  }

  /// Who, how many, when: as far as the rules know how to look for them.
  private static func newRoles(_ catalogue: RuleCatalogue) -> [String] {
    let knows = { (search: String) in !catalogue.declarations(.search, [search]).isEmpty }
    return (knows("subject") ? ["role actor  organization by subject"] : []) + ["role count  number identifies"]
      + (knows("when") ? ["role period period by when"] : [])
  }
}
