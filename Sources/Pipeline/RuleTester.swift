import DocumentModel
import Records
package import RuleProgram
package import UnicodeSupport

/// Runs the examples of rules, and their near-misses, through the very stages that articles run through.
///
/// An example is read as the body of an article of which nothing else is known than what the rule file gives. It holds
/// when the facts of the rule's event are exactly the expected ones, in whatever order, and the rule itself has made one
/// of them; a near-miss holds when the rule has made no fact. `ExampleJudge` decides; `RuleTesterTests` are packs with
/// one flaw each.
package struct RuleTester: ~Copyable {
  private let pack: RulePack
  private var processor: ArticleProcessor

  /// - Throws: `ICUError` where ICU's data are missing.
  package init(pack: RulePack) throws(ICUError) {
    self.pack = pack
    processor = try ArticleProcessor(pack: pack)
  }

  /// Tests the rules for which the condition holds.
  package mutating func run(where isWanted: (RuleInfo) -> Bool = { _ in true }) -> RuleTestReport {
    let start = ContinuousClock.now
    var report = RuleTestReport()
    for (rule, examples) in zip(pack.rules, pack.examples) where isWanted(rule) {
      report.rules += 1
      for example in examples {
        report.count(example)
        if let failure = test(example, of: rule) { report.failures.append(failure) }
      }
    }
    report.elapsed = ContinuousClock.now - start
    return report
  }

  private mutating func test(_ example: Example, of rule: RuleInfo) -> ExampleFailure? {
    let article = RawArticle(
      name: example.location.description, bytes: Array(example.text.utf8),
      metadata: ArticleMetadata(published: example.published, encoding: .utf8))
    do throws(FailureRecord) {
      let reading = try processor.read(body: article, focus: example.focus)
      let judge = ExampleJudge(
        example: example, rule: rule.name, event: pack.events[Int(rule.event)].name, facts: reading.facts ?? [])
      guard let reason = judge.verdict() else { return nil }
      let trace = reason.isLack ? RuleTrace(pack: pack, reading: reading).notes(on: rule.name) : []
      return ExampleFailure(example, rule: rule.name, text: reading.text, reason: reason, notes: trace)
    } catch {
      return ExampleFailure(example, rule: rule.name, text: nil, reason: .unreadable(error.message), notes: [])
    }
  }
}
