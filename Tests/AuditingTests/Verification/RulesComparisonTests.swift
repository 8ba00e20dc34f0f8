import Store
import Testing

@testable import Auditing

/// What was done to rules is told declaration by declaration.
@Suite struct RulesComparisonTests {
  private func text(_ name: String, _ text: String, line: Int = 1, kind: String = "rule") -> RuleText {
    RuleText(kind: kind, name: name, file: "a.rules", line: line, text: text, note: nil)
  }

  private func drifts(_ stored: [RuleText], _ current: [RuleText]) -> [String] {
    RulesComparison(stored: stored, current: current).drifts.map { "\($0.subject): \($0.stored) -> \($0.found)" }
  }

  @Test func whatOnlyMovedIsTheSame() {
    #expect(drifts([text("a", "x"), text("b", "y", line: 5)], [text("b", "y"), text("a", "x", line: 9)]).isEmpty)
  }

  @Test func anEditShowsTheLinesThatDiffer() {
    let found = drifts([text("a", "rule a\n  head \"x\"\n  find \"x\"")], [text("a", "rule a\n  head \"z\"\n  find \"x\"", line: 4)])
    #expect(found == ["rule a (a.rules:4):   head \"x\" ->   head \"z\""])
    #expect(drifts([text("a", "rule a\n  b")], [text("a", "rule a\n  b\n  c")]) == ["rule a (a.rules:1): nothing ->   c"])
  }

  @Test func removedAndAddedAreTold() {
    #expect(
      drifts([text("a", "x")], [text("b", "x")]) == ["rule a (a.rules:1): as in a.rules:1 -> removed", "rule b (a.rules:1): nothing -> added"])
  }

  @Test func aClassThatIsContinuedIsComparedPartByPart() {
    let parts = [text("Unit", "class Unit 1", kind: "class"), text("Unit", "class Unit 2", line: 4, kind: "class")]
    #expect(drifts(parts, parts).isEmpty)
    #expect(drifts(parts, [parts[0], text("Unit", "class Unit 3", line: 4, kind: "class")]).count == 1)
  }
}
