import DocumentModel
import RuleProgram

/// Holds what was made of an example's sentence against what the example expects.
struct ExampleJudge {
  let example: Example
  /// The name of the rule that the example belongs to, and of the event that it makes.
  let rule: String
  let event: String
  /// All facts of the sentence.
  let facts: [Fact]

  /// Nil where the example holds.
  func verdict() -> ExampleFailure.Reason? {
    if example.isNearMiss {
      let made = facts.filter { $0.rule == rule }
      return made.isEmpty ? nil : .nearMissFound(made)
    }
    let candidates = facts.indices.filter { facts[$0].event == event }
    guard !candidates.isEmpty else { return .nothingFound }
    guard candidates.contains(where: { facts[$0].rule == rule }) else { return .otherRule(candidates.map { facts[$0] }) }
    return verdict(on: candidates)
  }

  private func verdict(on candidates: [Int]) -> ExampleFailure.Reason? {
    let expected = example.expected
    let pairing = Pairing(expected.count, with: candidates.count) { agrees(expected[$0], candidates[$1]) }
    let missing = expected.indices.filter { pairing.partners[$0] == nil }
    let surplus = candidates.indices.filter { !pairing.partners.contains($0) }.map { candidates[$0] }
    if missing.isEmpty && surplus.isEmpty { return nil }
    guard missing.count == surplus.count else {
      return .wrongNumber(missing: missing.map { expected[$0] }, surplus: surplus.map { facts[$0] })
    }
    return .wrongValues(comparisons(of: missing, with: surplus))
  }

  /// Each missing fact beside the one that agrees with it in most roles.
  private func comparisons(of missing: [Int], with surplus: [Int]) -> [ExampleFailure.Comparison] {
    var left = surplus
    return missing.compactMap { number in
      let comparisons = left.map { fact in
        ExampleFailure.Comparison(number: number + 1, rows: rows(example.expected[number], fact))
      }
      let agreements = comparisons.map { $0.rows.count(where: \.agrees) }
      guard let most = agreements.max(), let best = agreements.firstIndex(of: most) else { return nil }
      left.remove(at: best)
      return comparisons[best]
    }
  }

  // MARK: One fact

  private func agrees(_ expectation: Example.Expectation, _ fact: Int) -> Bool {
    rows(expectation, fact).allSatisfy(\.agrees)
  }

  private func rows(_ expectation: Example.Expectation, _ fact: Int) -> [ExampleFailure.Comparison.Row] {
    ExpectedRole.roles(of: expectation).map { role in
      if role.name == ExpectedRole.partOf { return partRow(role, fact) }
      let found = facts[fact].values(of: role.name)
      return .init(role: role.name, expected: role.shown, found: found, agrees: role.agrees(with: found))
    }
  }

  /// `partOf 2`: the fact's total is what the second expectation of the example describes.
  private func partRow(_ role: ExpectedRole, _ fact: Int) -> ExampleFailure.Comparison.Row {
    let expected = role.values.first.flatMap { Int($0) }
    let numbers = facts[fact].partOf.map(numbers(ofExpected:)) ?? []
    let agrees = expected.map(numbers.contains) ?? false
    let isKnown = expected.map(example.expected.indices.map { $0 + 1 }.contains) ?? false
    let shown = isKnown ? role.shown : "\(role.shown) (the example has \(example.expected.count) facts, counted from 1)"
    return .init(role: role.name, expected: shown, found: [], foundFact: shownTotal(of: fact, numbers), agrees: agrees)
  }

  /// Which of the expected facts a fact may be, from 1.
  private func numbers(ofExpected fact: Int) -> [Int] {
    example.expected.indices.filter { number in
      ExpectedRole.roles(of: example.expected[number]).allSatisfy { role in
        role.name == ExpectedRole.partOf || role.agrees(with: facts[fact].values(of: role.name))
      }
    }.map { $0 + 1 }
  }

  private func shownTotal(of fact: Int, _ numbers: [Int]) -> String {
    guard let total = facts[fact].partOf else { return "no total" }
    return numbers.first.map(String.init) ?? FoundFact(facts[total]).brief
  }
}
