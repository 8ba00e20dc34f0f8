import DocumentModel
import RuleProgram

extension ExampleFailure: CustomStringConvertible {
  /// What went wrong and where, the sentence with the words in question in brackets, and the particulars below it:
  ///
  ///     Rules/a.rules:9:8: failure[wrong-value]: reception/received: expected and found differ
  ///       Quý II, huyện Tân Sơn tiếp [88] lượt.
  ///       ≠ count: expected 80, found 88
  ///         unit: lượt
  package var description: String { lines.joined(separator: "\n") }

  /// The lines of the description.
  package var lines: [String] {
    let head = "\(location): failure[\(reason.code)]: \(rule): \(headline)"
    return [head, "  " + sentence] + (particulars + notes).map { "  " + $0 }
  }

  private var headline: String {
    switch reason {
    case .nothingFound: "nothing is found"
    case .wrongValues: "expected and found differ"
    case .wrongNumber(let missing, let surplus):
      missing.isEmpty
        ? "\(surplus.count) more than expected"
        : surplus.isEmpty ? "\(missing.count) not found" : "\(missing.count) not found, \(surplus.count) not expected"
    case .otherRule(let facts):
      "found by \(Set(facts.map(\.rule)).sorted().joined(separator: ", ")) alone"
    case .nearMissFound: "the near-miss is found"
    case .unreadable(let message): message
    }
  }

  private var particulars: [String] {
    switch reason {
    case .nothingFound, .unreadable: []
    case .wrongValues(let comparisons): comparisons.flatMap { lines(of: $0, isAlone: comparisons.count == 1) }
    case .wrongNumber(let missing, let surplus): missing.map { "missing: \(shown($0))" } + surplus.map { "surplus: \(shown($0))" }
    case .otherRule(let facts), .nearMissFound(let facts): facts.map { "found: \(shown($0))" }
    }
  }

  private func lines(of comparison: Comparison, isAlone: Bool) -> [String] {
    let rows = comparison.rows.map { row in
      let found = row.foundFact ?? FoundFact.shown(row.found)
      return row.agrees ? "  \(row.role): \(row.expected)" : "≠ \(row.role): expected \(row.expected), found \(found)"
    }
    return isAlone && comparison.number == 1 ? rows : ["fact \(comparison.number)"] + rows
  }

  private func shown(_ expectation: Example.Expectation) -> String {
    expectation.roles.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
  }

  private func shown(_ fact: Fact) -> String {
    "\(FoundFact(fact).brief) (\(fact.rule)\(fact.partOf == nil ? "" : ", a part"))"
  }

  // MARK: The sentence

  private var sentence: String {
    MarkedText(utf8, spans: marked).text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
  }

  /// The words that the failure is about.
  private var marked: [TextSpan] {
    switch reason {
    case .nothingFound, .unreadable: []
    case .wrongValues(let comparisons):
      comparisons.flatMap(\.rows).filter { !$0.agrees }.flatMap(\.found).filter { $0.inferred == nil }.flatMap(\.pieces)
    case .wrongNumber(_, let surplus): surplus.map(\.span)
    case .otherRule(let facts), .nearMissFound(let facts): facts.map(\.span)
    }
  }
}
