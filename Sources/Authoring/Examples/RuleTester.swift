import DocumentModel
import Pipeline
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
  /// Nil unless the pack is traced.
  private var recorder: CoverageRecorder?

  /// - Throws: `ICUError` where ICU's data are missing.
  package init(pack: RulePack) throws(ICUError) {
    self.pack = pack
    processor = try ArticleProcessor(pack: pack)
    recorder = pack.elements.isEmpty ? nil : CoverageRecorder(pack: pack)
  }

  /// Tests the rules that are selected.
  /// - Parameter isMeasured: whether to say what the examples reach of the selected rules, for which those of all rules
  ///   are run.
  package mutating func run(
    _ selection: RuleSelection = RuleSelection(), isMeasured: Bool = true
  ) -> RuleTestReport {
    let start = ContinuousClock.now
    let isMeasured = isMeasured && recorder != nil
    let selected = selection.rules(of: pack)
    var report = RuleTestReport()
    for (number, rule) in pack.rules.enumerated() where isMeasured || selected.contains(number) {
      let isSelected = selected.contains(number)
      if isSelected { report.rules += 1 }
      for example in pack.examples[number] {
        let failure = test(example, of: rule)
        if isSelected { report.count(example, failure) }
      }
    }
    if isMeasured {
      report.coverage = recorder.map { RuleCoverage(pack: pack, isReached: $0.isReached, of: selection) }
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
      recorder?.note(reading, of: example, event: rule.event)
      let judge = ExampleJudge(pack: pack, example: example, rule: rule, reading: reading)
      guard let reason = judge.verdict() else { return nil }
      let trace = reason.isLack ? RuleTrace(pack: pack, reading: reading).notes(on: rule.name) : []
      return ExampleFailure(example, rule: rule.name, text: reading.text, reason: reason, notes: trace)
    } catch {
      return ExampleFailure(example, rule: rule.name, text: nil, reason: .unreadable(error.message), notes: [])
    }
  }
}
