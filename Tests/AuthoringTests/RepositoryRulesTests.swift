import Foundation
import Authoring
import PackSupport
import Pipeline
import RuleLanguage
import RuleProgram
import TestSupport
import Testing

/// Holds the rules that the repository comes with to what `sukien rules check` and `sukien rules test` say, and to more:
/// no rule goes without examples, and none is made for the sentences that it is measured by.
@Suite struct RepositoryRulesTests {
  @Test func compile() throws {
    let outcome = try RuleFolder.load(Fixtures.repository.appending(path: "Rules").path(percentEncoded: false))
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
  }

  @Test func examplesHold() throws {
    var tester = try RuleTester(pack: try Articles.pack())
    for failure in tester.run().failures { Issue.record("\(failure)") }
  }

  @Test func everyRuleHasExamplesAndNearMisses() throws {
    let pack = try Articles.pack()
    for (rule, examples) in zip(pack.rules, pack.examples) {
      let nearMisses = examples.count(where: \.isNearMiss)
      let found = examples.count - nearMisses
      #expect(found >= ExampleCounts.examples, "\(rule.name) has \(found) of \(ExampleCounts.examples) examples")
      #expect(nearMisses >= ExampleCounts.nearMisses, "\(rule.name) has \(nearMisses) of \(ExampleCounts.nearMisses) near-misses")
    }
  }

  @Test(.enabled(if: Fixtures.shared != nil, "the articles are not there"))
  func noExampleStandsInTheArticlesThatMeasure() throws {
    let corpus = try #require(Fixtures.shared).appending(path: "corpus")
    let articles = try Fixtures.files(in: corpus, withExtension: "txt")
      .map { Self.folded(try String(contentsOf: $0, encoding: .utf8)) }
    #expect(!articles.isEmpty)
    for example in try Articles.pack().examples.joined() {
      let words = Self.folded(example.text)
      guard words.count(where: { $0 == " " }) > Self.fewestWords else { continue }
      #expect(!articles.contains { $0.contains(words) }, "\(example.location)")
    }
  }

  /// Fewer are a phrase that anybody may write.
  private static let fewestWords = 5

  /// The words alone, between spaces; another figure makes no other sentence.
  private static func folded(_ text: String) -> String {
    let words = text.precomposedStringWithCanonicalMapping.lowercased()
      .split { !$0.isLetter && !$0.isNumber }.map { $0.allSatisfy(\.isNumber) ? "0" : String($0) }
    return " " + words.joined(separator: " ") + " "
  }
}
