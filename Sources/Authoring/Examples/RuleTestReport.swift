import RuleProgram

/// What a run of the rules' examples came to.
package struct RuleTestReport: Sendable {
  package var rules = 0
  package var examples = 0
  package var nearMisses = 0
  /// In the order of the rule files.
  package var failures: [ExampleFailure] = []
  /// What the examples reach, where that was measured.
  package var coverage: RuleCoverage?
  package var elapsed: Duration = .zero

  mutating func count(_ example: Example, _ failure: ExampleFailure?) {
    if example.isNearMiss { nearMisses += 1 } else { examples += 1 }
    if let failure { failures.append(failure) }
  }

  /// `3 rules, 14 examples, 9 near-misses, 0 failures, 81% of the patterns reached (0.04 s)`
  package var summary: String {
    let reached = coverage.map { "\($0.percent) of the patterns reached" }
    let counts = [
      counted(rules, "rule"), counted(examples, "example"), counted(nearMisses, "near-miss", "near-misses"),
      counted(failures.count, "failure"), reached,
    ].compactMap { $0 }
    return "\(counts.joined(separator: ", ")) (\(seconds) s)"
  }

  private var seconds: String {
    let hundredths = String(Int((elapsed / .milliseconds(10)).rounded()))
    let padded = String(repeating: "0", count: max(0, 3 - hundredths.count)) + hundredths
    return "\(padded.dropLast(2)).\(padded.suffix(2))"
  }

  private func counted(_ count: Int, _ noun: String, _ nouns: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : nouns ?? noun + "s")"
  }
}
