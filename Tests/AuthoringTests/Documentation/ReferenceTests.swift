import Foundation
import RuleLanguage
import RuleProgram
import TestSupport
import Testing

@testable import Authoring
import Pipeline

/// Holds `Documentation/rule-language.md` to the program: every block compiles, its examples hold, every mistake is told
/// as the page says, and no construct of the language goes without a block that runs.
@Suite struct ReferenceTests {
  private let reference: ReferencePage

  init() throws {
    reference = try ReferencePage("Documentation/rule-language.md")
  }

  @Test func everyBlockCompilesAndItsExamplesHold() throws {
    #expect(reference.examples.count > 20)
    for block in reference.examples { try check(block) }
  }

  private func check(_ block: MarkdownPage.Block) throws {
    let place = reference.page.place(of: block)
    let outcome = try reference.outcome(block)
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    guard let pack = outcome.pack else {
      Issue.record("\(place): \(errors.map(\.description).joined(separator: "\n"))")
      return
    }
    for (rule, examples) in zip(pack.rules, pack.examples) where examples.allSatisfy(\.isNearMiss) {
      Issue.record("\(place): \(rule.name) has no example")
    }
    var tester = try RuleTester(pack: pack)
    for failure in tester.run().failures { Issue.record("\(place): \(failure)") }
  }

  @Test func everyMistakeIsToldAsThePageSays() throws {
    try reference.check(reference.mistakes) { block in
      try reference.told(block) { $0.severity == (block.has("error") ? .error : .warning) }
    }
  }

  @Test func everyFailureIsToldAsThePageSays() throws {
    try reference.check(reference.failures, saying: reference.failed)
  }

  @Test func everyNameThatTheProgramKnowsIsToldOf() throws {
    let text = try String(contentsOf: Fixtures.repository.appending(path: reference.page.name), encoding: .utf8)
    let types = OutsideNames.known.types.sorted()
    #expect(types.filter { !text.contains("| `class \($0)` |") && !text.contains("| `mention \($0)` |") } == [])
  }

  @Test func everyConstructStandsInABlockThatRuns() throws {
    var missing = LanguageConstructs.all
    for block in reference.examples { missing.subtract(LanguageConstructs(block.text).used) }
    #expect(missing.sorted() == [])
  }
}
