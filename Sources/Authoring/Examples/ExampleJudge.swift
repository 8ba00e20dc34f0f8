import DocumentModel
import Pipeline
import RuleProgram

/// Holds what was made of an example's sentence against what the example expects.
struct ExampleJudge {
  let pack: RulePack
  let example: Example
  let rule: RuleInfo
  let reading: ArticleReading

  /// All facts of the sentence.
  private var facts: [Fact] { reading.facts ?? [] }
  private var rivalry: Rivalry { Rivalry(pack: pack, reading: reading) }

  /// Nil where the example holds.
  func verdict() -> ExampleFailure.Reason? {
    if example.isNearMiss {
      let made = facts.filter { $0.rule == rule.name }
      return made.isEmpty ? nil : .nearMissFound(made)
    }
    let candidates = facts.indices.filter { facts[$0].event == pack.events[Int(rule.event)].name }
    guard !candidates.isEmpty else { return .nothingFound }
    guard candidates.contains(where: { facts[$0].rule == rule.name }) else { return verdict(onOthers: candidates.map { facts[$0] }) }
    return verdict(on: candidates)
  }

  private func verdict(onOthers others: [Fact]) -> ExampleFailure.Reason {
    rivalry.tookWords(of: rule.name) ? .ambiguous(.wordsTaken, others) : .otherRule(others)
  }

  private func verdict(on candidates: [Int]) -> ExampleFailure.Reason? {
    let expected = example.expected
    let pairing = Pairing(expected.count, with: candidates.count) { agrees(expected[$0], candidates[$1]) }
    let missing = expected.indices.filter { pairing.partners[$0] == nil }
    let surplus = candidates.indices.filter { !pairing.partners.contains($0) }.map { candidates[$0] }
    if missing.isEmpty && surplus.isEmpty { return nil }
    guard missing.count == surplus.count else {
      let paired = Set(candidates).subtracting(surplus).sorted()
      return missing.isEmpty ? ambiguity(surplus, beside: paired) ?? wrongNumber(missing, surplus) : wrongNumber(missing, surplus)
    }
    let comparisons = comparisons(of: missing, with: surplus)
    let isExtent = comparisons.flatMap(\.rows).allSatisfy { $0.agrees || $0.remark?.isExtent == true }
    return isExtent ? .wrongExtent(comparisons) : .wrongValues(comparisons)
  }

  private func wrongNumber(_ missing: [Int], _ surplus: [Int]) -> ExampleFailure.Reason {
    .wrongNumber(missing: missing.map { example.expected[$0] }, surplus: surplus.map { facts[$0] })
  }

  /// Where all that is expected was found: whether it remains open which of the facts is meant.
  private func ambiguity(_ surplus: [Int], beside paired: [Int]) -> ExampleFailure.Reason? {
    let all = (paired + surplus).sorted()
    let fitting = example.expected.map { expectation in all.filter { agrees(expectation, $0) } }
    if surplus.allSatisfy({ fact in fitting.contains { $0.contains(fact) } }) {
      let open = fitting.filter { $0.contains(where: surplus.contains) }.joined()
      return .ambiguous(.severalFit, Set(open).sorted().map { facts[$0] })
    }
    let rivals = { (fact: Int) in paired.filter { rivalry.shareWords(facts[fact], facts[$0]) } }
    guard surplus.allSatisfy({ !rivals($0).isEmpty }) else { return nil }
    return .ambiguous(.severalFound, Set(surplus.flatMap { [$0] + rivals($0) }).sorted().map { facts[$0] })
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
    ExpectedRole.roles(of: expectation).allSatisfy { role in
      role.name == ExpectedRole.partOf ? partRow(role, fact).agrees : role.agrees(with: facts[fact].values(of: role.name))
    }
  }

  private func rows(_ expectation: Example.Expectation, _ fact: Int) -> [ExampleFailure.Comparison.Row] {
    ExpectedRole.roles(of: expectation).map { role in
      if role.name == ExpectedRole.partOf { return partRow(role, fact) }
      let found = facts[fact].values(of: role.name)
      let agrees = role.agrees(with: found)
      let remark = agrees ? nil : RemarkMaker(reading: reading).remark(on: role, found)
      return .init(role: role.name, expected: role.values, found: found, agrees: agrees, remark: remark)
    }
  }

  /// `partOf 2`: the fact's total is what the second expectation of the example describes.
  private func partRow(_ role: ExpectedRole, _ fact: Int) -> ExampleFailure.Comparison.Row {
    let expected = role.values.first.flatMap { Int($0) }
    let numbers = facts[fact].partOf.map(numbers(ofExpected:)) ?? []
    let agrees = expected.map(numbers.contains) ?? false
    let isKnown = expected.map(example.expected.indices.map { $0 + 1 }.contains) ?? false
    let shown = isKnown ? role.shown : "\(role.shown) (the example has \(example.expected.count) facts, counted from 1)"
    return .init(role: role.name, expected: [shown], found: [], foundFact: shownTotal(of: fact, numbers), agrees: agrees)
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
